#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace docgraph {

inline constexpr std::size_t kDraws = 1000;

/// Where a figure lies in 95 of 100 draws.
struct Interval {
  double low = 0;
  double high = 0;
};

/// Draws as many records as there are, with replacement, kDraws times, and calls `use` with how often each came. The draws depend on
/// `count` alone: the generator is our own and begins at a fixed place.
///
/// Efron and Tibshirani, "An Introduction to the Bootstrap", 1993.
void draw_records(std::size_t count, const std::function<void(const std::vector<std::uint32_t>& times)>& use);

/// The values at 2.5 and 97.5 in 100 of those drawn. There must be one at least.
[[nodiscard]] Interval interval_of(std::vector<double> values);

/// The same, moved so that the mean of the values drawn falls on `figure`, and cut to [0, 1]: for figures that count entities. Records
/// drawn twice hold fewer entities than as many different ones, and that alone moves such a figure.
[[nodiscard]] Interval interval_about(double figure, std::vector<double> values);

}  // namespace docgraph
