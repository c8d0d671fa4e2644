// Power iteration on A + sI. In a bipartite component A has the eigenvalues λ and -λ, between which plain iteration would swing for ever;
// the shift s moves them apart and leaves the eigenvectors as they are. s is the greatest Euclidean norm of a row of A: never above λ, so
// it slows convergence by at most a half, and equal to λ in a star.
#include "graph/centrality/eigenvector.hpp"

#include <algorithm>
#include <cmath>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/centrality/components.hpp"

namespace docgraph {
namespace {

constexpr int kMostIterations = 10'000;
constexpr double kTolerance = 1e-14;
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

/// Scores of the members of one component of two or more, in their own vertices' places.
void iterate(const Rows& rows, const std::vector<std::uint32_t>& members, Scores& x, Scores& next) {
  const double shift = shift_of(rows, members);
  for (const std::uint32_t v : members) x[v] = 1;
  double change = 1;
  for (int iteration = 0; iteration < kMostIterations && change > kTolerance; ++iteration) {
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
    change = 0;
    for (const std::uint32_t v : members) {
      const double score = next[v] / highest;
      change = std::max(change, std::abs(score - x[v]));
      x[v] = score;
    }
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
