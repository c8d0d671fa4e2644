#include "extract/correspondence.hpp"

#include <algorithm>
#include <iterator>

#include "extract/correspondence/marks.hpp"
#include "extract/correspondence/title.hpp"
#include "extract/index/index_mentions.hpp"
#include "extract/mention/passage.hpp"
#include "extract/mention/unnamed.hpp"
#include "extract/tag/tagger.hpp"

namespace docgraph {
namespace {

/// The mention that covers the span and nothing beyond `bounds`, or begins in it.
std::optional<std::uint32_t> mention_in(const std::vector<Mention>& mentions, std::uint32_t field, Span bounds, Kind kind) {
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].field == field && mentions[i].kind == kind && bounds.contains(mentions[i].span)) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> mention_of_all(const std::vector<Mention>& mentions, std::uint32_t field, Span span) {
  const auto at = std::ranges::find_if(mentions, [&](const Mention& mention) { return mention.field == field && mention.span == span; });
  if (at == mentions.end()) return std::nullopt;
  return static_cast<std::uint32_t>(at - mentions.begin());
}

bool holds_office(const Passage& title, const Lexicon& lexicon, TokenRange words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (lexicon.phrase_at(WordList::office, title.words, i) > 0) return true;
    if (title.is_any(i, {"of", "in", "for"})) return false;
  }
  return false;
}

/// The end's kind and mention: its holder, the mention that it is whole, the person whom it names, else an organisation in it, else the
/// bare office.
void identify(DispatchEnd& end, const TitleEnd& words, const Passage& title, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  if (words.holder) end.mention = mention_in(mentions, title.field, title.span(*words.holder), Kind::person);
  if (!end.mention) end.mention = mention_of_all(mentions, title.field, end.span);
  if (!end.mention) end.mention = mention_in(mentions, title.field, end.span, Kind::person);
  if (!end.mention && !holds_office(title, lexicon, words.words))
    end.mention = mention_in(mentions, title.field, end.span, Kind::organisation);
  end.kind = end.mention ? mentions[*end.mention].kind : Kind::office;
}

/// A form of address that is no office: "Comrade", "Mr.".
bool is_address(const Passage& title, std::uint32_t i) { return title.is(WordList::honorific, i) && !title.is(WordList::office, i); }

/// A person whom the end names without office is told by the bare name: "Comrade N. Ceausescu", "Heo Dam, Minister of …".
bool is_named_bare(const DispatchEnd& end, const TitleEnd& words, const Passage& title, const std::vector<Mention>& mentions) {
  if (!end.mention || words.holder || mentions[*end.mention].kind != Kind::person) return false;
  std::uint32_t i = words.words.begin;
  while (i < words.words.end && title.tokens[i].span.begin < mentions[*end.mention].span.begin) {
    if (!is_address(title, i) && !title.is_punctuation(i)) return false;
    ++i;
  }
  return true;
}

DispatchEnd end_of(const TitleEnd& words, const Passage& title, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  DispatchEnd end;
  end.span = title.span(words.words);
  end.name = text_of(title.text, end.span);
  identify(end, words, title, mentions, lexicon);
  if (is_named_bare(end, words, title, mentions)) end.name = text_of(title.text, mentions[*end.mention].span);
  return end;
}

}  // namespace

Correspondence find_correspondence(const Record& record, const std::vector<Mention>& mentions, const Lexicon& lexicon) {
  Correspondence found;
  const auto field = std::ranges::find(record.texts, "title", &Field::name);
  if (field == record.texts.end()) return found;
  const Passage passage = read_passage(record, static_cast<std::uint32_t>(field - record.texts.begin()), lexicon);
  const Title title = read_title(passage, lexicon);
  found.document_kind = title.kind;
  found.directed = !title.meeting;
  const TitleMarks marks = find_marks(passage, lexicon);
  if (marks.classification) found.classification = text_of(passage.text, passage.span(*marks.classification));
  if (marks.urgency) found.urgency = text_of(passage.text, passage.span(*marks.urgency));
  if (title.number) found.number = text_of(passage.text, passage.span(*title.number));
  for (const TitleEnd& end : title.from) found.from.push_back(end_of(end, passage, mentions, lexicon));
  for (const TitleEnd& end : title.to) found.to.push_back(end_of(end, passage, mentions, lexicon));
  return found;
}

Extraction extract(const Record& record, const Lexicon& lexicon, const Tagger& tagger, const MentionOptions& options) {
  Extraction extraction;
  extraction.mentions = find_mentions(record, lexicon, tagger, options);
  if (options.unnamed) add_unnamed_mentions(record, extraction.mentions);
  extraction.correspondence = find_correspondence(record, extraction.mentions, lexicon);
  if (options.unnamed) add_unnamed_addressee(record, extraction.correspondence);
  assign_roles(record, extraction.correspondence, lexicon, extraction.mentions);
  if (options.relations) extraction.relations = find_relations(record, extraction.mentions, lexicon);
  std::ranges::move(find_index_mentions(record, lexicon), std::back_inserter(extraction.mentions));
  return extraction;
}

Extraction extract(const Record& record, const Lexicon& lexicon, const MentionOptions& options) {
  return extract(record, lexicon, Tagger(), options);
}

}  // namespace docgraph
