#include "extract/lexicon/vocabulary.hpp"

#include <utility>

namespace docgraph {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// FNV-1a with a last mixing step, so that the low bits, which choose the slot, depend on all letters.
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15U);
}

}  // namespace

std::string_view Vocabulary::word_of(std::uint32_t number) const {
  const std::uint32_t begin = number == 1 ? 0 : ends_[number - 2];
  return std::string_view(letters_).substr(begin, ends_[number - 1] - begin);
}

std::size_t Vocabulary::slot_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].number != 0 && (slots_[slot].hash != hash || word_of(slots_[slot].number) != word)) slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t Vocabulary::find(std::string_view word) const { return slots_.empty() ? 0 : slots_[slot_of(word, hash_of(word))].number; }

std::uint32_t Vocabulary::add(std::string_view word) {
  if ((ends_.size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = hash_of(word);
  const std::size_t slot = slot_of(word, hash);
  if (slots_[slot].number != 0) return slots_[slot].number;
  letters_ += word;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  slots_[slot] = {hash, size()};
  return size();
}

void Vocabulary::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? kFirstSlots : slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& taken : old) {
    if (taken.number == 0) continue;
    std::size_t slot = taken.hash & mask;
    while (slots_[slot].number != 0) slot = (slot + 1) & mask;
    slots_[slot] = taken;
  }
}

}  // namespace docgraph
