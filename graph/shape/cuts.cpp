#include "graph/shape/cuts.hpp"

#include "graph/adjacency.hpp"
#include "graph/shape/blocks.hpp"

namespace docgraph {

Scores articulation(const Network& network) {
  const Blocks blocks(network.adjacency().both);
  Scores lies_in(network.adjacency().vertices);
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    for (const std::uint32_t v : blocks.vertices(b)) ++lies_in[v];
  }
  for (double& count : lies_in) count = count > 1 ? count - 1 : 0;
  return lies_in;
}

std::uint32_t bridges(const Network& network) {
  const Blocks blocks(network.adjacency().both);
  std::uint32_t count = 0;
  for (std::size_t b = 0; b < blocks.size(); ++b) count += blocks.ties(b).size() == 1 ? 1 : 0;
  return count;
}

}  // namespace docgraph
