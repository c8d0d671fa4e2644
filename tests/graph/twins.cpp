#include "twins.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "twin_matrix.hpp"

namespace docgraph::twin {
namespace {

/// How many shortest paths lead from each vertex to each other.
Matrix<double> path_counts(const Matrix<long long>& length, const Matrix<long long>& d) {
  const std::size_t n = d.size();
  Matrix<double> count(n, std::vector<double>(n));
  for (std::size_t s = 0; s < n; ++s) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t v) { return d[s][v]; });
    count[s][s] = 1;
    for (const std::size_t v : order) {
      if (d[s][v] >= kFar) continue;
      for (std::size_t u = 0; u < n; ++u) {
        if (length[u][v] < kFar && d[s][u] + length[u][v] == d[s][v]) count[s][v] += count[s][u];
      }
    }
  }
  return count;
}

Scores rows_above_zero(const Matrix<double>& strength, bool transposed) {
  Scores scores(strength.size());
  for (std::size_t u = 0; u < strength.size(); ++u) {
    for (std::size_t v = 0; v < strength.size(); ++v) scores[u] += (transposed ? strength[v][u] : strength[u][v]) > 0 ? 1 : 0;
  }
  return scores;
}

/// The dominant eigenvector of A + sI, by squaring the dense matrix 24 times instead of multiplying vectors.
void dominant(const Matrix<double>& both, const std::vector<std::size_t>& members, Scores& scores) {
  const std::size_t n = members.size();
  Matrix<double> power(n, std::vector<double>(n));
  double shift = 0;
  for (const std::size_t u : members) shift = std::max(shift, std::accumulate(both[u].begin(), both[u].end(), 0.0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) power[i][j] = both[members[i]][members[j]] + (i == j ? shift : 0.0);
  }
  for (int round = 0; round < 24; ++round) {
    Matrix<double> square(n, std::vector<double>(n));
    double largest = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < n; ++k) square[i][j] += power[i][k] * power[k][j];
        largest = std::max(largest, square[i][j]);
      }
    }
    for (auto& row : square) std::ranges::for_each(row, [&](double& x) { x /= largest; });
    power = std::move(square);
  }
  double highest = 0;
  for (std::size_t i = 0; i < n; ++i) {
    scores[members[i]] = std::accumulate(power[i].begin(), power[i].end(), 0.0);
    highest = std::max(highest, scores[members[i]]);
  }
  for (const std::size_t v : members) scores[v] /= highest;
}

double closed_pairs(const Matrix<double>& both, std::size_t v, double& pairs) {
  double closed = 0;
  for (std::size_t u = 0; u < both.size(); ++u) {
    for (std::size_t w = u + 1; w < both.size(); ++w) {
      if (both[v][u] == 0 || both[v][w] == 0) continue;
      ++pairs;
      closed += both[u][w] > 0 ? 1 : 0;
    }
  }
  return closed;
}

Matrix<double> transposed(const Matrix<double>& x) {
  Matrix<double> made = x;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t j = 0; j < x.size(); ++j) made[i][j] = x[j][i];
  }
  return made;
}

/// A very high power of the matrix, times equal scores, the highest 1. Each round doubles the rounding error where two parts dominate
/// alike.
Scores power_limit(Matrix<double> power) {
  for (int round = 0; round < 16; ++round) {
    power = product(power, power);
    double largest = 0;
    for (const auto& row : power) largest = std::max(largest, *std::ranges::max_element(row));
    if (largest == 0) return Scores(power.size());
    for (auto& row : power) std::ranges::for_each(row, [&](double& x) { x /= largest; });
  }
  Scores scores;
  for (const auto& row : power) scores.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  const double highest = *std::ranges::max_element(scores);
  std::ranges::for_each(scores, [&](double& x) { x /= highest; });
  return scores;
}

}  // namespace

Scores hub(const Network& network) {
  const Matrix<double> a = arcs(network);
  return power_limit(product(a, transposed(a)));
}

Scores authority(const Network& network) {
  const Matrix<double> a = arcs(network);
  return power_limit(product(transposed(a), a));
}

Scores katz(const Network& network) {
  const Scores s = strength(network);
  const Matrix<double> both = shadow(network);
  double bound = 0;
  for (std::size_t u = 0; u < s.size(); ++u) {
    for (std::size_t v = 0; v < s.size(); ++v) bound = std::max(bound, both[u][v] > 0 ? std::sqrt(s[u] * s[v]) : 0.0);
  }
  Scores sum(s.size());
  if (bound == 0) return sum;
  const Matrix<double> a = arcs(network);
  Scores walks(s.size(), 1.0);
  for (int steps = 1; steps <= 400; ++steps) {
    Scores longer(s.size());
    for (std::size_t u = 0; u < s.size(); ++u) {
      for (std::size_t v = 0; v < s.size(); ++v) longer[v] += 0.85 / bound * a[u][v] * walks[u];
    }
    walks = longer;
    std::ranges::transform(sum, walks, sum.begin(), std::plus<>());
  }
  const double highest = *std::ranges::max_element(sum);
  std::ranges::for_each(sum, [&](double& x) { x /= highest; });
  return sum;
}

Scores degree(const Network& network) { return rows_above_zero(shadow(network), false); }
Scores in_degree(const Network& network) { return rows_above_zero(arcs(network), true); }
Scores out_degree(const Network& network) { return rows_above_zero(arcs(network), false); }

