#include "graph/paths/distances.hpp"

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/paths/path_search.hpp"
#include "graph/paths/steps/wide_search.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlock = 64;

/// (r-1)/(sum of distances) · (r-1)/(n-1).
double closeness_of(double others_reached, double sum, double others) {
  return sum == 0 ? 0.0 : others_reached / sum * (others_reached / others);
}

DistanceScores measure_steps(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  const DistanceSums found = network.directed() ? sum_distances_along(arcs.out) : sum_distances(arcs.both);
  const double others = static_cast<double>(arcs.vertices) - 1;
  DistanceScores scores{Scores(arcs.vertices), Scores(arcs.vertices), 0};
  std::uint64_t sum = 0;
  std::uint64_t pairs = 0;
  for (std::size_t v = 0; v < arcs.vertices; ++v) {
    if (found.reached[v] == 0) continue;
    scores.closeness[v] = closeness_of(static_cast<double>(found.reached[v]), static_cast<double>(found.sum[v]), others);
    scores.harmonic[v] = static_cast<double>(found.inverse[v]) / found.unit / others;
    sum += found.sum[v];
    pairs += found.reached[v];
  }
  settle(scores.harmonic);
  scores.mean = pairs == 0 ? 0.0 : static_cast<double>(sum) / static_cast<double>(pairs);
  return scores;
}

DistanceScores measure_lengths(const Network& network) {
  constexpr auto kUnit = static_cast<double>(kLengthUnits);
  const Adjacency& arcs = network.adjacency();
  const double others = static_cast<double>(arcs.vertices) - 1;
  DistanceScores scores{Scores(arcs.vertices), Scores(arcs.vertices), 0};
  Scores sums(arcs.vertices);
  Scores reached(arcs.vertices);
  for_each_block(arcs.vertices, kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    PathSearch search(arcs.out, arcs.vertices, PathRule::length);
    for (std::size_t v = begin; v < end; ++v) {
      search.run(static_cast<std::uint32_t>(v));
      reached[v] = static_cast<double>(search.reached().size()) - 1;
      // Whole numbers, so that the sum is exact in any order: 2^23 lengths of at most 2^40 fit. The inverses come nearest first: the terms
      // fall, so equal sets of distances give equal bits.
      std::uint64_t sum = 0;
      double inverse = 0;
      for (const std::uint32_t w : search.reached().subspan(1)) {
        sum += search.distance(w);
        inverse += kUnit / static_cast<double>(search.distance(w));
      }
      sums[v] = static_cast<double>(sum) / kUnit;
      scores.closeness[v] = closeness_of(reached[v], sums[v], others);
      scores.harmonic[v] = inverse == 0 ? 0.0 : inverse / others;
    }
  });
  double sum = 0;
  double pairs = 0;
  for (std::size_t v = 0; v < arcs.vertices; ++v) {
    sum += sums[v];
    pairs += reached[v];
  }
  scores.mean = pairs == 0 ? 0.0 : sum / pairs;
  return scores;
}

}  // namespace

DistanceScores measure_distances(const Network& network, PathRule rule) {
  return rule == PathRule::steps ? measure_steps(network) : measure_lengths(network);
}

}  // namespace docgraph
