#pragma once

#include "render/analysis.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph {

/// W3C Web Annotation (JSON-LD): one annotation for each mention, which quotes the words with what stands around them, says where they
/// stand in code points, and identifies the entity. Entities with an authority that has an address on the web bear that address.
///
/// Sanderson, Ciccarese and Young, "Web Annotation Data Model", W3C Recommendation, 2017.
[[nodiscard]] Exported web_annotations(const Analysis& analysis);

/// Linked Places 1.1 (GeoJSON): one feature for each place and state that is named, sends or receives, with the names that the records use,
/// each with the years in which it occurs and the records that have it. What the lists do not locate has the geometry null, as GeoJSON has
/// it.
///
/// Grossner and others, "Linked Places format", Pelagios Network.
[[nodiscard]] Exported linked_places(const Analysis& analysis);

}  // namespace docgraph
