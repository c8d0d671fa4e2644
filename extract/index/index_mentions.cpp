#include "extract/index/index_mentions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "extract/index/index_fields.hpp"
#include "extract/index/index_term.hpp"

namespace docgraph {

namespace {

class TermReader {
 public:
  TermReader(const Lexicon& lexicon, int year) : lexicon_(lexicon), year_(year) {}

  // The entry that a term names by all its words, by "Y X" of "X (Y)" ("Korea (North)", "Germany, East"), or by X where it lies in Y.
  [[nodiscard]] const LexiconEntry* listed(std::string_view term) const {
    if (const LexiconEntry* entry = best(lexicon_.named(term))) return entry;
    const IndexTerm read = read_plain_term(term);
    if (read.qualifier.empty()) return nullptr;
    if (const LexiconEntry* entry = best(lexicon_.named(fmt::format("{} {}", read.qualifier, read.name)))) return entry;
    return best(lying_in(lexicon_.named(read.name), read.qualifier));
  }

 private:
  using Entries = std::vector<std::uint32_t>;

  [[nodiscard]] const LexiconEntry* best(const Entries& found) const {
    const std::vector<LexiconEntry>& entries = lexicon_.entries();
    if (found.empty()) return nullptr;
    const auto fits = std::ranges::find_if(found, [&](std::uint32_t entry) { return entries[entry].valid_in(year_); });
    return &entries[fits == found.end() ? found.front() : *fits];
  }

  // A qualifier that no list knows ("city") tells nothing.
  [[nodiscard]] Entries lying_in(Entries found, std::string_view qualifier) const {
    const std::vector<LexiconEntry>& entries = lexicon_.entries();
    const Entries around = lexicon_.named(qualifier);
    if (around.empty()) return found;
    std::erase_if(found, [&](std::uint32_t entry) {
      return std::ranges::none_of(around, [&](std::uint32_t outer) { return entries[entry].polity == entries[outer].id; });
    });
    return found;
  }

  const Lexicon& lexicon_;
  int year_;
};

class MentionMaker {
 public:
  MentionMaker(const Record& record, const Lexicon& lexicon) : record_(record), lexicon_(lexicon), reader_(lexicon, year_of(record.date)) {}

  std::vector<Mention> run() {
    for (std::uint32_t at = 0; at < record_.texts.size(); ++at) {
      const IndexField* field = index_field(record_.texts[at].name);
      if (field == nullptr) continue;
      for (const Span term : terms_in(record_.texts[at].text)) read(*field, at, term);
    }
    return std::move(mentions_);
  }

 private:
  void read(const IndexField& field, std::uint32_t at, Span term) {
    if (field.kind == Kind::person) {
      Mention person = mention_of(field, at, term, Kind::person);
      person.name = read_person_term(words_of(at, term), lexicon_);
      if (person.name == words_of(at, term)) person.name.clear();
      mentions_.push_back(std::move(person));
    } else if (!add_listed(field, at, term) && field.kind) {
      mentions_.push_back(mention_of(field, at, term, *field.kind));
    } else if (!field.kind) {
      for (const Span part : heading_parts(words_of(at, term)))
        (void)add_listed(field, at, {term.begin + part.begin, term.begin + part.end});
    }
  }

  bool add_listed(const IndexField& field, std::uint32_t at, Span term) {
    const LexiconEntry* entry = reader_.listed(words_of(at, term));
    if (entry == nullptr) return false;
    Mention mention = mention_of(field, at, term, entry->kind);
    mention.lexicon_id = entry->id;
    mention.rule += ", " + entry->source;
    mentions_.push_back(std::move(mention));
    return true;
  }

  static Mention mention_of(const IndexField& field, std::uint32_t at, Span term, Kind kind) {
    Mention mention;
    mention.field = at;
    mention.span = term;
    mention.kind = kind;
    mention.role = Role::indexed;
    mention.rule = fmt::format("index term in {}", field.name);
    return mention;
  }

  [[nodiscard]] std::string_view words_of(std::uint32_t at, Span term) const { return text_of(record_.texts[at].text, term); }

  const Record& record_;
  const Lexicon& lexicon_;
  TermReader reader_;
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_index_mentions(const Record& record, const Lexicon& lexicon) { return MentionMaker(record, lexicon).run(); }

}  // namespace docgraph
