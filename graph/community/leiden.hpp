#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"

namespace docgraph {

/// One run of the Leiden method: the community of each vertex, numbered in no particular order. See find_communities.
[[nodiscard]] std::vector<std::uint32_t> leiden(const Rows& both, std::uint32_t vertices, double resolution, std::uint64_t seed);

}  // namespace docgraph
