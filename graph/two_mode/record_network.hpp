#pragma once

#include <cstdint>
#include <vector>

#include "graph/shape/links.hpp"
#include "graph/uncertainty/source/layer_source.hpp"

namespace docgraph {

/// The two-mode network of a layer: its entities and the records that name them, before records are turned into ties.
///
/// Rows are records (with Scope::sentence: sentences) in their order, each once, those that name a single entity too. Registers are left
/// out, as they make no ties (see kMostNamed). Vertices are those of the source.
struct RecordNetwork {
  std::vector<std::uint32_t> record;  ///< of each row, an index into the corpus
  Links named;                        ///< by row: vertices, ascending, each once
  Links rows;                         ///< by vertex: rows, ascending
};

/// Time and memory O(namings). Only for layers without direction.
[[nodiscard]] RecordNetwork record_network(const LayerSource& source);

}  // namespace docgraph
