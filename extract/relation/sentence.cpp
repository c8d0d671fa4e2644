#include "extract/relation/sentence.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

std::uint32_t bit(ClauseWord word) { return 1U << static_cast<unsigned>(word); }

bool is_one_of(std::string_view mark, std::initializer_list<std::string_view> marks) {
  return std::ranges::find(marks, mark) != marks.end();
}

}  // namespace

Sentence::Sentence(std::string_view text, std::vector<Token> tokens, std::vector<SentenceName> names)
    : text_(text), words_(RelationWords::built_in()), tokens_(std::move(tokens)), names_(std::move(names)) {
  name_at_.resize(tokens_.size());
  numbers_.resize(tokens_.size());
  classes_.resize(tokens_.size());
  says_.resize(tokens_.size());
  for (std::uint32_t n = 0; n < names_.size(); ++n)
    for (std::uint32_t i = names_[n].tokens.begin; i < names_[n].tokens.end; ++i) name_at_[i] = n + 1;
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (name_at_[i] != 0 || is_punctuation(i)) continue;
    numbers_[i] = words_.find(FoldedWord(word(i)).letters());
    classes_[i] = words_.use(numbers_[i]).classes;
  }
}

bool Sentence::has_acts() const {
  return std::ranges::any_of(numbers_, [this](std::uint32_t number) { return !words_.use(number).acts.empty(); });
}

void Sentence::look_up(const Lexicon& lexicon) {
  const std::vector<Word> listed = lexicon.look_up(text_, tokens_);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (name_at_[i] != 0 || is_punctuation(i)) continue;
    if (listed[i].is(WordList::office) || listed[i].is(WordList::organisation_head)) classes_[i] |= bit(ClauseWord::actor);
    says_[i] = listed[i].is(WordList::reporting_verb) && is_lower(i);
    const bool verb =
        listed[i].is(WordList::reporting_verb) || listed[i].is(WordList::governing_verb) || listed[i].is(WordList::motion_verb);
    if (verb && is_lower(i)) classes_[i] |= bit(ClauseWord::verb);
  }
}

bool Sentence::is_quote(std::uint32_t i) const {
  return is_punctuation(i) && is_one_of(word(i), {"\"", "“", "”", "‘", "’", "«", "»", "„"});
}

bool Sentence::is_dash(std::uint32_t i) const { return is_punctuation(i) && is_one_of(word(i), {"-", "–", "—", "/", "‑"}); }

bool Sentence::is_possessive(std::uint32_t i) const { return is_one_of(word(i), {"'s", "’s", "'", "’", "'S", "’S"}); }

bool Sentence::is_word(std::string_view lower, std::uint32_t i) const { return FoldedWord(word(i)).letters() == lower; }

bool Sentence::is_finite_verb(std::uint32_t i) const {
  if (i >= size() || name_at_[i] != 0) return false;
  const auto needs_subject = [](const ActUse& use) { return use.form == ActForm::third || use.form == ActForm::past; };
  const bool noun_too = std::ranges::find(acts(i), ActForm::noun, &ActUse::form) != acts(i).end();
  return (std::ranges::any_of(acts(i), needs_subject) && !noun_too) || (is(ClauseWord::verb, i) && acts(i).empty());
}

bool Sentence::is_adverb(std::uint32_t i) const {
  if (is(ClauseWord::adverb, i) || is(ClauseWord::hedge, i)) return true;
  return is_lower(i) && word(i).size() > 4 && word(i).ends_with("ly") && acts(i).empty();
}

}  // namespace docgraph
