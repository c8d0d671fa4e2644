#include "extract/tag/decode.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace docgraph {
namespace {

constexpr std::int32_t kImpossible = std::numeric_limits<std::int32_t>::min() / 4;

using Masses = std::array<double, kLabels>;

struct Step {
  LabelScores best{};
  std::array<std::uint8_t, kLabels> from{};
};

std::int32_t after(const Transitions& transitions, std::size_t before, std::size_t label) {
  return may_follow(before, label) ? transitions[before][label] : kImpossible;
}

double factor(std::int32_t score) { return std::exp(static_cast<double>(score) / kUnits); }

/// exp of the transitions, 0 where one is forbidden.
std::array<Masses, kLabels> factors_of(const Transitions& transitions) {
  std::array<Masses, kLabels> factors{};
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) factors[a][b] = may_follow(a, b) ? factor(transitions[a][b]) : 0;
  }
  return factors;
}

/// A label is allowed at token `i` if it does not break the name up or make it longer.
bool fits(const LabelledName& name, std::uint32_t i, std::size_t label) {
  const std::size_t kind = kind_number(name.kind);
  if (i == name.begin) return label == number(begin_of(kind));
  if (i > name.begin && i < name.end) return label == number(inside_of(kind));
  return i != name.end || !is_inside(label);
}

/// The logarithm of the sum over all sequences that `allowed` lets through.
template <typename Allowed>
double log_sum(const std::vector<LabelScores>& scores, const std::array<Masses, kLabels>& factors, Allowed allowed) {
  Masses mass{1};
  double logarithm = 0;
  for (std::uint32_t i = 0; i < scores.size(); ++i) {
    const std::int32_t highest = *std::ranges::max_element(scores[i]);
    Masses next{};
    double total = 0;
    for (std::size_t label = 0; label < kLabels; ++label) {
      if (!allowed(i, label)) continue;
      for (std::size_t before = 0; before < kLabels; ++before) next[label] += mass[before] * factors[before][label];
      total += next[label] *= factor(scores[i][label] - highest);
    }
    if (total <= 0) return -std::numeric_limits<double>::infinity();
    for (double& value : next) value /= total;
    logarithm += std::log(total) + static_cast<double>(highest) / kUnits;
    mass = next;
  }
  double end = 0;
  for (std::size_t label = 0; label < kLabels; ++label) end += mass[label] * factors[label][0];
  return logarithm + std::log(end);
}

}  // namespace

std::vector<LabelledName> names_of(const std::vector<Label>& labels) {
  std::vector<LabelledName> names;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const std::size_t label = number(labels[i]);
    if (label == 0) continue;
    const bool goes_on = is_inside(label) && !names.empty() && names.back().end == i && names.back().kind == kind_of(label);
    if (goes_on)
      names.back().end = i + 1;
    else
      names.push_back({i, i + 1, kind_of(label)});
  }
  return names;
}

std::vector<Label> best_labels(const std::vector<LabelScores>& scores, const Transitions& transitions) {
  if (scores.empty()) return {};
  std::vector<Step> steps(scores.size());
  LabelScores before;
  before.fill(kImpossible);
  before[0] = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    for (std::size_t label = 0; label < kLabels; ++label) {
      std::int32_t best = std::numeric_limits<std::int32_t>::min();
      for (std::size_t last = 0; last < kLabels; ++last) {
        const std::int32_t sum = std::max(before[last] + after(transitions, last, label), kImpossible);
        if (sum > best) best = sum, steps[i].from[label] = static_cast<std::uint8_t>(last);
      }
      steps[i].best[label] = std::max(best + scores[i][label], kImpossible);
    }
    before = steps[i].best;
  }
  std::size_t label = 0;
  for (std::size_t last = 1; last < kLabels; ++last) {
    if (before[last] + transitions[last][0] > before[label] + transitions[label][0]) label = last;
  }
  std::vector<Label> labels(scores.size());
  for (std::size_t i = scores.size(); i-- > 0;) {
    labels[i] = static_cast<Label>(label);
    label = steps[i].from[label];
  }
  return labels;
}

double confidence(const std::vector<LabelScores>& scores, const Transitions& transitions, const LabelledName& name) {
  const std::array<Masses, kLabels> factors = factors_of(transitions);
  const double all = log_sum(scores, factors, [](std::uint32_t, std::size_t) { return true; });
  const double with = log_sum(scores, factors, [&](std::uint32_t i, std::size_t label) { return fits(name, i, label); });
  return std::clamp(std::exp(with - all), 0.0, 1.0);
}

}  // namespace docgraph
