#include "extract/evaluate/bootstrap.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace docgraph {
namespace {

constexpr std::uint64_t kSeed = 20;

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (SplitMix64), OOPSLA 2014.
class Generator {
 public:
  /// A number below `limit`, which must be less than 2³²; the unevenness is below limit / 2³².
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(((next() >> 32U) * limit) >> 32U); }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  std::uint64_t state_ = kSeed;
};

}  // namespace

void draw_records(std::size_t count, const std::function<void(const std::vector<std::uint32_t>& times)>& use) {
  Generator generator;
  std::vector<std::uint32_t> times(count);
  for (std::size_t draw = 0; draw < kDraws; ++draw) {
    std::ranges::fill(times, 0);
    for (std::size_t i = 0; i < count; ++i) ++times[generator.below(count)];
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
