#pragma once

#include "graph/scores.hpp"
#include "graph/shape/compact/compressed.hpp"

namespace docgraph {

/// For each class of a connected network, what of the shortest paths between two others passes through each of its members, but for what
/// `direct` already says: the sum over ordered pairs (s, t) of reach(s) · reach(t) · (the part of their shortest paths through it). Paths
/// count steps.
///
/// Returns nothing where double numbers do not hold it: more than 2^1000 shortest paths between two, or a path of more than 250 steps. The
/// same to the last bit for any number of threads. Time O(classes · links / lanes) and better, memory 600 bytes a core class and thread.
[[nodiscard]] bool pass_through(const Compressed& network, Scores& through);

}  // namespace docgraph
