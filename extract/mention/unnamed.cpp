// A phrase speaks of somebody without a name if it begins with "a", "an", "one" or "another", or says "unnamed" or the like, and ends in a
// noun for persons (unnamed_heads.tsv); only words in small letters and names of peoples stand between. Of definite phrases only "the
// author" counts, since archivists write it for whoever wrote the record.
#include "extract/mention/unnamed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <tuple>

#include "extract/lexicon/list_rows.hpp"
#include "extract/text/fold.hpp"
#include "extract/text/token.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kLongestPhrase = 5;
constexpr std::uint32_t kLongestBracket = 8;

/// What unnamed_heads.tsv says of a word.
enum class Hint : std::uint8_t { none, head, author, article, withheld };

Hint hint_named(std::string_view word) {
  if (word == "head") return Hint::head;
  if (word == "author") return Hint::author;
  if (word == "article") return Hint::article;
  return word == "withheld" ? Hint::withheld : Hint::none;
}

using Hints = std::map<std::string, Hint, std::less<>>;

Hints read_hints() {
  Hints hints;
  for_each_row(list_bytes("unnamed_heads.tsv"), [&hints](const std::vector<std::string_view>& cells) {
    if (cells.size() > 1) hints.emplace(fold(cells[0]), hint_named(cells[1]));
  });
  return hints;
}

Hint hint_of(std::string_view word) {
  static const Hints hints = read_hints();
  const auto found = hints.find(FoldedWord(word).letters());
  return found == hints.end() ? Hint::none : found->second;
}

/// One field, with the mentions that it has already.
class Seeker {
 public:
  Seeker(const Record& record, std::uint32_t field, const std::vector<Mention>& mentions)
      : record_(record), field_(field), text_(record.texts[field].text), tokens_(tokenize(text_)) {
    for (const Mention& mention : mentions)
      if (mention.field == field) named_.push_back(&mention);
  }

  std::vector<Mention> run() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (word(i) == "[" && withheld(i)) continue;
      const Hint hint = hint_of(word(i));
      if ((hint != Hint::author && hint != Hint::head) || covering(i) != nullptr) continue;
      if (hint == Hint::head)
        indefinite(i);
      else if (i > 0 && fold(word(i - 1)) == "the")
        add(tokens_[i].span, "author");
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t i) const {
    return i < tokens_.size() ? text_of(text_, tokens_[i].span) : std::string_view();
  }

  [[nodiscard]] const Mention* covering(std::uint32_t i) const {
    const auto found = std::ranges::find_if(named_, [&](const Mention* mention) { return mention->span.overlaps(tokens_[i].span); });
    return found == named_.end() ? nullptr : *found;
  }

  /// "a Romanian diplomat": back to the article over small words and peoples.
  void indefinite(std::uint32_t head) {
    if (covering(head + 1 < tokens_.size() ? head + 1 : head) != nullptr) return;  // "a diplomat Lazar", "diplomat M. Levente"
    for (std::uint32_t i = head; i > 0 && i + kLongestPhrase > head; --i) {
      const std::uint32_t at = i - 1;
      if (hint_of(word(at)) == Hint::article)
        return add(tokens_[head].span, text_of(text_, Span{tokens_[at + 1].span.begin, tokens_[head].span.end}));
      const Mention* const people = covering(at);
      const bool passes = people != nullptr ? people->form == MentionForm::demonym || people->kind == Kind::organisation
                                            : tokens_[at].shape == Shape::lower;
      if (!passes) return;
    }
  }

  /// "[redacted]", "[name not declassified]".
  bool withheld(std::uint32_t open) {
    bool says_so = false;
    for (std::uint32_t i = open + 1; i < tokens_.size() && i < open + kLongestBracket; ++i) {
      if (covering(i) != nullptr) return false;
      if (word(i) == "]") {
        if (says_so) add({tokens_[open].span.begin, tokens_[i].span.end}, "name withheld");
        return says_so;
      }
      says_so = says_so || hint_of(word(i)) == Hint::withheld;
      // Where lines or paragraphs were taken out nobody knows what stood there.
      if (fold(word(i)).starts_with("line") || fold(word(i)).starts_with("paragraph")) return false;
    }
    return false;
  }

  void add(Span span, std::string_view words) {
    Mention mention;
    mention.field = field_;
    mention.span = span;
    mention.kind = Kind::person;
    mention.form = MentionForm::unnamed;
    mention.lexicon_id = fmt::format("{}{}:{}", kUnnamedId, record_.id, slug(words));
    mention.rule = "spoken of without a name";
    mention.name = fmt::format("{} (unnamed, {})", words, record_.id);
    found_.push_back(std::move(mention));
  }

  const Record& record_;
  std::uint32_t field_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<const Mention*> named_;
  std::vector<Mention> found_;
};

std::string addressee_name(const Record& record) { return fmt::format("addressee (unnamed, {})", record.id); }

}  // namespace

void add_unnamed_mentions(const Record& record, std::vector<Mention>& mentions) {
  std::vector<Mention> found;
  for (std::uint32_t field = 0; field < record.texts.size(); ++field) {
    const std::string& name = record.texts[field].name;
    if (name == "description" || name == "text") std::ranges::move(Seeker(record, field, mentions).run(), std::back_inserter(found));
  }
  std::ranges::move(found, std::back_inserter(mentions));
  std::ranges::stable_sort(mentions, {}, [](const Mention& mention) { return std::tuple(mention.field, mention.span); });
}

void add_unnamed_addressee(const Record& record, Correspondence& correspondence) {
  if (!correspondence.directed || correspondence.from.empty() || !correspondence.to.empty()) return;
  correspondence.to.push_back({{0, 0}, addressee_name(record), Kind::person, {}});
}

bool is_unnamed_addressee(const Record& record, const DispatchEnd& end) {
  return end.span.size() == 0 && end.name.starts_with("addressee (") && end.name == addressee_name(record);
}

}  // namespace docgraph
