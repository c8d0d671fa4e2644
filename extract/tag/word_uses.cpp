#include "extract/tag/word_uses.hpp"

#include <bit>

#include "extract/tag/feature_hash.hpp"
#include "extract/tag/label.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

enum Use : unsigned { kLower, kPerson, kOrganisation, kPlace, kTitled, kAfterGivenName, kLocated, kReports };

UseCounts once(unsigned use) { return UseCounts{1} << (4 * use); }

/// A capital that is no mere start of a sentence by a common word.
bool counts(const Passage& passage, std::uint32_t i) {
  return passage.is_capital(i) && !passage.is(WordList::common_word, i) && !passage.is_initial(i);
}

UseCounts use_at(const Draft& draft, std::uint32_t i) {
  const Passage& passage = draft.passage();
  UseCounts uses = 0;
  if (const Found* found = draft.at(i)) uses += once(kPerson + static_cast<unsigned>(kind_number(found->kind)));
  if (passage.is(WordList::reporting_verb, i + 1) && passage.is_lower(i + 1)) uses += once(kReports);
  if (i == 0 || passage.starts_line[i]) return uses;
  if (passage.is(WordList::honorific, i - 1) || (passage.is(WordList::office, i - 1) && passage.is_capital(i - 1))) uses += once(kTitled);
  if (passage.is(WordList::given_name, i - 1) && passage.is_capital(i - 1)) uses += once(kAfterGivenName);
  if (passage.is_any(i - 1, {"in", "at", "near", "from"})) uses += once(kLocated);
  return uses;
}

UseCounts add(UseCounts a, UseCounts b) {
  UseCounts sum = 0;
  for (unsigned shift = 0; shift < 32; shift += 4) {
    const UseCounts digit = (a >> shift & 15U) + (b >> shift & 15U);
    sum |= (digit > 15 ? 15U : digit) << shift;
  }
  return sum;
}

std::uint32_t hash_at(const Passage& passage, std::uint32_t i) { return hash_letters(FoldedWord(passage.at(i)).letters()) | 1U; }

}  // namespace

WordUses::WordUses(const std::vector<Draft>& drafts) {
  std::size_t words = 0;
  for (const Draft& draft : drafts) {
    has_title_ = has_title_ || draft.passage().part == Part::title;
    for (std::uint32_t i = 0; i < draft.passage().size(); ++i) words += counts(draft.passage(), i) ? 1 : 0;
  }
  slots_.resize(std::bit_ceil(2 * words + 2));
  for (const Draft& draft : drafts) {
    for (std::uint32_t i = 0; i < draft.passage().size(); ++i) {
      if (!counts(draft.passage(), i)) continue;
      const std::uint32_t word = hash_at(draft.passage(), i);
      Slot& slot = slots_[slot_of(word)];
      slot = {word, add(slot.counts, use_at(draft, i))};
    }
  }
  for (const Draft& draft : drafts) {
    const Passage& passage = draft.passage();
    for (std::uint32_t i = 0; i < passage.size(); ++i) {
      if (!passage.is_lower(i) || passage.is(WordList::common_word, i)) continue;
      Slot& slot = slots_[slot_of(hash_at(passage, i))];
      if (slot.word != 0) slot.counts = add(slot.counts, once(kLower));
    }
  }
}

std::size_t WordUses::slot_of(std::uint32_t word) const {
  std::size_t slot = word & (slots_.size() - 1);
  while (slots_[slot].word != 0 && slots_[slot].word != word) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

std::uint32_t WordUses::elsewhere(const Draft& draft, std::uint32_t i, std::uint32_t word) const {
  const UseCounts all = slots_[slot_of(word | 1U)].counts;
  if (all == 0) return 0;
  const UseCounts here = counts(draft.passage(), i) ? use_at(draft, i) : 0;
  std::uint32_t bits = 0;
  for (unsigned use = 0; use < 8; ++use) {
    if ((all >> (4 * use) & 15U) > (here >> (4 * use) & 15U)) bits |= 1U << use;
  }
  return bits;
}

}  // namespace docgraph
