#pragma once

#include "graph/network.hpp"

namespace docgraph {

/// Which part of the arcs from one entity to another have an opposite; a meeting is two opposite arcs. In [0, 1]; 0 without ties. Strength
/// is ignored. Time O(m log(degree)), memory O(1).
///
/// Wasserman and Faust, "Social Network Analysis", 1994, 514–515; as NetworkX and igraph count it.
[[nodiscard]] double reciprocity(const Network& network);

}  // namespace docgraph
