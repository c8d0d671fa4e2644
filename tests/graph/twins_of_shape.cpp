#include <algorithm>
#include <cmath>
#include <numeric>

#include "twin_matrix.hpp"
#include "twins.hpp"

// Twins of what the shape of a network says: holes in it, what holds it together, how far apart it is.

namespace docgraph::twin {
namespace {

/// Each row's part in its sum.
Matrix<double> shares(Matrix<double> strength) {
  for (auto& row : strength) {
    const double sum = std::accumulate(row.begin(), row.end(), 0.0);
    if (sum > 0) std::ranges::for_each(row, [&](double& x) { x /= sum; });
  }
  return strength;
}

std::size_t components_without(Matrix<double> both, std::size_t vertex) {
  for (std::size_t u = 0; u < both.size(); ++u) both[u][vertex] = both[vertex][u] = 0;
  return components(both).size() - 1;
}

}  // namespace

Scores constraint(const Network& network) {
  const Matrix<double> p = shares(shadow(network));
  const Matrix<double> two = product(p, p);
  Scores scores(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) scores[i] += p[i][j] > 0 ? std::pow(p[i][j] + two[i][j], 2) : 0.0;
  }
  return scores;
}

Scores effective_size(const Network& network) {
  const Matrix<double> both = shadow(network);
  const Matrix<double> p = shares(both);
  Scores scores(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) {
      if (p[i][j] == 0) continue;
      double redundant = 0;
      for (std::size_t q = 0; q < p.size(); ++q) redundant += p[i][q] * both[j][q] / *std::ranges::max_element(both[j]);
      scores[i] += 1 - redundant;
    }
  }
  return scores;
}

Scores articulation(const Network& network) {
  const Matrix<double> both = shadow(network);
  const Scores ties = degree(network);
  Scores scores(both.size());
  for (std::size_t v = 0; v < both.size(); ++v)
    scores[v] = ties[v] == 0 ? 0 : static_cast<double>(components_without(both, v)) - static_cast<double>(components(both).size());
  return scores;
}

std::uint32_t bridges(const Network& network) {
  Matrix<double> both = shadow(network);
  const std::size_t whole = both.empty() ? 0 : components(both).size();
  std::uint32_t count = 0;
  for (std::size_t u = 0; u < both.size(); ++u) {
    for (std::size_t v = 0; v < u; ++v) {
      if (both[u][v] == 0) continue;
      const double kept = both[u][v];
      both[u][v] = both[v][u] = 0;
      count += components(both).size() > whole ? 1 : 0;
      both[u][v] = both[v][u] = kept;
    }
  }
  return count;
}

double reciprocity(const Network& network) {
  const Matrix<double> a = arcs(network);
  double all = 0;
  double answered = 0;
  for (std::size_t u = 0; u < a.size(); ++u) {
    for (std::size_t v = 0; v < a.size(); ++v) {
      all += a[u][v] > 0 ? 1 : 0;
      answered += a[u][v] > 0 && a[v][u] > 0 ? 1 : 0;
    }
  }
  return all == 0 ? 0 : answered / all;
}

double mean_distance(const Network& network) {
  double sum = 0;
  double pairs = 0;
  for (const auto& row : distances(lengths(network, PathRule::steps))) {
    for (const long long d : row) {
      if (d == 0 || d >= kFar) continue;
      sum += static_cast<double>(d);
      ++pairs;
    }
  }
  return pairs == 0 ? 0 : sum / pairs;
}

}  // namespace docgraph::twin
