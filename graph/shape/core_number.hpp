#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Core number: the largest k such that the entity belongs to a group in which everyone is tied to at least k others of the group.
///
/// Direction and strength are ignored. Whole numbers from 0 (isolated) to n-1, not normalised; components play no part. In entity order.
/// Time and memory O(n + m).
///
/// Seidman, "Network structure and minimum degree", Social Networks 5(3), 1983; computed after Batagelj and Zaveršnik, "An O(m) algorithm
/// for cores decomposition of networks", arXiv cs/0310049, 2003.
[[nodiscard]] Scores core_number(const Network& network);

}  // namespace docgraph
