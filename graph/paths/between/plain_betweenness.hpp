#pragma once

#include <span>

#include "graph/adjacency.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// What passes through, summed over ordered pairs (s, t) of reach(s) · reach(t) · the part of their shortest paths.
struct PassedPlainly {
  Scores through;  ///< each vertex, between others
  Scores in_arcs;  ///< each arc of `in`; only where arcs are asked for
};

/// Brandes' plain way, for any arcs, lengths and counts of paths. `in` holds the arcs of `out` by head. The same to the last bit for any
/// number of threads. Time O(nm) by steps, O(nm log n) by length; memory 32 times the scores.
[[nodiscard]] PassedPlainly pass_plainly(const Rows& out, const Rows& in, PathRule rule, std::span<const double> reach, bool arcs);

}  // namespace docgraph
