#pragma once

#include <cstdint>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// How many paths are shown.
inline constexpr std::size_t kMostRoutes = 5;

/// One way from an entity to another, with the ties that each step can take.
struct Route {
  std::vector<std::uint32_t> entities;         ///< both ends included
  std::vector<std::vector<const Tie*>> steps;  ///< between each two that follow one another; never empty
  double length = 0;                           ///< steps, or the sum of 1/strength
};

/// The shortest ways through a layer, shortest first. None where one of the two is not in it.
[[nodiscard]] std::vector<Route> routes_between(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t from, std::uint32_t to);

}  // namespace docgraph
