// A reader who walks an undirected network makes a symmetric system: with x the reader's places, D the strengths, W the ways and y = x / D,
// x = b + 0.85 W y is (D - 0.85 W) y = b, positive definite, and the condition of D⁻¹(D - 0.85 W) is at most 1.85 / 0.15. So conjugate
// gradients gain a factor of 1.8 a round where following the reader step by step gains 1.18. The residual of the system is what one step
// of the reader would change, so the same bound ends both; it is checked by a real step, whose result is the answer. Where rounding has led
// the residual astray the search begins anew from there.
#include "graph/centrality/reader_walk.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace docgraph {
namespace {

constexpr double kTolerance = 1e-14;
constexpr int kMostRounds = 400;
constexpr int kMostSearches = 20;

/// Σ part(v), by four sums that do not wait for each other.
template <class Part>
double sum(std::size_t size, const Part& part) {
  double sums[4] = {};
  std::size_t v = 0;
  for (; v + 4 <= size; v += 4)
    for (std::size_t i = 0; i < 4; ++i) sums[i] += part(v + i);
  for (; v < size; ++v) sums[0] += part(v);
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

class Search {
 public:
  Search(const Scores& strength, const GatherStrength& gather)
      : strength_(strength), gather_(gather), inverse_(strength.size()), rate_(strength.size()), sums_(strength.size()) {
    const auto n = static_cast<double>(strength.size());
    const auto without = static_cast<double>(std::ranges::count(strength, 0.0));
    anew_ = (1 - kDamping) / (n - kDamping * without);
    const double all = sum(strength.size(), [&](std::size_t v) { return strength[v]; });
    // Far from where the reader began anew, places are in proportion to strength.
    const double far = all > 0 ? kDamping * (1 - without * anew_) / all : 0;
    for (std::size_t v = 0; v < strength.size(); ++v) {
      inverse_[v] = strength[v] > 0 ? 1 / strength[v] : 0;
      rate_[v] = strength[v] > 0 ? anew_ * inverse_[v] + far : 0;
    }
  }

  Scores run() {
    Scores places(strength_.size());
    for (int search = 0; search < kMostSearches; ++search) {
      gather_(rate_, sums_);
      for (std::size_t v = 0; v < places.size(); ++v) places[v] = anew_ + kDamping * sums_[v];
      const double change =
          sum(places.size(), [&](std::size_t v) { return strength_[v] > 0 ? std::abs(places[v] - strength_[v] * rate_[v]) : 0.0; });
      if (change <= kTolerance) break;
      approach(places);
    }
    settle(places);
    return places;
  }

 private:
  /// Brings the rates near the solution. `places` are those that one step from the rates gives.
  void approach(const Scores& places) {
    const std::size_t n = strength_.size();
    Scores residual(n);
    for (std::size_t v = 0; v < n; ++v) residual[v] = strength_[v] > 0 ? places[v] - strength_[v] * rate_[v] : 0;
    Scores direction(n);
    double slope = 0;
    for (int round = 0; round < kMostRounds; ++round) {
      const double before = slope;
      slope = sum(n, [&](std::size_t v) { return residual[v] * residual[v] * inverse_[v]; });
      if (slope == 0) return;
      const double kept = round == 0 ? 0 : slope / before;
      for (std::size_t v = 0; v < n; ++v) direction[v] = residual[v] * inverse_[v] + kept * direction[v];
      gather_(direction, sums_);
      for (std::size_t v = 0; v < n; ++v) sums_[v] = strength_[v] * direction[v] - kDamping * sums_[v];
      const double length = slope / sum(n, [&](std::size_t v) { return direction[v] * sums_[v]; });
      for (std::size_t v = 0; v < n; ++v) {
        rate_[v] += length * direction[v];
        residual[v] -= length * sums_[v];
      }
      if (sum(n, [&](std::size_t v) { return std::abs(residual[v]); }) <= kTolerance / 2) return;
    }
  }

  const Scores& strength_;
  const GatherStrength& gather_;
  double anew_ = 0;  ///< what beginning anew brings to each vertex
  Scores inverse_;   ///< of strengths, 0 for 0
  Scores rate_;      ///< places for each unit of strength
  Scores sums_;
};

}  // namespace

Scores reader_walk(const Scores& strength, const GatherStrength& gather) { return Search(strength, gather).run(); }

}  // namespace docgraph