Scores strength(const Network& network) {
  Scores scores;
  for (const auto& row : shadow(network)) scores.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  return scores;
}

Scores betweenness(const Network& network, PathRule rule) {
  const Matrix<long long> length = lengths(network, rule);
  const Matrix<long long> d = distances(length);
  const Matrix<double> count = path_counts(length, d);
  const std::size_t n = d.size();
  Scores scores(n);
  for (std::size_t v = 0; v < n; ++v) {
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = 0; t < n; ++t) {
        if (s == v || t == v || s == t || d[s][t] >= kFar || d[s][v] + d[v][t] != d[s][t]) continue;
        scores[v] += count[s][v] * count[v][t] / count[s][t];
      }
    }
    if (n > 2) scores[v] /= static_cast<double>((n - 1) * (n - 2));
  }
  return scores;
}

Scores tie_betweenness(const Network& network, PathRule rule) {
  const Matrix<long long> length = lengths(network, rule);
  const Matrix<long long> d = distances(length);
  const Matrix<double> count = path_counts(length, d);
  const std::size_t n = d.size();
  const auto along = [&](std::size_t a, std::size_t b) {
    double sum = 0;
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t t = 0; t < n; ++t) {
        if (s != t && d[s][t] < kFar && d[s][a] + length[a][b] + d[b][t] == d[s][t]) sum += count[s][a] * count[b][t] / count[s][t];
      }
    }
    return sum / static_cast<double>(n * (n - 1));
  };
  Scores scores;
  for (const Tie& tie : network.ties()) scores.push_back(along(tie.a, tie.b) + (tie.directed ? 0 : along(tie.b, tie.a)));
  return scores;
}

Scores closeness(const Network& network, PathRule rule) {
  const Matrix<long long> d = distances(lengths(network, rule));
  const double unit = rule == PathRule::steps ? 1 : 720720;
  Scores scores;
  for (const auto& row : d) {
    double sum = 0;
    double others = 0;
    for (const long long distance : row) {
      if (distance == 0 || distance >= kFar) continue;
      sum += static_cast<double>(distance) / unit;
      ++others;
    }
    scores.push_back(others == 0 ? 0 : others / sum * others / static_cast<double>(d.size() - 1));
  }
  return scores;
}

Scores harmonic(const Network& network, PathRule rule) {
  const Matrix<long long> d = distances(lengths(network, rule));
  const double unit = rule == PathRule::steps ? 1 : 720720;
  Scores scores;
  for (const auto& row : d) {
    double sum = 0;
    for (const long long distance : row) {
      if (distance > 0 && distance < kFar) sum += unit / static_cast<double>(distance);
    }
    scores.push_back(d.size() < 2 ? 0 : sum / static_cast<double>(d.size() - 1));
  }
  return scores;
}

Scores eigenvector(const Network& network) {
  const Matrix<double> both = shadow(network);
  Scores scores(both.size());
  const auto all = components(both);
  std::size_t largest = 0;
  for (const auto& members : all) largest = std::max(largest, members.size());
  for (const auto& members : all) {
    if (members.size() == largest && largest > 1) dominant(both, members, scores);
  }
  return scores;
}

Scores page_rank(const Network& network) {
  const Matrix<double> strength = arcs(network);
  const std::size_t n = strength.size();
  Matrix<double> step(n, std::vector<double>(n));
  for (std::size_t u = 0; u < n; ++u) {
    const double sum = std::accumulate(strength[u].begin(), strength[u].end(), 0.0);
    for (std::size_t v = 0; v < n; ++v) {
      step[u][v] = 0.15 / static_cast<double>(n) + 0.85 * (sum > 0 ? strength[u][v] / sum : 1 / static_cast<double>(n));
    }
  }
  Scores rank(n, 1 / static_cast<double>(n));
  for (int round = 0; round < 400; ++round) {
    Scores next(n);
    for (std::size_t u = 0; u < n; ++u) {
      for (std::size_t v = 0; v < n; ++v) next[v] += rank[u] * step[u][v];
    }
    rank = next;
  }
  return rank;
}

Scores core_number(const Network& network) {
  const Matrix<double> both = shadow(network);
  const std::size_t n = both.size();
  Scores core(n);
  for (std::size_t k = 1; k < n; ++k) {
    std::vector<bool> left(n, true);
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t v = 0; v < n; ++v) {
        std::size_t ties = 0;
        for (std::size_t u = 0; u < n; ++u) ties += both[v][u] > 0 && left[u] ? 1 : 0;
        if (left[v] && ties < k) changed = !(left[v] = false);
      }
    }
    for (std::size_t v = 0; v < n; ++v) {
      if (left[v]) core[v] = static_cast<double>(k);
    }
  }
  return core;
}

Scores clustering(const Network& network) {
  const Matrix<double> both = shadow(network);
  Scores scores;
  for (std::size_t v = 0; v < both.size(); ++v) {
    double pairs = 0;
    const double closed = closed_pairs(both, v, pairs);
    scores.push_back(pairs == 0 ? 0 : closed / pairs);
  }
  return scores;
}

double transitivity(const Network& network) {
  const Matrix<double> both = shadow(network);
  double closed = 0;
  double pairs = 0;
  for (std::size_t v = 0; v < both.size(); ++v) closed += closed_pairs(both, v, pairs);
  return pairs == 0 ? 0 : closed / pairs;
}

}  // namespace docgraph::twin
