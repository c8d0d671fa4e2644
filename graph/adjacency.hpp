#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace docgraph {

/// A network as kernels see it: arcs in compressed rows, 32 bit, neighbours ascending, at most one arc from u to v.
///
/// An undirected tie is two arcs, a directed tie one; where both join the same two vertices their strengths are added. `in` holds the same arcs
/// by head. `both` is the undirected shadow: u and v are neighbours if any tie joins them, whatever its direction; strengths add up.
struct Rows {
  std::vector<std::uint64_t> begin;      ///< size n + 1
  std::vector<std::uint32_t> neighbour;  ///< size arcs
  std::vector<double> strength;          ///< more = closer, > 0
  std::vector<std::uint64_t> length;     ///< more = farther: max(1, round(720720 / strength)); 720720 = lcm(1..16)

  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t vertex) const {
    return {neighbour.data() + begin[vertex], static_cast<std::size_t>(begin[vertex + 1] - begin[vertex])};
  }
};

struct Adjacency {
  std::uint32_t vertices = 0;
  Rows out;
  Rows in;
  Rows both;
};

}  // namespace docgraph
