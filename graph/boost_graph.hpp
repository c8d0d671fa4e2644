#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>

#include "graph/network.hpp"

namespace docgraph {

struct VertexProperties {
  Actor actor;
};

/// Give `length` to Boost's algorithms where they ask for a weight: to them it is a distance, and strength would turn every ranking round.
struct ArcProperties {
  std::uint32_t tie = 0;     ///< index into Network::ties(); the two arcs of an undirected tie share it
  double strength = 0;       ///< more = closer
  std::uint64_t length = 0;  ///< more = farther, see length_of
};

/// A network as Boost.Graph holds it: vertex descriptors are vertex numbers, arcs in the order of ties. An undirected tie is two arcs;
/// where a directed and an undirected tie join the same two vertices, there are parallel arcs.
///
/// This header costs seconds to compile: include it only where a Boost algorithm runs.
struct NetworkGraph : boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, VertexProperties, ArcProperties> {
  using adjacency_list::adjacency_list;
};

}  // namespace docgraph
