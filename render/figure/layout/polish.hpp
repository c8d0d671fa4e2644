#pragma once

#include <vector>

#include "render/figure/layout/network_layout.hpp"

namespace docgraph {

/// Room that is kept between any two symbols or labels, in points.
inline constexpr double kClearance = 2.5;

/// Moves symbols a little and turns labels to other sides so that fewer lines cross each other, foreign symbols and labels.
///
/// Before and after, no two boxes of symbols and labels overlap and all lie in `frame`. Greedy, in order of index, so the same arguments
/// give the same result.
void polish_layout(const std::vector<Placeable>& items, const std::vector<Link>& links, const Box& frame,
                   std::vector<Placement>& placements);

}  // namespace docgraph
