#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/shape/links.hpp"

namespace docgraph {

/// A connected undirected network with its twins merged into classes, and the simplicial classes apart from the core.
///
/// A class is simplicial if its members' neighbours are all tied to each other: an entity of a single record is. No shortest path between
/// others passes through it, so once it has been a source it can be left out. No two simplicial classes are adjacent. Distances in the core
/// are those of the network.
struct Compressed {
  std::uint32_t core = 0;        ///< classes 0 … core-1
  std::uint32_t simplicial = 0;  ///< classes core … core+simplicial-1
  Links core_links;              ///< between core classes
  Links simplicial_links;        ///< from a simplicial class (counted from 0) to core classes
  std::vector<double> size;      ///< members of each class
  std::vector<double> reach;     ///< the members' reaches, summed
  std::vector<double> direct;    ///< what passes through each member of a class between separate twins, ordered pairs of their reaches
  std::vector<std::uint32_t> class_of;  ///< of each vertex

  [[nodiscard]] std::uint32_t classes() const { return core + simplicial; }
};

/// `reach` is one number a vertex, see Blocks. Time about O(m · the degree of simplicial vertices), memory O(n + m).
[[nodiscard]] Compressed compress(const Links& links, std::span<const double> reach);

}  // namespace docgraph
