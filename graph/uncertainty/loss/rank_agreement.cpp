#include "graph/uncertainty/loss/rank_agreement.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace docgraph {
namespace {

std::vector<std::uint32_t> order_of(std::span<const float> scores) {
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) { return scores[x] < scores[y]; });
  return order;
}

/// Twice the mean rank of each, which is whole.
std::vector<std::int64_t> doubled_ranks(std::span<const float> scores) {
  const auto order = order_of(scores);
  std::vector<std::int64_t> ranks(scores.size());
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i;
    while (end < order.size() && scores[order[end]] == scores[order[i]]) ++end;
    for (std::size_t k = i; k < end; ++k) ranks[order[k]] = static_cast<std::int64_t>(i + end - 1);
    i = end;
  }
  return ranks;
}

std::int64_t pairs_of(std::int64_t count) { return count * (count - 1) / 2; }

/// Pairs that are equal under `same`, of items in an order in which equals stand together.
template <class Same>
std::int64_t equal_pairs(std::size_t count, const Same& same) {
  std::int64_t pairs = 0;
  for (std::size_t i = 0; i < count;) {
    std::size_t end = i;
    while (end < count && same(i, end)) ++end;
    pairs += pairs_of(static_cast<std::int64_t>(end - i));
    i = end;
  }
  return pairs;
}

/// Sorts, and counts how many pairs stood in the wrong order.
std::int64_t sort_counting(std::span<float> values, std::span<float> space) {
  if (values.size() < 2) return 0;
  const std::size_t half = values.size() / 2;
  std::int64_t inverted = sort_counting(values.first(half), space.first(half)) + sort_counting(values.subspan(half), space.subspan(half));
  std::size_t left = 0;
  std::size_t right = half;
  for (std::size_t at = 0; at < values.size(); ++at) {
    const bool take_right = left == half || (right < values.size() && values[right] < values[left]);
    if (take_right) inverted += static_cast<std::int64_t>(half - left);
    space[at] = values[take_right ? right++ : left++];
  }
  std::ranges::copy(space, values.begin());
  return inverted;
}

std::vector<bool> among_first(std::span<const float> scores, std::size_t places) {
  if (places >= scores.size()) return std::vector<bool>(scores.size(), true);
  std::vector<float> sorted(scores.begin(), scores.end());
  const auto edge = sorted.begin() + static_cast<std::ptrdiff_t>(places) - (places > 0 ? 1 : 0);
  std::nth_element(sorted.begin(), edge, sorted.end(), std::greater<>());
  std::vector<bool> first(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) first[i] = places > 0 && scores[i] >= *edge;
  return first;
}

}  // namespace

double spearman(std::span<const float> a, std::span<const float> b) {
  const auto x = doubled_ranks(a);
  const auto y = doubled_ranks(b);
  const auto middle = static_cast<std::int64_t>(a.size()) - 1;
  double both = 0;
  double of_x = 0;
  double of_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto dx = static_cast<double>(x[i] - middle);
    const auto dy = static_cast<double>(y[i] - middle);
    both += dx * dy;
    of_x += dx * dx;
    of_y += dy * dy;
  }
  return of_x > 0 && of_y > 0 ? both / std::sqrt(of_x * of_y) : 0;
}

double kendall(std::span<const float> a, std::span<const float> b) {
  std::vector<std::uint32_t> order = order_of(a);
  std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) { return std::pair(a[x], b[x]) < std::pair(a[y], b[y]); });
  const std::int64_t equal_a = equal_pairs(order.size(), [&](std::size_t i, std::size_t k) { return a[order[i]] == a[order[k]]; });
  const std::int64_t equal_both =
      equal_pairs(order.size(), [&](std::size_t i, std::size_t k) { return a[order[i]] == a[order[k]] && b[order[i]] == b[order[k]]; });
  std::vector<float> values(order.size());
  std::ranges::transform(order, values.begin(), [&](std::uint32_t i) { return b[i]; });
  std::vector<float> space(values.size());
  const std::int64_t inverted = sort_counting(values, space);
  const std::int64_t equal_b = equal_pairs(values.size(), [&](std::size_t i, std::size_t k) { return values[i] == values[k]; });
  const std::int64_t all = pairs_of(static_cast<std::int64_t>(values.size()));
  const auto told = static_cast<double>(all - equal_a) * static_cast<double>(all - equal_b);
  return told > 0 ? static_cast<double>(all - equal_a - equal_b + equal_both - 2 * inverted) / std::sqrt(told) : 0;
}

double overlap_of_first(std::span<const float> a, std::span<const float> b, std::size_t places) {
  const auto in_a = among_first(a, places);
  const auto in_b = among_first(b, places);
  std::size_t either = 0;
  std::size_t both = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    either += in_a[i] || in_b[i] ? 1 : 0;
    both += in_a[i] && in_b[i] ? 1 : 0;
  }
  return either == 0 ? 1 : static_cast<double>(both) / static_cast<double>(either);
}

}  // namespace docgraph
