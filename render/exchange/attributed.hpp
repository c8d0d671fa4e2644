#pragma once

#include <string_view>
#include <vector>

#include "graph/attributed_network.hpp"
#include "graph/community/communities.hpp"
#include "render/analysis.hpp"
#include "render/figure/figure.hpp"

namespace docgraph {

/// The name of a layer's files, without ending: "network" for `together`, else the layer's word.
[[nodiscard]] std::string_view file_name(Layer layer);

/// One layer as other programs take it.
///
/// A node's id is the entity's; its attributes are kind, authority, records, subject, every measure of the layer, the number of its
/// community (from 1, the largest) if communities are given and, if there is one position for each vertex, x and y. An edge's weight is the
/// strength; its attributes are records, record_ids (joined by ";") and every measure of ties that was chosen.
///
/// Readers disagree on graphs that hold directed and undirected edges, so a layer with any directed tie is directed, and a meeting in it is
/// two edges, there and back, both with meeting = true.
[[nodiscard]] AttributedNetwork attributed(const MeasuredLayer& layer, const Analysis& analysis, const std::vector<Position>& positions,
                                           const Communities* communities = nullptr);

}  // namespace docgraph
