#pragma once

#include <cstdint>
#include <vector>

namespace docgraph {

/// The steps of a tree of phrases: from a node over a word to a node. Nodes and words are numbers from 1.
///
/// One hash table with open addressing for all nodes, because most have one child and a few have hundreds.
class StepTable {
 public:
  /// The node that the step leads to, 0 if there is no such step.
  [[nodiscard]] std::uint32_t find(std::uint32_t node, std::uint32_t word) const {
    return slots_.empty() ? 0 : slots_[slot_of(node, word)].to;
  }

  /// The node that the step leads to; `fresh` if the step was not there before.
  std::uint32_t add(std::uint32_t node, std::uint32_t word, std::uint32_t fresh);

 private:
  struct Slot {
    std::uint32_t node = 0;
    std::uint32_t word = 0;
    std::uint32_t to = 0;  ///< 0: empty
  };

  [[nodiscard]] std::size_t slot_of(std::uint32_t node, std::uint32_t word) const;
  void grow();

  std::vector<Slot> slots_;
  std::size_t taken_ = 0;
};

}  // namespace docgraph
