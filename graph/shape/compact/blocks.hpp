#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/scores.hpp"
#include "graph/shape/links.hpp"

namespace docgraph {

/// The biconnected blocks of an undirected network: the largest parts that no single vertex holds together. A tie lies in exactly one
/// block; a vertex in several is a cut vertex, without which its component falls apart; a block of one tie is a bridge. An isolated vertex
/// lies in none.
///
/// `reach` says for each vertex of a block how many vertices, itself included, a path from the block gets to only through it. So shortest
/// paths can be counted block by block.
///
/// Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973.
class Blocks {
 public:
  /// Time and memory O(n + m).
  explicit Blocks(const Links& links);

  [[nodiscard]] std::size_t size() const { return first_tie_.size() - 1; }
  [[nodiscard]] std::span<const std::pair<std::uint32_t, std::uint32_t>> ties(std::size_t block) const {
    return {ties_.data() + first_tie_[block], first_tie_[block + 1] - first_tie_[block]};
  }
  [[nodiscard]] std::span<const std::uint32_t> vertices(std::size_t block) const {
    return {vertices_.data() + first_vertex_[block], first_vertex_[block + 1] - first_vertex_[block]};
  }
  [[nodiscard]] std::span<const double> reach(std::size_t block) const {
    return {reach_.data() + first_vertex_[block], first_vertex_[block + 1] - first_vertex_[block]};
  }
  /// For each vertex of the network, how many ordered pairs of others lie in different parts that only it holds together.
  [[nodiscard]] const Scores& parted() const { return parted_; }

 private:
  class Walk;

  Pairs ties_;  ///< block after block
  std::vector<std::size_t> first_tie_ = {0};
  std::vector<std::uint32_t> vertices_;
  std::vector<double> reach_;
  std::vector<std::size_t> first_vertex_ = {0};
  Scores parted_;
};

}  // namespace docgraph
