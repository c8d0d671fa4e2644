#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"
#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Local clustering: which part of the pairs of an entity's neighbours are tied to each other.
///
/// Direction and strength are ignored. In [0, 1]; 0 with fewer than two neighbours; components play no part. In entity order. Time
/// O(m^1.5), memory O(n + m).
///
/// Watts and Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
[[nodiscard]] Scores clustering(const Network& network);

/// Closed triples of all connected triples of three, direction and strength ignored. In [0, 1]; 0 where no two ties meet. Cost as above.
///
/// Newman, Strogatz and Watts, "Random graphs with arbitrary degree distributions and their applications", Phys. Rev. E 64, 2001.
[[nodiscard]] double transitivity(const Network& network);

/// How many triangles each vertex is a corner of; `both` holds every arc in both directions.
[[nodiscard]] std::vector<std::uint64_t> triangles(const Rows& both, std::uint32_t vertices);

}  // namespace docgraph
