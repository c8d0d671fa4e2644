#pragma once

#include <cstdint>
#include <vector>

#include "graph/shape/links.hpp"

namespace docgraph {

/// Lengths are whole 720720ths of 1/strength, so that equally long paths are equal and not nearly so. 720720 = lcm(1..16): exact where the
/// strength is a whole number up to 16.
inline constexpr std::uint64_t kLengthUnits = 720'720;

/// max(1, round(720720 / strength)), at most 2^40, so that a path of 2^23 ties cannot overflow. The strength is above 0.
[[nodiscard]] std::uint64_t length_of(double strength);

/// A network as kernels see it: arcs in compressed rows, 32 bit, neighbours ascending, at most one arc from u to v.
///
/// An undirected tie is two arcs, a directed tie one; where both join the same two vertices their strengths are added. `in` holds the same
/// arcs by head. `both` is the undirected shadow: u and v are neighbours if any tie joins them, whatever its direction; strengths add up.
struct Rows : Links {
  std::vector<double> strength;       ///< more = closer, > 0; one an arc
  std::vector<std::uint64_t> length;  ///< more = farther, see length_of
};

struct Adjacency {
  std::uint32_t vertices = 0;
  Rows out;
  Rows in;
  Rows both;
};

/// One arc on its way into rows.
struct Arc {
  std::uint32_t tail = 0;
  std::uint32_t head = 0;
  double strength = 0;
};

/// Rows of any arcs between `vertices` vertices; arcs that join the same two in the same direction become one. Time O(n + m log m).
[[nodiscard]] Rows rows_of(std::uint32_t vertices, std::vector<Arc> arcs);

}  // namespace docgraph
