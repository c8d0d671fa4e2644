#pragma once

#include <vector>

#include "graph/network.hpp"
#include "graph/scores.hpp"

// Slow, plain versions of the measures, made from the ties alone and by other ways than the fast ones: all distances by Floyd and Warshall,
// path counts from them, definitions taken literally.

namespace docgraph::twin {

[[nodiscard]] Scores degree(const Network& network);
[[nodiscard]] Scores in_degree(const Network& network);
[[nodiscard]] Scores out_degree(const Network& network);
[[nodiscard]] Scores strength(const Network& network);
[[nodiscard]] Scores betweenness(const Network& network, PathRule rule);
[[nodiscard]] Scores tie_betweenness(const Network& network, PathRule rule);
[[nodiscard]] Scores closeness(const Network& network, PathRule rule);
[[nodiscard]] Scores harmonic(const Network& network, PathRule rule);
[[nodiscard]] Scores eigenvector(const Network& network);
[[nodiscard]] Scores page_rank(const Network& network);
[[nodiscard]] Scores core_number(const Network& network);
[[nodiscard]] Scores clustering(const Network& network);
[[nodiscard]] Scores hub(const Network& network);
[[nodiscard]] Scores authority(const Network& network);
[[nodiscard]] Scores katz(const Network& network);
[[nodiscard]] Scores constraint(const Network& network);
[[nodiscard]] Scores effective_size(const Network& network);
[[nodiscard]] Scores articulation(const Network& network);
[[nodiscard]] std::uint32_t bridges(const Network& network);
[[nodiscard]] double reciprocity(const Network& network);
[[nodiscard]] double mean_distance(const Network& network);
[[nodiscard]] double transitivity(const Network& network);

}  // namespace docgraph::twin
