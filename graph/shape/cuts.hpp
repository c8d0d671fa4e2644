#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Into how many more parts its component would fall without the entity; above 0 for cut vertices, also called articulation points.
///
/// Direction and strength are ignored. Whole numbers from 0 to n-2, not normalised. In entity order. Time and memory O(n + m).
///
/// Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973.
[[nodiscard]] Scores articulation(const Network& network);

/// How many pairs of entities a bridge joins: ties without which the two would not be connected, whatever their number and direction.
[[nodiscard]] std::uint32_t bridges(const Network& network);

}  // namespace docgraph
