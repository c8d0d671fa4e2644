// One search from every source, then the dependencies δ of the source on each vertex are summed from the farthest vertex back: δ(v) = Σ
// over w that v precedes of σ(v)/σ(w) · (reach(w) + δ(w)). Predecessors are not stored: an incoming arc lies on a shortest path exactly
// where the distances say so, which whole numbers decide. Sources are cut into at most 32 fixed blocks of sources; each has its own sums,
// added in order.
#include "graph/paths/between/plain_betweenness.hpp"

#include <algorithm>

#include "extract/parallel.hpp"
#include "graph/paths/path_search.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostBlocks = 32;
constexpr std::size_t kSmallestBlock = 16;

struct Dependencies {
  const Rows& in;
  PathRule rule;
  std::span<const double> reach;
  Scores delta;
  PassedPlainly sums;

  void add(const PathSearch& search) {
    const auto reached = search.reached();
    const double of_source = reach[reached[0]];
    for (std::size_t k = reached.size(); k-- > 1;) {
      const std::uint32_t w = reached[k];
      for (std::uint64_t i = in.begin[w]; i < in.begin[w + std::size_t{1}]; ++i) {
        const std::uint32_t v = in.neighbour[i];
        const std::uint64_t length = rule == PathRule::steps ? 1 : in.length[i];
        if (search.distance(v) + length != search.distance(w)) continue;
        const double part = search.share(v, w) * (reach[w] + delta[w]);
        delta[v] += part;
        if (!sums.in_arcs.empty()) sums.in_arcs[i] += of_source * part;
      }
      sums.through[w] += of_source * delta[w];
      delta[w] = 0;
    }
    delta[reached[0]] = 0;
  }
};

}  // namespace

PassedPlainly pass_plainly(const Rows& out, const Rows& in, PathRule rule, std::span<const double> reach, bool arcs) {
  const std::size_t n = reach.size();
  const std::size_t block_size = std::max(kSmallestBlock, (n + kMostBlocks - 1) / kMostBlocks);
  const std::size_t arcs_summed = arcs ? in.neighbour.size() : 0;
  std::vector<PassedPlainly> partial((n + block_size - 1) / block_size);
  for_each_block(n, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    PathSearch search(out, static_cast<std::uint32_t>(n), rule);
    Dependencies found{in, rule, reach, Scores(n), {Scores(n), Scores(arcs_summed)}};
    for (std::size_t source = begin; source < end; ++source) {
      search.run(static_cast<std::uint32_t>(source));
      found.add(search);
    }
    partial[block] = std::move(found.sums);
  });
  PassedPlainly sums{Scores(n), Scores(arcs_summed)};
  for (const PassedPlainly& part : partial) {
    std::ranges::transform(sums.through, part.through, sums.through.begin(), std::plus<>());
    std::ranges::transform(sums.in_arcs, part.in_arcs, sums.in_arcs.begin(), std::plus<>());
  }
  return sums;
}

}  // namespace docgraph
