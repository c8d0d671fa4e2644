// Undirected networks are cut into biconnected blocks: who lies between the parts that a cut vertex parts is a matter of counting, and
// within a block each vertex stands for all that is reached through it. Blocks that are cliques have no one between. By steps a block is
// then searched from sixteen classes of twins at once (lane_search.hpp).
//
// Directed networks, lengths, and blocks whose numbers are too large for the lanes go Brandes' plain way: one search from every source,
// then the dependencies δ of the source on each vertex are summed from the farthest vertex back: δ(v) = Σ over w that v precedes of
// σ(v)/σ(w) · (reach(w) + δ(w)). Predecessors are not stored: an incoming arc lies on a shortest path exactly where the distances say so,
// which whole numbers decide. Sources are cut into at most 32 fixed blocks of sources; each has its own sums, added in order.
#include "graph/paths/betweenness.hpp"

#include <algorithm>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/paths/lane_search.hpp"
#include "graph/paths/path_search.hpp"
#include "graph/shape/blocks.hpp"
#include "graph/shape/compressed.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostBlocks = 32;
constexpr std::size_t kSmallestBlock = 16;

void add_dependencies(const PathSearch& search, const Rows& in, PathRule rule, std::span<const double> reach, Scores& delta, Scores& sums) {
  const auto reached = search.reached();
  const double of_source = reach[reached[0]];
  for (std::size_t k = reached.size(); k-- > 1;) {
    const std::uint32_t w = reached[k];
    for (std::uint64_t i = in.begin[w]; i < in.begin[w + std::size_t{1}]; ++i) {
      const std::uint32_t v = in.neighbour[i];
      const std::uint64_t length = rule == PathRule::steps ? 1 : in.length[i];
      if (search.distance(v) + length == search.distance(w)) delta[v] += search.share(v, w) * (reach[w] + delta[w]);
    }
    sums[w] += of_source * delta[w];
    delta[w] = 0;
  }
  delta[reached[0]] = 0;
}

/// What passes through each vertex, over ordered pairs (s, t) of others: reach(s) · reach(t) · the part of their shortest paths.
Scores pass_through_plainly(const Rows& out, const Rows& in, PathRule rule, std::span<const double> reach) {
  const std::size_t n = reach.size();
  const std::size_t block_size = std::max(kSmallestBlock, (n + kMostBlocks - 1) / kMostBlocks);
  std::vector<Scores> partial((n + block_size - 1) / block_size);
  for_each_block(n, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    PathSearch search(out, static_cast<std::uint32_t>(n), rule);
    Scores delta(n);
    Scores sums(n);
    for (std::size_t source = begin; source < end; ++source) {
      search.run(static_cast<std::uint32_t>(source));
      add_dependencies(search, in, rule, reach, delta, sums);
    }
    partial[block] = std::move(sums);
  });
  Scores scores(n);
  for (const Scores& sums : partial) std::ranges::transform(scores, sums, scores.begin(), std::plus<>());
  return scores;
}

/// The same of a connected undirected network by steps.
Scores pass_through_block(const Links& links, std::span<const double> reach) {
  const Compressed classes = compress(links, reach);
  Scores through;
  Scores scores(reach.size());
  if (pass_through(classes, through)) {
    for (std::size_t v = 0; v < scores.size(); ++v) scores[v] = through[classes.class_of[v]] + classes.direct[classes.class_of[v]];
    return scores;
  }
  Rows rows;
  static_cast<Links&>(rows) = links;
  return pass_through_plainly(rows, rows, PathRule::steps, reach);
}

Scores pass_through_blocks(const Links& links) {
  const Blocks blocks(links);
  Scores scores = blocks.parted();
  std::vector<std::uint32_t> place(scores.size());
  Pairs pairs;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const auto vertices = blocks.vertices(b);
    if (blocks.ties(b).size() == vertices.size() * (vertices.size() - 1) / 2) continue;
    for (std::uint32_t i = 0; i < vertices.size(); ++i) place[vertices[i]] = i;
    pairs.clear();
    for (const auto& [v, w] : blocks.ties(b)) pairs.emplace_back(place[v], place[w]);
    const Scores inside = pass_through_block(links_between(static_cast<std::uint32_t>(vertices.size()), pairs), blocks.reach(b));
    for (std::size_t i = 0; i < vertices.size(); ++i) scores[vertices[i]] += inside[i];
  }
  return scores;
}

}  // namespace

Scores betweenness(const Network& network, PathRule rule) {
  const Adjacency& arcs = network.adjacency();
  const std::size_t n = arcs.vertices;
  if (n < 3) return Scores(n);
  Scores scores = network.directed() || rule == PathRule::length ? pass_through_plainly(arcs.out, arcs.in, rule, Scores(n, 1.0))
                                                                 : pass_through_blocks(arcs.both);
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  for (double& score : scores) score /= pairs;
  settle(scores);
  return scores;
}

}  // namespace docgraph
