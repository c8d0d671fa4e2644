// Power iteration on A + sI. In a bipartite component A has the eigenvalues λ and -λ, between which plain iteration would swing for ever;
// the shift s moves them apart and leaves the eigenvectors as they are. s is the greatest Euclidean norm of a row of A: never above λ, so
// it slows convergence by at most a half, and equal to λ in a star.
#include "graph/centrality/eigenvector.hpp"

#include <algorithm>
#include <cmath>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/shape/components.hpp"

namespace docgraph {
namespace {

constexpr int kMostIterations = 10'000;
constexpr double kTolerance = 1e-13;
constexpr double kGrain = 4e-15;
constexpr int kLeapEvery = 64;
constexpr std::size_t kBlock = 16'384;

double shift_of(const Rows& rows, const std::vector<std::uint32_t>& members) {
  double greatest = 0;
  for (const std::size_t v : members) {
    double squares = 0;
    for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) squares += rows.strength[i] * rows.strength[i];
    greatest = std::max(greatest, squares);
  }
  return std::sqrt(greatest);
}

/// What is still missing where changes shrink by the same factor each time: the sum of the geometric series. Below the grain of doubles
/// changes no longer shrink, and nothing is missing that could be found.
double error_after(double before, double change) {
  if (change <= kGrain) return 0;
  return change < before ? change * change / (before - change) : 1;
}

/// next = (A + shift) x, its highest score 1.
void multiply(const Rows& rows, const std::vector<std::uint32_t>& members, double shift, const Scores& x, Scores& next) {
  for_each_block(members.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const std::size_t v = members[k];
      double sum = shift * x[v];
      for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) sum += rows.strength[i] * x[rows.neighbour[i]];
      next[v] = sum;
    }
  });
  double highest = 0;
  for (const std::uint32_t v : members) highest = std::max(highest, next[v]);
  for (const std::uint32_t v : members) next[v] /= highest;
}

/// In proportion to each score, so that those far from the centre are as exact as the others. All scores are above 0.
double largest_change(const std::vector<std::uint32_t>& members, const Scores& x, const Scores& next) {
  double change = 0;
  for (const std::uint32_t v : members) change = std::max(change, std::abs(next[v] - x[v]) / next[v]);
  return change;
}

/// Goes `factor` times as far as the last step went, unless a score would fall to 0.
void leap(const std::vector<std::uint32_t>& members, double factor, const Scores& x, Scores& next) {
  const auto landing = [&](std::uint32_t v) { return next[v] + factor * (next[v] - x[v]); };
  if (!std::ranges::all_of(members, [&](std::uint32_t v) { return landing(v) > 0; })) return;
  for (const std::uint32_t v : members) next[v] = landing(v);
}

/// Scores of the members of one component of two or more, in their own vertices' places.
void iterate(const Rows& rows, const std::vector<std::uint32_t>& members, Scores& x, Scores& next) {
  const double shift = shift_of(rows, members);
  for (const std::uint32_t v : members) x[v] = 1;
  double change = 1;
  double error = 1;
  for (int iteration = 1; iteration <= kMostIterations && error > kTolerance; ++iteration) {
    multiply(rows, members, shift, x, next);
    const double before = change;
    change = largest_change(members, x, next);
    error = error_after(before, change);
    if (iteration % kLeapEvery == 0 && error > kTolerance && change < before) {
      leap(members, change / (before - change), x, next);
      change = 0;  // the next step's change says nothing about how changes shrink
    }
    for (const std::uint32_t v : members) x[v] = next[v];
  }
}

}  // namespace

Scores eigenvector(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  Scores scores(arcs.vertices);
  Scores next(arcs.vertices);
  const std::vector<std::vector<std::uint32_t>> components = members_of(weak_components(arcs.both, arcs.vertices));
  std::size_t largest = 0;
  for (const auto& members : components) largest = std::max(largest, members.size());
  if (largest < 2) return scores;
  for (const auto& members : components) {
    if (members.size() == largest) iterate(arcs.both, members, scores, next);
  }
  settle(scores);
  return scores;
}

}  // namespace docgraph
