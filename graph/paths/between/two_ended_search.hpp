#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/split_mix.hpp"
#include "graph/shape/links.hpp"

namespace docgraph {

/// A number in [0, 1).
[[nodiscard]] inline double draw_part(SplitMix64& random) { return static_cast<double>(random.next() >> 11U) * 0x1p-53; }

/// Draws one of the shortest paths in steps between two vertices, searching from both until they meet.
///
/// Time at worst O(n + m), and mostly far less; memory O(n).
class TwoEndedSearch {
 public:
  TwoEndedSearch(const Links& out, const Links& in);

  /// The vertices between the two, each path with the same probability; none where no path leads there. Valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> draw(std::uint32_t from, std::uint32_t to, SplitMix64& random);

 private:
  struct Side {
    const Links* links = nullptr;      ///< onwards
    const Links* back = nullptr;       ///< towards the end that it began at
    std::vector<std::uint32_t> depth;  ///< kUnseen where it has not come
    std::vector<double> count;         ///< of shortest paths, in a unit of the level's own
    std::vector<std::uint32_t> order;  ///< level by level
    std::size_t level = 0;             ///< where the last begins
    std::uint32_t deepest = 0;
  };

  static void start(Side& side, std::uint32_t vertex);
  static void expand(Side& side);
  static std::uint64_t front_links(const Side& side);
  bool meet(const Side& grown, const Side& other);
  std::uint32_t draw_meeting(SplitMix64& random) const;
  void walk_back(const Side& side, std::uint32_t vertex, SplitMix64& random);

  std::array<Side, 2> sides_;
  std::vector<std::uint32_t> meeting_;
  std::vector<std::uint32_t> between_;
};

}  // namespace docgraph
