#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace docgraph {

/// Numbers of the groups that a word is in, from the coarsest to the finest; 0 where it is in none. Words of a group are used alike.
using ClusterIds = std::array<std::uint16_t, 3>;

/// Which group a word is in. A word is kept as its hash; a word that no list has takes the group of another one time in 40,000.
class Clusters {
 public:
  struct Item {
    std::uint32_t word = 0;  ///< hash_letters of the folded word
    ClusterIds ids{};

    friend auto operator<=>(const Item&, const Item&) = default;
  };

  Clusters() = default;
  /// Of several items for one word the least is kept.
  explicit Clusters(std::vector<Item> items);

  [[nodiscard]] ClusterIds of(std::uint32_t word) const;
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }  ///< by word

 private:
  std::vector<Item> items_;
  std::vector<std::uint32_t> slots_;  ///< number of an item from 1, 0 empty; open addressing
};

/// Reads lines of a word, a tab and one to three numbers from 1 on, apart by tabs. Throws InputError that names `file` and the line.
[[nodiscard]] Clusters read_clusters(std::string_view text, std::string_view file);

}  // namespace docgraph
