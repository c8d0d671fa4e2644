#include <algorithm>
#include <string>

#include "extract/correspondence.hpp"
#include "extract/mention/passage.hpp"
#include "extract/text/fold.hpp"

// Sender, addressee and participant are what the title states. The author is whoever the description says wrote the document: the person
// who is the subject of the first reporting verb of a sentence, in a record whose title tells of a dispatch and not of a meeting. Who
// speaks inside a meeting is no author.

namespace docgraph {
namespace {

void give(std::vector<Mention>& mentions, const DispatchEnd& end, Role role) {
  if (end.mention) mentions[*end.mention].role = role;
}

void give_title_roles(const Correspondence& correspondence, std::vector<Mention>& mentions) {
  const Role from = correspondence.directed ? Role::sender : Role::participant;
  const Role to = correspondence.directed ? Role::addressee : Role::participant;
  for (const DispatchEnd& end : correspondence.from) give(mentions, end, from);
  for (const DispatchEnd& end : correspondence.to) give(mentions, end, to);
}

std::uint32_t after(const Passage& passage, Span span) {
  const auto at = std::ranges::find_if(passage.tokens, [&](const Token& token) { return token.span.begin >= span.end; });
  return static_cast<std::uint32_t>(at - passage.tokens.begin());
}

/// Only words that qualify the person stand between the start of the sentence and the name: "Romanian diplomat M. Levente".
bool begins_sentence(const Passage& passage, Span span) {
  const auto at = std::ranges::lower_bound(passage.tokens, span.begin, {}, [](const Token& token) { return token.span.begin; });
  auto i = static_cast<std::uint32_t>(at - passage.tokens.begin());
  for (int back = 0; i > 0 && !passage.tokens[i].starts_sentence; ++back) {
    --i;
    const bool leads_away = passage.is_punctuation(i) || passage.is(WordList::reporting_verb, i) ||
                            passage.is_any(i, {"in", "on", "with", "by", "to", "that", "of", "from", "and", "for", "as", "at", "after",
                                               "before", "between", "when"});
    if (leads_away || back == 4) return false;
  }
  return true;
}

bool reports(const Passage& passage, const Lexicon& lexicon, Span span) {
  std::uint32_t i = after(passage, span);
  while (passage.is_any(i, {"also", "then", "further", "again", "briefly"})) ++i;
  return lexicon.phrase_at(WordList::reporting_verb, passage.words, i) > 0;
}

/// The description's first person who begins a sentence and reports.
const Mention* find_author(const Record& record, const Lexicon& lexicon, const std::vector<Mention>& mentions) {
  for (std::uint32_t field = 0; field < record.texts.size(); ++field) {
    if (record.texts[field].name != "description") continue;
    const Passage passage = read_passage(record, field, lexicon);
    for (const Mention& mention : mentions) {
      if (mention.field != field || mention.kind != Kind::person) continue;
      if (begins_sentence(passage, mention.span) && reports(passage, lexicon, mention.span)) return &mention;
    }
  }
  return nullptr;
}

std::string last_word(std::string_view name) { return fold(name.substr(name.rfind(' ') + 1)); }

}  // namespace

void assign_roles(const Record& record, const Correspondence& correspondence, const Lexicon& lexicon, std::vector<Mention>& mentions) {
  give_title_roles(correspondence, mentions);
  const bool dispatch = correspondence.directed && (!correspondence.from.empty() || !correspondence.to.empty());
  if (!dispatch) return;
  const Mention* author = find_author(record, lexicon, mentions);
  if (author == nullptr) return;
  const std::string name = last_word(text_of(record.texts[author->field].text, author->span));
  for (Mention& mention : mentions) {
    if (mention.kind != Kind::person || mention.role != Role::mentioned || record.texts[mention.field].name == "title") continue;
    if (last_word(text_of(record.texts[mention.field].text, mention.span)) == name) mention.role = Role::author;
  }
}

}  // namespace docgraph
