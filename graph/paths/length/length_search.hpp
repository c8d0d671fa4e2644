#pragma once

#include "graph/paths/length/folded.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// What passes through, summed over ordered pairs (s, t) of reach(s) · reach(t) · the part of their shortest paths.
struct Passed {
  Scores through;     ///< each member of each class, but for what `direct` already says
  Scores core_arcs;   ///< each arc of core_arcs in its direction; only where arcs are asked for
  Scores outer_arcs;  ///< each arc of outer_arcs, both directions together; only where arcs are asked for
};

/// Whether the lengths of the network are near enough to each other for pass_by_length, which keeps a bucket for every shortest length.
[[nodiscard]] bool fits_buckets(const Folded& network);

/// Brandes' sums over shortest paths in lengths. Arcs make sense only where no twins were merged. Returns nothing where double numbers do
/// not hold the counts of paths. The same to the last bit for any number of threads. Time O(classes · (core arcs + longest distance /
/// shortest length)), memory 64 times the scores.
///
/// Brandes, J. Math. Sociol. 25(2), 2001; the queue: Denardo and Fox, "Shortest-route methods: 1. Reaching, pruning, and buckets",
/// Operations Research 27(1), 1979.
[[nodiscard]] bool pass_by_length(const Folded& network, bool arcs, Passed& passed);

}  // namespace docgraph
