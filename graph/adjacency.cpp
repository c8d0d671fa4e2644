#include "graph/adjacency.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace docgraph {

std::uint64_t length_of(double strength) {
  constexpr double kLongest = 1'099'511'627'776.0;
  const double length = std::min(static_cast<double>(kLengthUnits) / strength, kLongest);
  return std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::llround(length)));
}

Rows rows_of(std::uint32_t vertices, std::vector<Arc> arcs) {
  // Strength is part of the key so that the sums below do not depend on the order in which arcs came.
  std::ranges::sort(arcs, {}, [](const Arc& a) { return std::tuple(a.tail, a.head, a.strength); });
  Rows rows;
  rows.begin.assign(vertices + std::size_t{1}, 0);
  rows.neighbour.reserve(arcs.size());
  rows.strength.reserve(arcs.size());
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    if (i > 0 && arcs[i].tail == arcs[i - 1].tail && arcs[i].head == arcs[i - 1].head) {
      rows.strength.back() += arcs[i].strength;
      continue;
    }
    rows.neighbour.push_back(arcs[i].head);
    rows.strength.push_back(arcs[i].strength);
    ++rows.begin[arcs[i].tail + std::size_t{1}];
  }
  for (std::size_t v = 0; v < vertices; ++v) rows.begin[v + 1] += rows.begin[v];
  rows.length.resize(rows.strength.size());
  std::ranges::transform(rows.strength, rows.length.begin(), length_of);
  return rows;
}

}  // namespace docgraph
