// Phrases are read word by word from where they must begin or end, and never far: what stands between a verb and a name must be words that
// can belong to the name's own phrase. A name that only stands inside another phrase ("the ambassador in Pyongyang") gives way to the one
// outside it.
#include <algorithm>
#include <optional>

#include "extract/relation/sentence.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kLongestPhrase = 14;
constexpr std::uint32_t kLongestAside = 16;
constexpr std::uint32_t kMostJoined = 8;

/// The word cannot stand inside a phrase of nouns.
bool parts_phrases(const Sentence& s, std::uint32_t i) {
  if (s.is_punctuation(i)) return !s.is_quote(i);
  for (const ClauseWord word :
       {ClauseWord::preposition, ClauseWord::conjunction, ClauseWord::clause, ClauseWord::relative, ClauseWord::pronoun, ClauseWord::be,
        ClauseWord::have, ClauseWord::does, ClauseWord::modal, ClauseWord::deny})
    if (s.is(word, i)) return true;
  return false;
}

bool is_actor(const Sentence& s, std::uint32_t i) { return s.is(ClauseWord::actor, i); }

/// "the delegation of North Korea": what the name stands in acts for it.
bool leads_into(const Sentence& s, std::uint32_t preposition) { return s.is_word("of", preposition) || s.is_word("in", preposition); }

std::optional<NounPhrase> phrase_from(const Sentence& s, std::uint32_t begin, bool owners, int hops = 2) {
  std::optional<NounPhrase> found;
  bool possessed = false;
  std::uint32_t tail = 0;
  std::uint32_t i = begin;
  for (; i < s.size() && i < begin + kLongestPhrase; ++i) {
    if (const SentenceName* const name = s.name_at(i)) {
      if (name->compound) continue;
      found = NounPhrase{name->mention, begin, 0, true};
      i = name->tokens.end - 1;
      tail = 0;
      possessed = s.is_possessive(i + 1);
      if (possessed) ++i;
      continue;
    }
    const bool joins_adjectives = !found && i > begin && s.is(ClauseWord::conjunction, i) && s.is_lower(i - 1) && s.is_lower(i + 1);
    if ((parts_phrases(s, i) && !joins_adjectives) || s.is_finite_verb(i)) break;
    if (s.is(ClauseWord::determiner, i) && i > begin && !s.is(ClauseWord::determiner, i - 1)) break;
    if (found) ++tail;
  }
  if (found) {
    found->end = i;
    found->itself = (tail == 0 && !possessed) || is_actor(s, i - 1);
    if (!owners && !found->itself) return {};
    return found;
  }
  const bool goes_on = s.is(ClauseWord::preposition, i) && i > begin && hops > 0;
  if (!goes_on) return {};
  const bool acts = is_actor(s, i - 1) && leads_into(s, i);
  if (!acts && !owners) return {};
  std::optional<NounPhrase> inner = phrase_from(s, i + 1, owners, hops - 1);
  if (inner) *inner = {inner->mention, begin, inner->end, acts && inner->itself};
  return inner;
}

bool joins(const Sentence& s, std::uint32_t i) {
  return s.is(ClauseWord::conjunction, i) || s.word(i) == "," || (s.is_dash(i) && s.name_at(i + 1) != nullptr);
}

/// What stands there begins a clause of its own.
bool has_verb(const Sentence& s, std::uint32_t i) {
  while (s.is_adverb(i)) ++i;
  return s.is_finite_verb(i) || s.is(ClauseWord::be, i) || s.is(ClauseWord::have, i) || s.is(ClauseWord::does, i) ||
         s.is(ClauseWord::modal, i) || s.is(ClauseWord::hedge, i);
}

/// The start of the phrase whose name begins at `i`.
std::uint32_t start_of(const Sentence& s, std::uint32_t i) {
  while (i > 0 && !parts_phrases(s, i - 1) && !s.is_finite_verb(i - 1)) {
    --i;
    if (s.is(ClauseWord::determiner, i)) break;
  }
  return i;
}

std::optional<NounPhrase> phrase_before(const Sentence& s, std::uint32_t end, int depth);

/// "Kim, the foreign minister, said", "Kim (KWP) said": the name before what stands between commas or brackets. "The minister, Kim, said":
/// the name between them, if it is all that stands there.
std::optional<NounPhrase> before_aside(const Sentence& s, std::uint32_t end, int depth) {
  const std::string_view open = s.word(end - 1) == "," ? "," : s.word(end - 1) == ")" ? "(" : "";
  if (open.empty()) return {};
  for (std::uint32_t i = end - 1; i > 0 && i + kLongestAside > end; --i) {
    if (s.word(i - 1) != open) continue;
    const auto inside = open == "," ? phrase_before(s, end - 1, 1) : std::nullopt;
    return inside && inside->begin == i ? inside : phrase_before(s, i - 1, depth - 1);
  }
  return {};
}

