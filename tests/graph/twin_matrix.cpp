#include "twin_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace docgraph::twin {

Matrix<double> arcs(const Network& network) {
  const std::size_t n = network.actors().size();
  Matrix<double> strength(n, std::vector<double>(n));
  for (const Tie& tie : network.ties()) {
    strength[tie.a][tie.b] += tie.strength;
    if (!tie.directed) strength[tie.b][tie.a] += tie.strength;
  }
  return strength;
}

Matrix<double> shadow(const Network& network) {
  const std::size_t n = network.actors().size();
  Matrix<double> strength(n, std::vector<double>(n));
  for (const Tie& tie : network.ties()) {
    strength[tie.a][tie.b] += tie.strength;
    strength[tie.b][tie.a] += tie.strength;
  }
  return strength;
}

Matrix<long long> lengths(const Network& network, PathRule rule) {
  const Matrix<double> strength = arcs(network);
  Matrix<long long> length(strength.size(), std::vector<long long>(strength.size(), kFar));
  for (std::size_t u = 0; u < strength.size(); ++u) {
    for (std::size_t v = 0; v < strength.size(); ++v) {
      if (strength[u][v] == 0) continue;
      length[u][v] = rule == PathRule::steps ? 1 : std::max(1LL, std::llround(720720 / strength[u][v]));
    }
  }
  return length;
}

Matrix<long long> distances(Matrix<long long> d) {
  const std::size_t n = d.size();
  for (std::size_t v = 0; v < n; ++v) d[v][v] = 0;
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    }
  }
  return d;
}

std::vector<std::vector<std::size_t>> components(const Matrix<double>& both) {
  Matrix<long long> length(both.size(), std::vector<long long>(both.size(), kFar));
  for (std::size_t u = 0; u < both.size(); ++u) {
    for (std::size_t v = 0; v < both.size(); ++v) length[u][v] = both[u][v] > 0 ? 1 : kFar;
  }
  const Matrix<long long> d = distances(length);
  std::vector<std::vector<std::size_t>> found;
  for (std::size_t u = 0; u < both.size(); ++u) {
    std::vector<std::size_t> members;
    for (std::size_t v = 0; v < both.size(); ++v) {
      if (d[u][v] < kFar) members.push_back(v);
    }
    if (members.front() == u) found.push_back(members);
  }
  return found;
}

Matrix<double> product(const Matrix<double>& x, const Matrix<double>& y) {
  const std::size_t n = x.size();
  Matrix<double> made(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t k = 0; k < n; ++k) made[i][j] += x[i][k] * y[k][j];
    }
  }
  return made;
}

}  // namespace docgraph::twin
