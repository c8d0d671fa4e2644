#include "graph/paths/closeness.hpp"

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/paths/path_search.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlock = 64;

/// One distance in steps, or in 1/strength.
double unit_of(PathRule rule) { return rule == PathRule::steps ? 1.0 : static_cast<double>(kLengthUnits); }

/// `score(search)` after a search from each entity in turn.
template <class Score>
Scores score_each_source(const Network& network, PathRule rule, const Score& score) {
  const Adjacency& arcs = network.adjacency();
  Scores scores(arcs.vertices);
  for_each_block(scores.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    PathSearch search(arcs.out, arcs.vertices, rule);
    for (std::size_t v = begin; v < end; ++v) {
      search.run(static_cast<std::uint32_t>(v));
      scores[v] = score(search);
    }
  });
  return scores;
}

}  // namespace

Scores closeness(const Network& network, PathRule rule) {
  const double others = static_cast<double>(network.adjacency().vertices) - 1;
  return score_each_source(network, rule, [&](const PathSearch& search) {
    // Whole numbers, so that the sum is exact in any order. 2^23 lengths of at most 2^40 fit.
    std::uint64_t sum = 0;
    for (const std::uint32_t v : search.reached()) sum += search.distance(v);
    const double reached = static_cast<double>(search.reached().size()) - 1;
    return sum == 0 ? 0.0 : reached / (static_cast<double>(sum) / unit_of(rule)) * (reached / others);
  });
}

Scores harmonic(const Network& network, PathRule rule) {
  const double others = static_cast<double>(network.adjacency().vertices) - 1;
  return score_each_source(network, rule, [&](const PathSearch& search) {
    // Nearest first: the terms fall, so equal sets of distances give equal bits.
    double sum = 0;
    for (const std::uint32_t v : search.reached().subspan(1)) sum += unit_of(rule) / static_cast<double>(search.distance(v));
    return sum == 0 ? 0.0 : sum / others;
  });
}

}  // namespace docgraph
