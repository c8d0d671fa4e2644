#pragma once

#include <cstdint>
#include <vector>

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// A way from one entity to another that passes none twice.
struct Path {
  std::vector<std::uint32_t> vertices;  ///< both ends included
  std::uint64_t length = 0;             ///< steps, or 720720ths of 1/strength
};

/// The `most` shortest paths from one vertex to another, shortest first, equally long ones in the order of their vertices. Fewer where
/// there are not so many; none where the second is not reached or is the first.
///
/// Paths follow directed ties from sender to addressee and undirected ties both ways. Time O(most · n · (n + m) log n) at worst, and seldom
/// near it; memory O(n + m).
///
/// Yen, "Finding the K shortest loopless paths in a network", Management Science 17(11), 1971.
[[nodiscard]] std::vector<Path> nearest_paths(const Network& network, std::uint32_t from, std::uint32_t to, PathRule rule,
                                              std::size_t most);

}  // namespace docgraph
