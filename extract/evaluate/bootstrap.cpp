#include "extract/evaluate/bootstrap.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "extract/split_mix.hpp"

namespace docgraph {
namespace {

constexpr std::uint64_t kSeed = 20;

/// A number below `limit`, which must be less than 2³²; the unevenness is below limit / 2³².
std::size_t below(std::size_t limit, SplitMix64& numbers) { return static_cast<std::size_t>(((numbers.next() >> 32U) * limit) >> 32U); }

}  // namespace

void draw_records(std::size_t count, const std::function<void(const std::vector<std::uint32_t>& times)>& use) {
  SplitMix64 numbers(kSeed);
  std::vector<std::uint32_t> times(count);
  for (std::size_t draw = 0; draw < kDraws; ++draw) {
    std::ranges::fill(times, 0);
    for (std::size_t i = 0; i < count; ++i) ++times[below(count, numbers)];
    use(times);
  }
}

Interval interval_of(std::vector<double> values) {
  assert(!values.empty());
  std::ranges::sort(values);
  return {values[values.size() * 25 / 1000], values[values.size() * 975 / 1000]};
}

Interval interval_about(double figure, std::vector<double> values) {
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  const Interval drawn = interval_of(std::move(values));
  return {std::clamp(drawn.low - mean + figure, 0.0, 1.0), std::clamp(drawn.high - mean + figure, 0.0, 1.0)};
}

}  // namespace docgraph
