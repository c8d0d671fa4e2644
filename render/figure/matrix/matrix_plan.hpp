#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "render/figure/figure.hpp"

namespace docgraph {

/// A square of the matrix: what joins the entity of a row to that of a column. Indices are places in MatrixPlan::vertices.
struct MatrixCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t records = 0;
};

/// What a matrix shows. Without direction each tie is two cells, one on either side of the diagonal.
struct MatrixPlan {
  std::vector<std::uint32_t> vertices;  ///< group by group, in a group those of most records first
  std::vector<std::uint32_t> records;   ///< of each, parallel
  std::vector<std::uint32_t> group;     ///< of each, parallel; all 0 where the network falls into no groups
  double modularity = 0;                ///< of the groups
  std::vector<MatrixCell> cells;        ///< in order of (row, column)
  std::size_t ties = 0;                 ///< that the cells stand for
  std::size_t all_ties = 0;             ///< that a large enough page would hold
  std::size_t all_vertices = 0;         ///< with such a tie
  std::size_t meetings = 0;             ///< ties without direction in a directed layer, which have no cell
};

/// How many of these actors, the first ones, a page holds.
using RoomFor = std::function<std::size_t(const std::vector<const Actor*>&)>;

/// As many entities as there is room for, those of most records among those with a tie, and the ties between them. Of `correspondence` only
/// directed ties.
[[nodiscard]] MatrixPlan plan_matrix(const Analysis& analysis, Layer layer, const RoomFor& room_for);

}  // namespace docgraph
