#include "graph/shape/reciprocity.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"

namespace docgraph {

double reciprocity(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  if (arcs.out.neighbour.empty()) return 0;
  std::uint64_t answered = 0;
  for (std::uint32_t v = 0; v < arcs.vertices; ++v) {
    for (const std::uint32_t w : arcs.out.of(v)) answered += std::ranges::binary_search(arcs.in.of(v), w) ? 1 : 0;
  }
  return static_cast<double>(answered) / static_cast<double>(arcs.out.neighbour.size());
}

}  // namespace docgraph
