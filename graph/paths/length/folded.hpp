#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/paths/length/needed_ties.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Arcs with their lengths side by side, in compressed rows.
struct ArcRows {
  struct Arc {
    std::uint32_t to = 0;
    std::uint32_t length = 0;
  };
  std::vector<std::uint64_t> begin = {0};
  std::vector<Arc> arcs;

  [[nodiscard]] std::span<const Arc> of(std::uint32_t row) const {
    return {arcs.data() + begin[row], static_cast<std::size_t>(begin[row + std::size_t{1}] - begin[row])};
  }
};

/// A connected undirected network with lengths, its twins merged into classes, the outer classes apart from the core.
///
/// A class is outer where a shorter way passes it by between any two of its neighbours: an entity of a single record is. No shortest path
/// between others passes through it, so once it has been a source it can be left out. No two outer classes are adjacent. Distances in the
/// core are those of the network.
struct Folded {
  std::uint32_t core = 0;   ///< classes 0 … core-1
  std::uint32_t outer = 0;  ///< classes core … core+outer-1
  ArcRows core_arcs;        ///< between core classes
  ArcRows outer_arcs;       ///< from an outer class (counted from 0) to core classes
  std::vector<double> size;
  std::vector<double> reach;            ///< the members' reaches, summed
  std::vector<double> direct;           ///< what passes through each member between twins, ordered pairs of their reaches
  std::vector<std::uint32_t> class_of;  ///< of each vertex

  [[nodiscard]] std::uint32_t classes() const { return core + outer; }
};

/// The longest length that an ArcRows holds.
inline constexpr std::uint64_t kLongestArc = 0xFFFF'FFFF;

/// `needed` are the ties that shortest paths take, none longer than kLongestArc; `known` gives for two vertices of it a way, not always the
/// shortest: a tie that is no longer among the needed, or kNoTie. `reach` is one number a vertex, see Blocks. Without `merge` each vertex
/// is a class of its own. Time about O(Σ over outer classes of degree² log n), memory O(n + m).
struct KnownWays {
  const LongLinks& ties;
  std::span<const std::uint32_t> vertices;  ///< of `ties`, for each of the needed

  [[nodiscard]] std::uint64_t between(std::uint32_t a, std::uint32_t b) const { return ties.between(vertices[a], vertices[b]); }
};
[[nodiscard]] Folded fold_network(const LongLinks& needed, const KnownWays& known, std::span<const double> reach, bool merge);

}  // namespace docgraph
