// For each entity its contacts are marked with their share; one pass over the rows of the contacts then meets every two-step way back to a
// contact. The sum over q of p(i,q)·m(j,q) is symmetric in who is asked first, so the row of j serves.
#include "graph/shape/structural_holes.hpp"

#include <algorithm>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlock = 512;

struct Strengths {
  Scores sum;
  Scores strongest;
};

Strengths strengths_of(const Rows& rows, std::uint32_t vertices) {
  Strengths made{Scores(vertices), Scores(vertices)};
  for (std::size_t v = 0; v < vertices; ++v) {
    for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
      made.sum[v] += rows.strength[i];
      made.strongest[v] = std::max(made.strongest[v], rows.strength[i]);
    }
  }
  return made;
}

/// `score(v, share)` for each vertex, share(w) being the part of v's strength that goes to w, 0 for all others.
template <class Score>
Scores score_each(const Rows& rows, const Strengths& strengths, const Score& score) {
  Scores scores(strengths.sum.size());
  for_each_block(scores.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    Scores share(scores.size());
    for (std::size_t v = begin; v < end; ++v) {
      for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) share[rows.neighbour[i]] = rows.strength[i] / strengths.sum[v];
      scores[v] = score(v, share);
      for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) share[rows.neighbour[i]] = 0;
    }
  });
  settle(scores);
  return scores;
}

}  // namespace

Scores constraint(const Network& network) {
  const Rows& rows = network.adjacency().both;
  const Strengths strengths = strengths_of(rows, network.adjacency().vertices);
  return score_each(rows, strengths, [&](std::size_t v, const Scores& share) {
    double sum = 0;
    for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
      const std::size_t j = rows.neighbour[i];
      double invested = share[j];
      for (std::uint64_t k = rows.begin[j]; k < rows.begin[j + 1]; ++k) {
        const std::size_t q = rows.neighbour[k];
        if (share[q] > 0) invested += share[q] * rows.strength[k] / strengths.sum[q];
      }
      sum += invested * invested;
    }
    return sum;
  });
}

Scores effective_size(const Network& network) {
  const Rows& rows = network.adjacency().both;
  const Strengths strengths = strengths_of(rows, network.adjacency().vertices);
  return score_each(rows, strengths, [&](std::size_t v, const Scores& share) {
    double redundant = 0;
    for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
      const std::size_t j = rows.neighbour[i];
      double repeats = 0;
      for (std::uint64_t k = rows.begin[j]; k < rows.begin[j + 1]; ++k) repeats += share[rows.neighbour[k]] * rows.strength[k];
      redundant += repeats / strengths.strongest[j];
    }
    return rows.degree(static_cast<std::uint32_t>(v)) - redundant;
  });
}

}  // namespace docgraph
