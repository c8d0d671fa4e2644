#pragma once

#include "graph/scores.hpp"
#include "graph/two_mode/record_network.hpp"

namespace docgraph {

/// Random-walk centrality on entities and records: where a reader is in the long run who goes from an entity to one of the records that
/// name it, from there to one of the entities that the record names, be it the same, and with probability 0.15 begins anew at any entity.
///
/// Every record weighs alike, however many it names. One score an entity, in vertex order, above 0, summing to 1, settled, the same to the
/// last bit for any number of threads. An entity that only records name which name nobody else scores 1/n; one that no row names passes the
/// reader to all evenly. Time some 30 to 60 times O(namings), memory O(namings).
///
/// Co-HITS with a restart of 0.15 on the side of entities and of 0 on that of records: Deng, Lyu and King, "A generalized Co-HITS algorithm
/// and its application to bipartite graphs", KDD 2009, 239–248.
[[nodiscard]] Scores record_walk(const RecordNetwork& network);

}  // namespace docgraph
