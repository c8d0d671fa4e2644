// Ranks are pulled: each entity gathers from those whose arcs come to it, so entities can be worked on side by side and each sum is made in
// the order of its row. Undirected networks are symmetric, and reader_walk solves them in a quarter of the rounds; others are followed step
// by step.
#include "graph/centrality/page_rank.hpp"

#include <cmath>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/centrality/reader_walk.hpp"

namespace docgraph {
namespace {

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

/// What the vertices [begin, end) gather. Four sums a row do not wait for each other.
void gather(const Rows& rows, const Scores& per_strength, std::size_t begin, std::size_t end, Scores& sums) {
  for (std::size_t v = begin; v < end; ++v) {
    double row[4] = {};
    std::uint64_t i = rows.begin[v];
    for (; i + 4 <= rows.begin[v + 1]; i += 4)
      for (std::uint64_t j = 0; j < 4; ++j) row[j] += rows.strength[i + j] * per_strength[rows.neighbour[i + j]];
    for (; i < rows.begin[v + 1]; ++i) row[0] += rows.strength[i] * per_strength[rows.neighbour[i]];
    sums[v] = (row[0] + row[1]) + (row[2] + row[3]);
  }
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

Scores follow_arcs(const Adjacency& arcs, const Scores& outgoing) {
  const double n = arcs.vertices;
  Scores rank(arcs.vertices, 1 / n);
  Scores next(arcs.vertices);
  Scores per_strength(arcs.vertices);
  double change = 1;
  for (int iteration = 0; iteration < kMostIterations && change > kTolerance; ++iteration) {
    const double dangling = rank_per_strength(rank, outgoing, per_strength);
    const double base = (1 - kDamping + kDamping * dangling) / n;
    for_each_block(rank.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
      gather(arcs.in, per_strength, begin, end, next);
      for (std::size_t v = begin; v < end; ++v) next[v] = base + kDamping * next[v];
    });
    change = 0;
    for (std::size_t v = 0; v < rank.size(); ++v) change += std::abs(next[v] - rank[v]);
    rank.swap(next);
  }
  settle(rank);
  return rank;
}

}  // namespace

Scores page_rank(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  const Scores outgoing = outgoing_strength(arcs);
  if (network.directed()) return follow_arcs(arcs, outgoing);
  return reader_walk(outgoing, [&](const Scores& rate, Scores& sums) {
    for_each_block(rate.size(), kBlock,
                   [&](std::size_t, std::size_t begin, std::size_t end) { gather(arcs.both, rate, begin, end, sums); });
  });
}

}  // namespace docgraph
