#include "extract/lexicon/vocabulary.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace docgraph {
namespace {

constexpr std::size_t kFirstSlots = 1024;

/// The first eight letters as a number, fewer where the word is shorter.
std::uint64_t eight_letters(std::string_view word) {
  std::uint64_t letters = 0;
  if (word.size() >= sizeof letters) {
    std::memcpy(&letters, word.data(), sizeof letters);
  } else {
    for (const char letter : word) letters = letters << 8U | static_cast<unsigned char>(letter);
  }
  return letters;
}

/// Eight letters at a time, because most words have fewer; the last step brings the high bits, which depend on all letters, down to those
/// that choose the slot. Numbers never depend on the hash, so the order of bytes in a machine word does not matter.
std::uint32_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  for (; word.size() > 8; word.remove_prefix(8)) hash = (hash ^ eight_letters(word)) * 0x9E3779B97F4A7C15U;
  hash = (hash ^ eight_letters(word)) * 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(hash >> 32U ^ hash >> 15U);
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
  if ((ends_.size() + 1) * 2 > slots_.size()) grow(std::max(kFirstSlots, slots_.size() * 2));
  const std::uint32_t hash = hash_of(word);
  const std::size_t slot = slot_of(word, hash);
  if (slots_[slot].number != 0) return slots_[slot].number;
  letters_ += word;
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  slots_[slot] = {hash, size()};
  return size();
}

void Vocabulary::reserve(std::size_t words) {
  ends_.reserve(words);
  const std::size_t slots = std::bit_ceil(std::max(kFirstSlots, words * 2 + 2));
  if (slots > slots_.size()) grow(slots);
}

void Vocabulary::grow(std::size_t slots) {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& taken : old) {
    if (taken.number == 0) continue;
    std::size_t slot = taken.hash & mask;
    while (slots_[slot].number != 0) slot = (slot + 1) & mask;
    slots_[slot] = taken;
  }
}

}  // namespace docgraph
