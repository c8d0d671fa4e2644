#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Where a network falls apart. Direction and strength are ignored. Time and memory O(n + m).
///
/// Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973.
struct Cuts {
  /// Into how many more parts its component would fall without the entity; above 0 for cut vertices, also called articulation points. Whole
  /// numbers from 0 to n-2, not normalised. In entity order.
  Scores articulation;
  /// How many pairs of entities a bridge joins: ties without which the two would not be connected, whatever their number and direction.
  std::uint32_t bridges = 0;
};
[[nodiscard]] Cuts find_cuts(const Network& network);

}  // namespace docgraph
