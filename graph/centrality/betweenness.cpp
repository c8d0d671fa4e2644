// Brandes: one search from every source, then the dependencies δ of the source on each vertex are summed from the farthest vertex back:
// δ(v) = Σ over w that v precedes of σ(v)/σ(w) · (1 + δ(w)). Predecessors are not stored: an incoming arc lies on a shortest path exactly
// where the distances say so, which whole numbers decide.
//
// Sources are cut into at most 32 fixed blocks; each block has its own sums, added in block order. Not done here: twins, simplicial
// vertices and biconnected blocks, which shorten the work on networks of thousands of entities.
#include "graph/centrality/betweenness.hpp"

#include <algorithm>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/centrality/path_search.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostBlocks = 32;
constexpr std::size_t kSmallestBlock = 16;

void add_dependencies(const PathSearch& search, const Rows& in, PathRule rule, Scores& delta, Scores& sums) {
  const auto reached = search.reached();
  for (std::size_t k = reached.size(); k-- > 1;) {
    const std::uint32_t w = reached[k];
    for (std::uint64_t i = in.begin[w]; i < in.begin[w + std::size_t{1}]; ++i) {
      const std::uint32_t v = in.neighbour[i];
      const std::uint64_t length = rule == PathRule::steps ? 1 : in.length[i];
      if (search.distance(v) + length == search.distance(w)) delta[v] += search.share(v, w) * (1 + delta[w]);
    }
    sums[w] += delta[w];
    delta[w] = 0;
  }
  delta[reached[0]] = 0;
}

}  // namespace

Scores betweenness(const Network& network, PathRule rule) {
  const Adjacency& arcs = network.adjacency();
  const std::size_t n = arcs.vertices;
  Scores scores(n);
  if (n < 3) return scores;
  const std::size_t block_size = std::max(kSmallestBlock, (n + kMostBlocks - 1) / kMostBlocks);
  std::vector<Scores> partial((n + block_size - 1) / block_size);
  for_each_block(n, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    PathSearch search(arcs.out, arcs.vertices, rule);
    Scores delta(n);
    Scores sums(n);
    for (std::size_t source = begin; source < end; ++source) {
      search.run(static_cast<std::uint32_t>(source));
      add_dependencies(search, arcs.in, rule, delta, sums);
    }
    partial[block] = std::move(sums);
  });
  for (const Scores& sums : partial) std::ranges::transform(scores, sums, scores.begin(), std::plus<>());
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  for (double& score : scores) score /= pairs;
  settle(scores);
  return scores;
}

}  // namespace docgraph
