#pragma once

#include <cstdint>
#include <span>
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

/// With `length`, one an arc and the same both ways, twins are also equally far from each neighbour; adjacent ones are then all equally far
/// from each other. Time O(m + n log n), memory O(n).
[[nodiscard]] Twins find_twins(const Links& links, std::span<const std::uint64_t> length = {});

}  // namespace docgraph
