#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace docgraph {

/// Numbers of the two groups that a word is in, the coarser first, and its leaning (see leaning_to); 0 where there is none.
/// Words of a group are used alike.
using ClusterIds = std::array<std::uint16_t, 3>;

/// How much a word is used as words in names of one kind are, from 0 to 7. `leaning` is not 0; `kind` is 0 for persons, 1 for
/// organisations, 2 for places.
[[nodiscard]] constexpr std::uint32_t leaning_to(std::uint16_t leaning, unsigned kind) {
  return static_cast<std::uint32_t>(leaning - 1) >> (3 * (2 - kind)) & 7U;
}

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
  std::vector<std::uint32_t> starts_;  ///< where in items_ the words begin whose first bits are these; one more at the end
  unsigned shift_ = 0;                 ///< to the first bits
};

/// Reads lines of a word, a tab and one to three whole numbers, apart by tabs: the groups from 0 on, and as the third the leaning, 64 times
/// that to persons, 8 times that to organisations and that to places, each from 0 to 7. Throws InputError that names `file` and the line.
[[nodiscard]] Clusters read_clusters(std::string_view text, std::string_view file);

}  // namespace docgraph
