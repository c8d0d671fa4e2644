#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Eigenvector centrality: an entity is central if its neighbours are, in proportion to the strength of its ties with them.
///
/// Direction is ignored; strengths are added. Measured in the largest component alone, where the highest score is 1; everyone outside it
/// scores 0, since components say nothing about each other. Where several components are equally large, each is measured by itself. A
/// network without ties: all 0. Scores lie in [0, 1], settled, in entity order, the same to the last bit for any number of threads. Power
/// iteration until the changes still to come are estimated below 1e-13 of every score, or 10,000 times. Time O(m) an iteration, memory
/// O(n).
///
/// Bonacich, "Factoring and weighting approaches to status scores and clique identification", J. Math. Sociol. 2(1), 1972.
[[nodiscard]] Scores eigenvector(const Network& network);

}  // namespace docgraph
