#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

// Hubs and authorities: a good hub writes to good authorities, a good authority is written to by good hubs, in proportion to the strengths.
// An undirected tie is followed both ways. The highest score is 1; a network without ties: all 0. Everyone outside the part of the network
// that dominates scores 0. Scores lie in [0, 1], settled, in entity order, the same to the last bit for any number of threads. Power
// iteration from equal scores until the changes still to come are estimated below 1e-13, or 20,000 times. Time O(m) an iteration, memory
// O(n).
//
// Kleinberg, "Authoritative sources in a hyperlinked environment", J. ACM 46(5), 1999.

[[nodiscard]] Scores hub(const Network& network);
[[nodiscard]] Scores authority(const Network& network);

}  // namespace docgraph
