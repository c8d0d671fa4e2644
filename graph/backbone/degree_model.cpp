// The probabilities are x·y / (1 + x·y) with a number x for each frequency and y for each size, found by turns. Who is in every gathering
// that is left is there for certain, and so is everyone in a gathering of all who are left: these are taken out first, for no x would be
// large enough.
#include "graph/backbone/degree_model.hpp"

#include <algorithm>
#include <cmath>

namespace docgraph {
namespace {

constexpr int kMostRounds = 20'000;
constexpr double kTolerance = 1e-10;

struct Distinct {
  std::vector<double> value;
  std::vector<double> count;
  std::vector<bool> done = {};  ///< taken out
};

Distinct distinct(std::span<const std::uint32_t> values) {
  std::map<std::uint32_t, std::uint32_t> counts;
  for (const std::uint32_t value : values) ++counts[value];
  Distinct found;
  for (const auto& [value, count] : counts) {
    found.value.push_back(value);
    found.count.push_back(count);
  }
  found.done.resize(found.value.size());
  return found;
}

double count_left(const Distinct& of) {
  double count = 0;
  for (std::size_t i = 0; i < of.count.size(); ++i) count += of.done[i] ? 0 : of.count[i];
  return count;
}

/// Takes out those who are in all that is left of the others, or in none; `set` is told of each pair. Whether there was one.
template <class Set>
bool take_certain(Distinct& own, Distinct& others, const Set& set) {
  const double all = count_left(others);
  for (std::size_t i = 0; i < own.value.size(); ++i) {
    if (own.done[i] || (own.value[i] > 0 && own.value[i] < all)) continue;
    const double certain = own.value[i] > 0 ? 1 : 0;
    for (std::size_t k = 0; k < others.value.size(); ++k) {
      if (others.done[k]) continue;
      set(i, k, certain);
      others.value[k] -= certain * own.count[i];
    }
    own.done[i] = true;
    return true;
  }
  return false;
}

/// x such that the expected value is met, the y being given. Returns by how much, in proportion, some x changed.
double fit(const Distinct& own, std::vector<double>& x, const Distinct& others, const std::vector<double>& y) {
  double changed = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (own.done[i]) continue;
    double sum = 0;
    for (std::size_t k = 0; k < y.size(); ++k) sum += others.done[k] ? 0 : others.count[k] * y[k] / (1 + x[i] * y[k]);
    const double next = own.value[i] / sum;
    changed = std::max(changed, std::abs(next - x[i]) / next);
    x[i] = next;
  }
  return changed;
}

/// The chances of 0 … most successes in `trials`, each with chance q.
std::vector<double> binomial(std::uint32_t trials, double q, std::uint32_t most) {
  std::vector<double> chance(most + std::size_t{1});
  if (q >= 1) {
    if (trials <= most) chance[trials] = 1;
    return chance;
  }
  chance[0] = std::pow(1 - q, trials);
  for (std::uint32_t k = 0; k < std::min(most, trials); ++k)
    chance[k + std::size_t{1}] = chance[k] * static_cast<double>(trials - k) / static_cast<double>(k + 1) * (q / (1 - q));
  return chance;
}

}  // namespace

DegreeModel::DegreeModel(std::span<const std::uint32_t> frequencies, std::span<const std::uint32_t> sizes) {
  Distinct rows = distinct(frequencies);
  Distinct columns = distinct(sizes);
  for (std::size_t i = 0; i < rows.value.size(); ++i) row_[static_cast<std::uint32_t>(rows.value[i])] = i;
  for (std::size_t k = 0; k < columns.value.size(); ++k) {
    sizes_.push_back(static_cast<std::uint32_t>(columns.value[k]));
    gatherings_.push_back(static_cast<std::uint32_t>(columns.count[k]));
  }
  probability_.assign(rows.value.size(), std::vector<double>(columns.value.size()));
  const auto set = [&](std::size_t row, std::size_t column, double certain) { probability_[row][column] = certain; };
  const auto set_turned = [&](std::size_t column, std::size_t row, double certain) { probability_[row][column] = certain; };
  while (take_certain(rows, columns, set) || take_certain(columns, rows, set_turned)) {
  }
  std::vector<double> x(rows.value.size(), 1.0);
  std::vector<double> y(columns.value.size(), 1.0);
  for (int round = 0; round < kMostRounds; ++round) {
    const double changed = fit(rows, x, columns, y);
    if (std::max(changed, fit(columns, y, rows, x)) < kTolerance) break;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (std::size_t k = 0; k < y.size(); ++k)
      if (!rows.done[i] && !columns.done[k]) probability_[i][k] = x[i] * y[k] / (1 + x[i] * y[k]);
  }
}

double DegreeModel::probability(std::uint32_t frequency, std::uint32_t size) const {
  const auto k = static_cast<std::size_t>(std::ranges::lower_bound(sizes_, size) - sizes_.begin());
  return probability_[row_.at(frequency)][k];
}

double DegreeModel::chance_of(std::uint32_t frequency, std::uint32_t other, std::uint32_t together) const {
  if (together == 0) return 1;
  const std::uint32_t most = together - 1;
  std::vector<double> fewer(together);
  fewer[0] = 1;
  for (std::size_t k = 0; k < sizes_.size(); ++k) {
    const double q = probability_[row_.at(frequency)][k] * probability_[row_.at(other)][k];
    const std::vector<double> here = binomial(gatherings_[k], q, most);
    for (std::size_t sum = together; sum-- > 0;) {
      double chance = 0;
      for (std::size_t of_them = 0; of_them <= sum; ++of_them) chance += fewer[sum - of_them] * here[of_them];
      fewer[sum] = chance;
    }
  }
  double sum = 0;
  for (const double chance : fewer) sum += chance;
  return std::clamp(1 - sum, 0.0, 1.0);
}

}  // namespace docgraph
