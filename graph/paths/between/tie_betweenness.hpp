#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Betweenness of every tie: which part of the shortest paths between two entities run along it, summed over all ordered pairs and divided
/// by their number, n(n-1); where all ties are undirected this is the same as unordered pairs and n(n-1)/2.
///
/// Paths, lengths and pairs that no path joins as in betweenness(). One score a tie, in the order of network.ties(), in [0, 1], settled,
/// the same to the last bit for any number of threads. A directed tie has the paths from its sender to its addressee, an undirected one
/// those of both directions; where a letter and a meeting join the same two, paths cannot tell them apart and each tie has them all. Time
/// O(nm) by steps, less by length in undirected networks; memory 64 numbers a tie.
///
/// Girvan and Newman, "Community structure in social and biological networks", PNAS 99(12), 2002; Brandes, "On variants of shortest-path
/// betweenness centrality and their generic computation", Social Networks 30(2), 2008.
[[nodiscard]] Scores tie_betweenness(const Network& network, PathRule rule);

}  // namespace docgraph
