#include "graph/centrality/hits.hpp"

#include <algorithm>
#include <cmath>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"

namespace docgraph {
namespace {

constexpr int kMostIterations = 20'000;
constexpr double kTolerance = 1e-13;
constexpr double kGrain = 4e-15;
constexpr double kNothing = 1e-12;
constexpr std::size_t kBlock = 16'384;

/// to(v) = the strengths of v's arcs times what stands at their other ends, the highest 1.
void follow(const Rows& rows, const Scores& from, Scores& to) {
  for_each_block(to.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t v = begin; v < end; ++v) {
      double sum = 0;
      for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) sum += rows.strength[i] * from[rows.neighbour[i]];
      to[v] = sum;
    }
  });
  const double highest = to.empty() ? 0 : *std::ranges::max_element(to);
  if (highest > 0) std::ranges::for_each(to, [highest](double& score) { score /= highest; });
}

/// What is still missing where changes shrink by the same factor each time: the sum of the geometric series. Below the grain of doubles
/// they no longer shrink.
double error_after(double before, double change) {
  if (change <= kGrain) return 0;
  return change < before ? change * change / (before - change) : 1;
}

/// Scores that gather over `first` and then over `second`. What sinks below the noise of the iteration is nothing.
Scores iterate(const Rows& first, const Rows& second, std::uint32_t vertices) {
  Scores scores(vertices, 1.0);
  Scores between(vertices);
  Scores next(vertices);
  double change = 1;
  double error = 1;
  for (int i = 0; i < kMostIterations && error > kTolerance; ++i) {
    follow(first, scores, between);
    follow(second, between, next);
    const double before = change;
    change = 0;
    for (std::size_t v = 0; v < next.size(); ++v) change = std::max(change, std::abs(next[v] - scores[v]));
    error = error_after(before, change);
    scores.swap(next);
  }
  for (double& score : scores) score = score < kNothing ? 0 : score;
  settle(scores);
  return scores;
}

}  // namespace

Scores hub(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  return iterate(arcs.in, arcs.out, arcs.vertices);
}

Scores authority(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  return iterate(arcs.out, arcs.in, arcs.vertices);
}

}  // namespace docgraph
