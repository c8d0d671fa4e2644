#pragma once

#include <vector>

#include "render/figure/layout/network_layout.hpp"

namespace docgraph {

/// Room that is kept between any two symbols or labels, in points.
inline constexpr double kClearance = 2.5;
/// Less than that between two that were both placed before: places are kept to a hundredth of a point, and symbols may grow a little.
inline constexpr double kLeastClearance = 0.5;

/// How much of the segment lies inside the box, in points.
[[nodiscard]] double length_inside(Point a, Point b, const Box& box);

/// Moves symbols a little and turns labels to other sides so that fewer lines cross each other, foreign symbols and labels.
///
/// Before and after, no two boxes of symbols and labels overlap and all lie in `frame`. Greedy, in order of index, so the same arguments
/// give the same result. Only those move that `movable` says, all if it is empty.
void polish_layout(const std::vector<Placeable>& items, const std::vector<Link>& links, const Box& frame,
                   std::vector<Placement>& placements, const std::vector<bool>& movable = {});

}  // namespace docgraph
