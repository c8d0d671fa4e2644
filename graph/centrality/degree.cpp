#include "graph/centrality/degree.hpp"

#include <cmath>

#include "graph/adjacency.hpp"
#include "graph/tie.hpp"

namespace docgraph {
namespace {

Scores row_sizes(const Rows& rows, std::uint32_t vertices) {
  Scores scores(vertices);
  for (std::uint32_t v = 0; v < vertices; ++v) scores[v] = rows.degree(v);
  return scores;
}

/// The nearest whole number of strength units, if the sum is one but for its rounding errors.
double in_whole_units(double sum) {
  constexpr double kUnits = static_cast<double>(kStrengthUnits);
  const double snapped = std::round(sum * kUnits) / kUnits;
  return std::abs(snapped - sum) <= 1e-12 * sum ? snapped : sum;
}

}  // namespace

Scores degree(const Network& network) { return row_sizes(network.adjacency().both, network.adjacency().vertices); }
Scores in_degree(const Network& network) { return row_sizes(network.adjacency().in, network.adjacency().vertices); }
Scores out_degree(const Network& network) { return row_sizes(network.adjacency().out, network.adjacency().vertices); }

Scores strength(const Network& network) {
  const Rows& rows = network.adjacency().both;
  Scores scores(network.adjacency().vertices);
  for (std::size_t v = 0; v < scores.size(); ++v) {
    double sum = 0;
    for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) sum += rows.strength[i];
    scores[v] = in_whole_units(sum);
  }
  return scores;
}

}  // namespace docgraph
