#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/relation/words.hpp"
#include "extract/text/token.hpp"

namespace docgraph {

/// A name of the sentence and the tokens that it covers. `mention` is its number in the record.
struct SentenceName {
  std::uint32_t mention = 0;
  TokenRange tokens;
  bool compound = false;              ///< "inter-Korean": names nobody
  std::optional<std::uint32_t> twin;  ///< another name in the same word: "China-US"
};

/// One sentence as the rules of relations read it: tokens, what each can be, and the names in it. Token numbers count within it.
class Sentence {
 public:
  /// `names` in order, without overlaps of tokens.
  Sentence(std::string_view text, std::vector<Token> tokens, std::vector<SentenceName> names);

  /// Some word of it is an act.
  [[nodiscard]] bool has_acts() const;
  /// Takes the offices, the heads of organisations and the verbs that the lexicon knows; what `has_acts` says does not need them.
  void look_up(const Lexicon& lexicon);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] Span span(std::uint32_t i) const { return tokens_[i].span; }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return i < size() ? text_of(text_, tokens_[i].span) : std::string_view(); }
  [[nodiscard]] bool is(ClauseWord what, std::uint32_t i) const {
    return i < size() && (classes_[i] >> static_cast<unsigned>(what) & 1U) != 0;
  }
  [[nodiscard]] std::uint32_t number(std::uint32_t i) const { return i < size() ? numbers_[i] : 0; }
  [[nodiscard]] const std::vector<ActUse>& acts(std::uint32_t i) const { return words_.use(numbers_[i]).acts; }
  [[nodiscard]] const Act& act(const ActUse& use) const { return words_.act(use.act); }
  [[nodiscard]] const std::vector<SentenceName>& names() const { return names_; }
  /// The name that covers the token, or null.
  [[nodiscard]] const SentenceName* name_at(std::uint32_t i) const {
    return i < size() && name_at_[i] != 0 ? &names_[name_at_[i] - 1] : nullptr;
  }
  [[nodiscard]] bool is_punctuation(std::uint32_t i) const { return i < size() && tokens_[i].shape == Shape::punctuation; }
  /// A quotation mark, which never parts what belongs together.
  [[nodiscard]] bool is_quote(std::uint32_t i) const;
  [[nodiscard]] bool is_dash(std::uint32_t i) const;
  [[nodiscard]] bool is_possessive(std::uint32_t i) const;
  [[nodiscard]] bool is_lower(std::uint32_t i) const { return i < size() && tokens_[i].shape == Shape::lower; }
  [[nodiscard]] bool is_word(std::string_view lower, std::uint32_t i) const;
  /// A verb in a form that needs a subject: "tells", "told", or one that the lexicon's lists have.
  [[nodiscard]] bool is_finite_verb(std::uint32_t i) const;
  /// A verb of saying that the lexicon lists.
  [[nodiscard]] bool says(std::uint32_t i) const { return says_[i]; }
  /// An adverb between a verb and its neighbours.
  [[nodiscard]] bool is_adverb(std::uint32_t i) const;

 private:
  std::string_view text_;
  const RelationWords& words_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> classes_;
  std::vector<SentenceName> names_;
  std::vector<bool> says_;
  std::vector<std::uint32_t> name_at_;  ///< token → number of the name, from 1
};

/// A name that a part of the sentence speaks of.
struct NounPhrase {
  std::uint32_t mention = 0;
  std::uint32_t begin = 0;  ///< first token of its phrase, as far as it was read
  std::uint32_t end = 0;
  bool itself = true;  ///< the phrase is the name or acts for it ("Romanian officials"); else the name owns it ("Park's plan")
};

/// The phrases that begin at a token, joined by "and" and commas. With `owners` also those that a name only owns, be it through "of".
[[nodiscard]] std::vector<NounPhrase> phrases_from(const Sentence& sentence, std::uint32_t begin, bool owners);

/// The parties after "between": A and B, or A, B and C. What comes behind the last is no party.
[[nodiscard]] std::vector<NounPhrase> parties_from(const Sentence& sentence, std::uint32_t begin);

/// The names that end just before a token, joined by "and", whatever their phrase stands in.
[[nodiscard]] std::vector<NounPhrase> phrases_within(const Sentence& sentence, std::uint32_t end);

/// The phrases that end before a token, joined by "and": whoever may be the subject of a verb that stands there.
[[nodiscard]] std::vector<NounPhrase> phrases_before(const Sentence& sentence, std::uint32_t end);

}  // namespace docgraph
