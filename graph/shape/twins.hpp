#pragma once

#include <cstdint>
#include <vector>

#include "graph/shape/links.hpp"

namespace docgraph {

/// Twins have the same neighbours, each other left aside: entities that only ever occur together (adjacent twins), or in like company but
/// never together (separate twins). No vertex has twins of both kinds.
enum class TwinKind : std::uint8_t { none, adjacent, separate };

struct Twins {
  std::vector<std::uint32_t> first;  ///< the lowest twin of each vertex, itself where it is that or has none
  std::vector<TwinKind> kind;        ///< of each vertex
};

/// Time O(m + n log n), memory O(n).
[[nodiscard]] Twins find_twins(const Links& links);

}  // namespace docgraph
