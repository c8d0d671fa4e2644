#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/adjacency.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Shortest paths from one source after another, and how many there are, along the arcs of `rows`.
///
/// Distances are whole numbers (steps, or lengths in 1/kLengthUnits), so equally long paths are equal. Counts of paths never overflow. What
/// is not reached is no part of `reached()`. One search O(n + m) by steps, O((n + m) log n) by length; memory O(n + m).
class PathSearch {
 public:
  PathSearch(const Rows& rows, std::uint32_t vertices, PathRule rule);

  /// By length, `until` ends the search once its distance is known: it is the last reached then, and what is farther is not known.
  void run(std::uint32_t source, std::uint32_t until = kNobody);

  /// The vertices that the last source reaches, nearest first, the source before all.
  [[nodiscard]] std::span<const std::uint32_t> reached() const { return order_; }
  /// Above every distance where the vertex is not reached; a length added to it neither overflows nor gives a distance.
  [[nodiscard]] std::uint64_t distance(std::uint32_t vertex) const { return distance_[vertex]; }
  /// Which part, in (0, 1], of the shortest paths to `vertex` ends with the arc from `before`, which must lie on one.
  [[nodiscard]] double share(std::uint32_t before, std::uint32_t vertex) const;

 private:
  static constexpr std::uint32_t kNobody = 0xFFFFFFFF;

  void run_steps(std::uint32_t source);
  void run_lengths(std::uint32_t source, std::uint32_t until);
  void rescale(std::uint32_t vertex);
  bool relax(std::uint32_t from, std::uint32_t to, std::uint64_t distance);
  void add_paths(std::uint32_t from, std::uint32_t to);

  const Rows& rows_;
  PathRule rule_;
  std::vector<std::uint64_t> distance_;
  std::vector<double> count_;  ///< of shortest paths, in 2^(800 · scale_)
  std::vector<std::uint32_t> scale_;
  std::vector<std::uint32_t> order_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> heap_;  ///< after a search that ended early, what it had yet to look at
};

}  // namespace docgraph
