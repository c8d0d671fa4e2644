#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace docgraph {

/// Who is joined to whom, in compressed rows: the neighbours of a vertex lie side by side, ascending.
struct Links {
  std::vector<std::uint64_t> begin;      ///< size n + 1
  std::vector<std::uint32_t> neighbour;  ///< size arcs

  [[nodiscard]] std::uint32_t degree(std::uint32_t vertex) const { return static_cast<std::uint32_t>(begin[vertex + 1] - begin[vertex]); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t vertex) const {
    return {neighbour.data() + begin[vertex], static_cast<std::size_t>(begin[vertex + 1] - begin[vertex])};
  }
};

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Undirected links between `vertices` vertices, each pair given once. Time and memory O(n + m).
[[nodiscard]] Links links_between(std::uint32_t vertices, std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs);

/// The vertices in breadth-first order from the one with most neighbours, component after component, so that neighbours lie near each
/// other in memory: `order[new] = old`.
[[nodiscard]] std::vector<std::uint32_t> breadth_first_order(const Links& links);

}  // namespace docgraph
