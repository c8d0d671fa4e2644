#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "graph/attributed_network.hpp"
#include "graph/network.hpp"

namespace docgraph {

/// A network as measures take it, made of one that a file holds.
struct FoldedNetwork {
  Network network;                                       ///< vertex order = node order
  std::vector<std::vector<std::uint32_t>> edges_of_tie;  ///< the edges that each tie is made of, ascending
  std::size_t self_loops = 0;                            ///< edges from a node to itself, which no measure counts
};

/// Edges that join the same two in the same direction become one tie, whose strength is theirs added up and whose `records` are their
/// number. Two edges there and back that both say `undirected` or `meeting` are one tie without direction. A directed network is of the
/// layer `correspondence`, any other of `together`, which says which measures it has. A node's kind is its attribute `kind`, where that is
/// a word of docgraph's; else it counts as a person. Time O(n + m log m).
[[nodiscard]] FoldedNetwork folded(const AttributedNetwork& network);

/// Where the attribute `kind` of nodes stands, in any case of its letters.
[[nodiscard]] std::optional<std::size_t> kind_attribute(const AttributedNetwork& network);

}  // namespace docgraph
