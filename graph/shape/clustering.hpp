#pragma once

#include <cstdint>
#include <vector>

#include "graph/adjacency.hpp"
#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// How neighbours of one entity are tied to each other. Direction and strength are ignored. Time O(m^1.5), memory O(n + m).
struct Clustering {
  /// Which part of the pairs of an entity's neighbours are tied to each other. In [0, 1]; 0 with fewer than two neighbours; components play
  /// no part. In entity order.
  ///
  /// Watts and Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
  Scores local;

  /// Closed triples of all connected triples of three. In [0, 1]; 0 where no two ties meet.
  ///
  /// Newman, Strogatz and Watts, "Random graphs with arbitrary degree distributions and their applications", Phys. Rev. E 64, 2001.
  double transitivity = 0;
};
[[nodiscard]] Clustering measure_clustering(const Network& network);

/// How many triangles each vertex is a corner of; `both` holds every arc in both directions.
[[nodiscard]] std::vector<std::uint64_t> triangles(const Rows& both, std::uint32_t vertices);

}  // namespace docgraph
