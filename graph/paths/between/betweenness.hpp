#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Betweenness of every entity: which part of the shortest paths between two others pass through it, summed over all ordered pairs of
/// others and divided by the number of such pairs, (n-1)(n-2); where all ties are undirected this is the same as unordered pairs and
/// (n-1)(n-2)/2.
///
/// Paths follow directed ties from sender to addressee and undirected ties both ways. They are shortest in steps or, with PathRule::length,
/// in 1/strength, so strong ties are short. Pairs in different components contribute nothing; an isolated entity scores 0; fewer than three
/// entities: all 0. Scores lie in [0, 1], settled, in entity order, the same to the last bit for any number of threads. Time at most O(nm)
/// by steps, and much less where the network is undirected and made of records; O(nm log n) by length; memory O(n + m) a thread and 64
/// scores an entity.
///
/// Brandes, "A faster algorithm for betweenness centrality", J. Math. Sociol. 25(2), 2001.
[[nodiscard]] Scores betweenness(const Network& network, PathRule rule);

}  // namespace docgraph
