#pragma once

#include <string>
#include <vector>

#include "render/analysis.hpp"
#include "render/figure/figure.hpp"

namespace docgraph {

/// GraphML 1.0 of one layer: node attributes label, name, kind, records, subject, measures, x, y; edge attributes weight (= strength), records, record_ids. Missing values
/// are left out. Read by Gephi, NetworkX and igraph.
[[nodiscard]] std::string graphml(const MeasuredLayer& layer, const Analysis& analysis, const std::vector<Position>& positions);

}  // namespace docgraph
