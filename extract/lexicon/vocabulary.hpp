#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// Numbers for words, from 1 in the order in which they were added.
///
/// One hash table with open addressing over one buffer of letters: a look-up touches two cache lines, and adding allocates nothing of its
/// own. Words are told apart byte by byte, so fold them first.
class Vocabulary {
 public:
  /// Makes room for so many words.
  void reserve(std::size_t words);

  /// The number of the word, new if it was not there.
  std::uint32_t add(std::string_view word);

  /// The number of the word, 0 if it is not there.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  ///< 0: empty
  };

  [[nodiscard]] std::string_view word_of(std::uint32_t number) const;
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow(std::size_t slots);

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> ends_;  ///< number - 1 → end of its letters
  std::string letters_;
};

}  // namespace docgraph
