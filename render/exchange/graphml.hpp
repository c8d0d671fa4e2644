#pragma once

#include <string>
#include <vector>

#include "render/analysis.hpp"
#include "render/figure/figure.hpp"

namespace docgraph {

/// GraphML 1.0 of one layer, as Gephi, NetworkX and igraph read it.
///
/// A node's id is the entity's; its attributes are label and name (both the name on one line), kind, records, subject, every measure of the
/// layer and, if there is one position for each vertex, x and y. An edge has weight (= strength), records and record_ids (joined by ";"). A
/// layer with directed ties is a directed graph; a meeting in it is two edges, there and back, with meeting = true. Unknown values are left
/// out. The graph's `desc` says what a tie means and what was chosen.
[[nodiscard]] std::string graphml(const MeasuredLayer& layer, const Analysis& analysis, const std::vector<Position>& positions);

}  // namespace docgraph
