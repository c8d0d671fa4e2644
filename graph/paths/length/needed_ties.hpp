#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/adjacency.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Undirected links, each with a length that is the same both ways and above 0.
struct LongLinks : Links {
  std::vector<std::uint64_t> length;  ///< one an arc

  /// Of the tie of two vertices; nothing near 2^63 is a length, so kNoTie is farther than any path.
  [[nodiscard]] std::uint64_t between(std::uint32_t a, std::uint32_t b) const;
};
inline constexpr std::uint64_t kNoTie = std::uint64_t{1} << 62;

/// The undirected arcs of `both` with their lengths, or with 1 where paths count steps.
[[nodiscard]] LongLinks long_links(const Rows& both, PathRule rule);

/// What is left without the ties that are longer than a way of two steps beside them: no shortest path takes those, and all distances and
/// shortest paths stay as they are. Time about O(Σ degree²), memory O(n + m).
[[nodiscard]] LongLinks needed_ties(const LongLinks& links);

/// The links between some vertices along some ties of `links`, numbered in the order of `vertices`. `place` is work space, one an old
/// vertex.
[[nodiscard]] LongLinks part_of(const LongLinks& links, std::span<const std::uint32_t> vertices,
                                std::span<const std::pair<std::uint32_t, std::uint32_t>> ties, std::vector<std::uint32_t>& place);

}  // namespace docgraph
