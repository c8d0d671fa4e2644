#include "graph/shape/cuts.hpp"

#include "graph/adjacency.hpp"
#include "graph/shape/compact/blocks.hpp"

namespace docgraph {

Cuts find_cuts(const Network& network) {
  const Blocks blocks(network.adjacency().both);
  Cuts cuts{Scores(network.adjacency().vertices), 0};
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    for (const std::uint32_t v : blocks.vertices(b)) ++cuts.articulation[v];
    cuts.bridges += blocks.ties(b).size() == 1 ? 1 : 0;
  }
  for (double& blocks_of : cuts.articulation) blocks_of = blocks_of > 1 ? blocks_of - 1 : 0;
  return cuts;
}

}  // namespace docgraph
