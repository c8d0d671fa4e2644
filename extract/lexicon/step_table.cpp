#include "extract/lexicon/step_table.hpp"

#include <utility>

namespace docgraph {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

std::size_t StepTable::slot_of(std::uint32_t node, std::uint32_t word) const {
  const std::uint64_t mixed = (static_cast<std::uint64_t>(node) << 32U | word) * 0x9E3779B97F4A7C15U;
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = (mixed >> 32U) & mask;
  while (slots_[slot].to != 0 && (slots_[slot].node != node || slots_[slot].word != word)) slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t StepTable::add(std::uint32_t node, std::uint32_t word, std::uint32_t fresh) {
  if ((taken_ + 1) * 2 > slots_.size()) grow();
  Slot& slot = slots_[slot_of(node, word)];
  if (slot.to == 0) {
    slot = {node, word, fresh};
    ++taken_;
  }
  return slot.to;
}

void StepTable::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? kFirstSlots : slots_.size() * 2));
  for (const Slot& slot : old) {
    if (slot.to != 0) slots_[slot_of(slot.node, slot.word)] = slot;
  }
}

}  // namespace docgraph
