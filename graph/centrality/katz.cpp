#include "graph/centrality/katz.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"

namespace docgraph {
namespace {

constexpr double kDamping = 0.85;
constexpr double kTolerance = 1e-15;
constexpr int kMostIterations = 2'000;
constexpr std::size_t kBlock = 16'384;

/// At least the largest eigenvalue: Berman and Zhang, "On the spectral radius of graphs with cut vertices", J. Combin. Theory B 83, 2001.
double eigenvalue_bound(const Rows& both, std::uint32_t vertices) {
  Scores sums(vertices);
  for (std::size_t v = 0; v < sums.size(); ++v)
    sums[v] = std::accumulate(both.strength.begin() + static_cast<std::ptrdiff_t>(both.begin[v]),
                              both.strength.begin() + static_cast<std::ptrdiff_t>(both.begin[v + 1]), 0.0);
  double greatest = 0;
  for (std::uint32_t v = 0; v < vertices; ++v) {
    for (const std::uint32_t w : both.of(v)) greatest = std::max(greatest, sums[v] * sums[w]);
  }
  return std::sqrt(greatest);
}

}  // namespace

Scores katz(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  Scores walks(arcs.vertices);
  const double bound = eigenvalue_bound(arcs.both, arcs.vertices);
  if (bound == 0) return walks;
  const double alpha = kDamping / bound;
  Scores next(arcs.vertices);
  double change = 1;
  double highest = 1;
  for (int i = 0; i < kMostIterations && change > kTolerance * highest; ++i) {
    // A walk that ends here is one step, or one that ends at the tail of that step.
    for_each_block(next.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t v = begin; v < end; ++v) {
        double sum = 0;
        for (std::uint64_t a = arcs.in.begin[v]; a < arcs.in.begin[v + 1]; ++a)
          sum += arcs.in.strength[a] * (1 + walks[arcs.in.neighbour[a]]);
        next[v] = alpha * sum;
      }
    });
    change = 0;
    for (std::size_t v = 0; v < next.size(); ++v) change = std::max(change, std::abs(next[v] - walks[v]));
    highest = *std::ranges::max_element(next);
    walks.swap(next);
  }
  for (double& score : walks) score /= highest;
  settle(walks);
  return walks;
}

}  // namespace docgraph
