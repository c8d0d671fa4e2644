#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

// Each gives one score an entity, in entity order; an isolated entity scores 0 and other components play no part. Not normalised. Time O(n
// + m).
//
// Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1979.

/// In how many others' company an entity is: its neighbours, whatever the direction of the ties, each once. Strength is not looked at.
[[nodiscard]] Scores degree(const Network& network);

/// How many others an entity's incoming (outgoing) ties come from (go to), each once. An undirected tie is both.
[[nodiscard]] Scores in_degree(const Network& network);
[[nodiscard]] Scores out_degree(const Network& network);

/// The strengths of an entity's ties added up, direction ignored. Where strengths are Newman's, the sum is exact in 1/kStrengthUnits; else
/// it is made in order of the neighbours.
///
/// Barrat et al., "The architecture of complex weighted networks", PNAS 101(11), 2004.
[[nodiscard]] Scores strength(const Network& network);

}  // namespace docgraph
