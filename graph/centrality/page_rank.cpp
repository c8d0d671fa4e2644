// Power iteration that pulls: each entity gathers rank from those whose arcs come to it, so entities can be worked on side by side and each
// sum is made in the order of its row.
#include "graph/centrality/page_rank.hpp"

#include <cmath>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"

namespace docgraph {
namespace {

constexpr double kDamping = 0.85;
constexpr double kTolerance = 1e-14;
constexpr int kMostIterations = 1000;
constexpr std::size_t kBlock = 16'384;

/// The summed strength of each vertex's outgoing arcs, 0 where there are none.
Scores outgoing_strength(const Adjacency& arcs) {
  Scores sums(arcs.vertices);
  for (std::size_t v = 0; v < sums.size(); ++v) {
    for (std::uint64_t i = arcs.out.begin[v]; i < arcs.out.begin[v + 1]; ++i) sums[v] += arcs.out.strength[i];
  }
  return sums;
}

/// Rank for each unit of strength of the vertex's outgoing arcs; what those without any hold is returned, to be spread evenly.
double rank_per_strength(const Scores& rank, const Scores& outgoing, Scores& per_strength) {
  double dangling = 0;
  for (std::size_t v = 0; v < rank.size(); ++v) {
    per_strength[v] = outgoing[v] > 0 ? rank[v] / outgoing[v] : 0;
    if (outgoing[v] == 0) dangling += rank[v];
  }
  return dangling;
}

}  // namespace

Scores page_rank(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  const double n = arcs.vertices;
  const Scores outgoing = outgoing_strength(arcs);
  Scores rank(arcs.vertices, 1 / n);
  Scores next(arcs.vertices);
  Scores per_strength(arcs.vertices);
  double change = 1;
  for (int iteration = 0; iteration < kMostIterations && change > kTolerance; ++iteration) {
    const double dangling = rank_per_strength(rank, outgoing, per_strength);
    const double base = (1 - kDamping + kDamping * dangling) / n;
    for_each_block(rank.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t v = begin; v < end; ++v) {
        double sum = 0;
        for (std::uint64_t i = arcs.in.begin[v]; i < arcs.in.begin[v + 1]; ++i)
          sum += arcs.in.strength[i] * per_strength[arcs.in.neighbour[i]];
        next[v] = base + kDamping * sum;
      }
    });
    change = 0;
    for (std::size_t v = 0; v < rank.size(); ++v) change += std::abs(next[v] - rank[v]);
    rank.swap(next);
  }
  settle(rank);
  return rank;
}

}  // namespace docgraph
