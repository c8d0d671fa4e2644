#pragma once

#include "graph/community/weighted.hpp"

namespace docgraph {

/// What moving vertices one at a time comes to.
struct Moved {
  double gain = 0;             ///< in units of strength; twice that over the sum of all strengths, both ways, is modularity
  std::vector<double> inside;  ///< of each vertex, its strength to the rest of its community
};

/// Moves vertices, in a random order, to the neighbouring community that gains most, until none gains. Communities are numbered below the
/// number of vertices.
[[nodiscard]] Moved move_vertices(const Weighted& network, Scale scale, SplitMix64& dice, Division& of);

}  // namespace docgraph
