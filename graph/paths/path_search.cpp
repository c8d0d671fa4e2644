// Breadth-first search and Dijkstra's algorithm (Numer. Math. 1, 1959) with path counts, as Brandes needs them.
//
// Counts of shortest paths grow like 3^(n/3): 70 diamonds in a row overflow 64-bit integers, 1,100 overflow doubles. So a count is a double
// and a scale: once it passes 2^900 it is told in units of 2^800, and what is added to it from a lower scale shrinks first. Where scales
// differ the smaller number is lost in rounding anyway. Dijkstra's queue is a binary heap that keeps overtaken entries and skips them when
// they come up.
#include "graph/paths/path_search.hpp"

#include <algorithm>
#include <functional>

namespace docgraph {
namespace {

constexpr std::uint64_t kUnreached = std::uint64_t{1} << 63;
constexpr double kLarge = 0x1p900;
constexpr double kDown = 0x1p-800;

/// 2^(-800 · scales), which is 0 in doubles from two scales on.
double lowered(double count, std::uint32_t scales) {
  if (scales == 0) return count;
  return scales == 1 ? count * kDown : 0.0;
}

}  // namespace

PathSearch::PathSearch(const Rows& rows, std::uint32_t vertices, PathRule rule)
    : rows_(rows), rule_(rule), distance_(vertices, kUnreached), count_(vertices), scale_(vertices) {
  order_.reserve(vertices);
}

void PathSearch::run(std::uint32_t source, std::uint32_t until) {
  for (const std::uint32_t v : order_) distance_[v] = kUnreached;
  for (const auto& [distance, v] : heap_) distance_[v] = kUnreached;
  order_.clear();
  distance_[source] = 0;
  count_[source] = 1;
  scale_[source] = 0;
  rule_ == PathRule::steps ? run_steps(source) : run_lengths(source, until);
}

void PathSearch::run_steps(std::uint32_t source) {
  order_.push_back(source);
  for (std::size_t head = 0; head < order_.size(); ++head) {
    const std::uint32_t v = order_[head];
    rescale(v);
    for (const std::uint32_t w : rows_.of(v)) {
      if (relax(v, w, distance_[v] + 1)) order_.push_back(w);
    }
  }
}

void PathSearch::run_lengths(std::uint32_t source, std::uint32_t until) {
  heap_.assign(1, {0, source});
  while (!heap_.empty()) {
    std::ranges::pop_heap(heap_, std::greater<>());
    const auto [distance, v] = heap_.back();
    heap_.pop_back();
    if (distance != distance_[v]) continue;  // overtaken
    order_.push_back(v);
    rescale(v);
    if (v == until) return;
    for (std::uint64_t i = rows_.begin[v]; i < rows_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = rows_.neighbour[i];
      if (!relax(v, w, distance + rows_.length[i])) continue;
      heap_.emplace_back(distance_[w], w);
      std::ranges::push_heap(heap_, std::greater<>());
    }
  }
}

void PathSearch::rescale(std::uint32_t vertex) {
  if (count_[vertex] <= kLarge) return;
  count_[vertex] *= kDown;
  ++scale_[vertex];
}

/// True if this is a shorter way to `to` than any known.
bool PathSearch::relax(std::uint32_t from, std::uint32_t to, std::uint64_t distance) {
  if (distance > distance_[to]) return false;
  if (distance == distance_[to]) {
    add_paths(from, to);
    return false;
  }
  distance_[to] = distance;
  count_[to] = count_[from];
  scale_[to] = scale_[from];
  return true;
}

void PathSearch::add_paths(std::uint32_t from, std::uint32_t to) {
  const std::uint32_t scale = std::max(scale_[from], scale_[to]);
  count_[to] = lowered(count_[to], scale - scale_[to]) + lowered(count_[from], scale - scale_[from]);
  scale_[to] = scale;
}

double PathSearch::share(std::uint32_t before, std::uint32_t vertex) const {
  return lowered(count_[before] / count_[vertex], scale_[vertex] - scale_[before]);
}

}  // namespace docgraph