/// A name inside "… of NAME", "… in NAME": whoever stands outside, or the name where that acts for it.
std::optional<NounPhrase> outside(const Sentence& s, NounPhrase inner, std::uint32_t preposition, int depth) {
  if (depth == 1) return {};
  if (const auto outer = phrase_before(s, preposition, depth - 1)) return outer;
  if (!leads_into(s, preposition) || !inner.itself || preposition == 0 || !is_actor(s, preposition - 1)) return {};
  inner.begin = start_of(s, preposition - 1);
  return inner;
}

std::optional<NounPhrase> phrase_before(const Sentence& s, std::uint32_t end, int depth) {
  if (end == 0 || depth == 0) return {};
  if (s.is_punctuation(end - 1) && !s.is_quote(end - 1)) return before_aside(s, end, depth);
  for (std::uint32_t i = end; i > 0 && i + kLongestPhrase > end; --i) {
    if (const SentenceName* const name = s.name_at(i - 1)) {
      if (name->compound) return {};
      NounPhrase found{name->mention, start_of(s, name->tokens.begin), end, i == end || is_actor(s, end - 1)};
      if (found.begin > 0 && s.is(ClauseWord::preposition, found.begin - 1)) return outside(s, found, found.begin - 1, depth);
      return found.itself ? std::optional(found) : std::nullopt;
    }
    if (s.is(ClauseWord::preposition, i - 1) && i < end) return phrase_before(s, i - 1, depth - 1);
    if (parts_phrases(s, i - 1) || s.is(ClauseWord::determiner, i - 1) || s.is_finite_verb(i - 1)) return {};
  }
  return {};
}

/// The phrase is the object of something before it, and so no subject of what comes.
bool is_object(const Sentence& s, const NounPhrase& phrase) {
  if (phrase.begin == 0) return false;
  const std::uint32_t before = phrase.begin - 1;
  return s.is_finite_verb(before) || s.is(ClauseWord::preposition, before) || s.is(ClauseWord::verb, before) ||
         std::ranges::any_of(s.acts(before), [](const ActUse& use) { return use.form != ActForm::noun; });
}

constexpr int kDeepest = 3;

}  // namespace

std::vector<NounPhrase> phrases_within(const Sentence& sentence, std::uint32_t end) {
  std::vector<NounPhrase> phrases;
  while (end > 0 && phrases.size() < kMostJoined) {
    const SentenceName* const name = sentence.name_at(end - 1);
    if (name == nullptr || name->compound) break;
    phrases.push_back({name->mention, start_of(sentence, name->tokens.begin), end, true});
    if (phrases.back().begin == 0 || !sentence.is(ClauseWord::conjunction, phrases.back().begin - 1)) break;
    end = phrases.back().begin - 1;
  }
  return phrases;
}

std::vector<NounPhrase> phrases_from(const Sentence& sentence, std::uint32_t begin, bool owners) {
  std::vector<NounPhrase> phrases;
  std::optional<NounPhrase> next = phrase_from(sentence, begin, owners);
  while (next && phrases.size() < kMostJoined) {
    phrases.push_back(*next);
    std::uint32_t i = next->end;
    if (!joins(sentence, i)) break;
    if (sentence.word(i) == "," && sentence.is(ClauseWord::conjunction, i + 1)) ++i;
    next = phrase_from(sentence, i + 1, owners);
    if (next && has_verb(sentence, next->end)) break;
  }
  return phrases;
}

std::vector<NounPhrase> parties_from(const Sentence& sentence, std::uint32_t begin) {
  std::vector<NounPhrase> parties;
  bool last = false;
  std::optional<NounPhrase> next = phrase_from(sentence, begin, true);
  while (next && parties.size() < kMostJoined) {
    parties.push_back(*next);
    std::uint32_t i = next->end;
    if (last || !joins(sentence, i)) break;
    if (sentence.word(i) == "," && sentence.is(ClauseWord::conjunction, i + 1)) ++i;
    last = sentence.word(i) != ",";
    next = phrase_from(sentence, i + 1, true);
  }
  return parties;
}

std::vector<NounPhrase> phrases_before(const Sentence& sentence, std::uint32_t end) {
  std::vector<NounPhrase> phrases;
  // "General White and I": the writer goes unnamed.
  if (end > 2 && sentence.is(ClauseWord::pronoun, end - 1) && sentence.is(ClauseWord::conjunction, end - 2)) end -= 2;
  std::optional<NounPhrase> next = phrase_before(sentence, end, kDeepest);
  while (next && phrases.size() < kMostJoined) {
    if (!phrases.empty() && is_object(sentence, *next)) break;
    phrases.push_back(*next);
    if (next->begin == 0 || !sentence.is(ClauseWord::conjunction, next->begin - 1)) break;
    std::uint32_t before = next->begin - 1;
    if (before > 0 && sentence.word(before - 1) == ",") --before;
    next = phrase_before(sentence, before, kDeepest);
  }
  return phrases;
}

}  // namespace docgraph
