#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// PageRank: where a reader would be who follows ties at random, the stronger the likelier, and with probability 0.15 begins anew at any
/// entity.
///
/// Directed ties are followed from sender to addressee, so being written to by the central makes central; undirected ties both ways.
/// Whoever has no outgoing tie passes his rank to all entities evenly. Components share the whole in proportion to their size (more
/// exactly, as the random reader does); an isolated entity keeps what beginning anew gives. Scores are above 0 and sum to 1, settled, in
/// entity order, the same to the last bit for any number of threads. One more step of the reader would change them by
/// at most 1e-14 in all: some 200 rounds of O(n + m) where ties are directed, 30 to 60 where none is.
///
/// Brin and Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks and ISDN Systems 30, 1998.
[[nodiscard]] Scores page_rank(const Network& network);

}  // namespace docgraph
