#pragma once

#include <cstdint>
#include <vector>

#include "extract/mention/draft.hpp"

namespace docgraph {

/// How a word is used, counted: eight counts up to 15, of four bits each.
using UseCounts = std::uint32_t;

/// What else the record does with a capitalised word: a name that is clear in one place helps where it is not. Summed over all fields.
class WordUses {
 public:
  explicit WordUses(const std::vector<Draft>& drafts);

  /// The uses of the word of token `i` everywhere but there, a bit for each kind of use.
  /// The record has a title: it is a catalogue's, and not a bare text.
  [[nodiscard]] bool has_title() const { return has_title_; }

  [[nodiscard]] std::uint32_t elsewhere(const Draft& draft, std::uint32_t i, std::uint32_t word) const;

 private:
  struct Slot {
    std::uint32_t word = 0;  ///< hash of the folded letters, 0 empty
    UseCounts counts = 0;
  };

  [[nodiscard]] std::size_t slot_of(std::uint32_t word) const;

  bool has_title_ = false;
  std::vector<Slot> slots_;  ///< open addressing
};

}  // namespace docgraph
