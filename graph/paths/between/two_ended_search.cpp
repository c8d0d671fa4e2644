// The side with fewer links at its border grows by one level at a time. The first level that touches what the other side has seen is that
// of all shortest paths: each has exactly one vertex there. One is drawn in proportion to the paths through it, and from it a way back to
// either end, step by step, in proportion to the paths before. Counts matter only within a level, so a level whose counts grow large is
// scaled down as a whole.
#include "graph/paths/between/two_ended_search.hpp"

#include <algorithm>
#include <limits>

namespace docgraph {
namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();
constexpr double kLarge = 0x1p400;

}  // namespace

TwoEndedSearch::TwoEndedSearch(const Links& out, const Links& in) {
  for (Side& side : sides_) {
    side.depth.assign(out.begin.size() - 1, kUnseen);
    side.count.resize(side.depth.size());
  }
  sides_[0].links = sides_[1].back = &out;
  sides_[1].links = sides_[0].back = &in;
}

void TwoEndedSearch::start(Side& side, std::uint32_t vertex) {
  for (const std::uint32_t v : side.order) side.depth[v] = kUnseen;
  side.order.assign(1, vertex);
  side.level = 0;
  side.deepest = 0;
  side.depth[vertex] = 0;
  side.count[vertex] = 1;
}

std::uint64_t TwoEndedSearch::front_links(const Side& side) {
  std::uint64_t links = 0;
  for (std::size_t i = side.level; i < side.order.size(); ++i) links += side.links->degree(side.order[i]);
  return links;
}

void TwoEndedSearch::expand(Side& side) {
  const std::size_t begin = side.level;
  const std::size_t end = side.order.size();
  ++side.deepest;
  double most = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t v = side.order[i];
    for (const std::uint32_t w : side.links->of(v)) {
      if (side.depth[w] == kUnseen) {
        side.depth[w] = side.deepest;
        side.count[w] = 0;
        side.order.push_back(w);
      }
      if (side.depth[w] != side.deepest) continue;
      side.count[w] += side.count[v];
      most = std::max(most, side.count[w]);
    }
  }
  side.level = end;
  if (most <= kLarge) return;
  for (std::size_t i = end; i < side.order.size(); ++i) side.count[side.order[i]] /= kLarge;
}

bool TwoEndedSearch::meet(const Side& grown, const Side& other) {
  meeting_.clear();
  for (std::size_t i = grown.level; i < grown.order.size(); ++i) {
    if (other.depth[grown.order[i]] != kUnseen) meeting_.push_back(grown.order[i]);
  }
  return !meeting_.empty();
}

std::uint32_t TwoEndedSearch::draw_meeting(SplitMix64& random) const {
  double sum = 0;
  for (const std::uint32_t v : meeting_) sum += sides_[0].count[v] * sides_[1].count[v];
  double left = draw_part(random) * sum;
  for (const std::uint32_t v : meeting_) {
    left -= sides_[0].count[v] * sides_[1].count[v];
    if (left < 0) return v;
  }
  return meeting_.back();
}

void TwoEndedSearch::walk_back(const Side& side, std::uint32_t vertex, SplitMix64& random) {
  while (side.depth[vertex] > 1) {
    double sum = 0;
    for (const std::uint32_t v : side.back->of(vertex)) sum += side.depth[v] + 1 == side.depth[vertex] ? side.count[v] : 0;
    double left = draw_part(random) * sum;
    std::uint32_t chosen = vertex;
    for (const std::uint32_t v : side.back->of(vertex)) {
      if (side.depth[v] + 1 != side.depth[vertex]) continue;
      chosen = v;
      left -= side.count[v];
      if (left < 0) break;
    }
    vertex = chosen;
    between_.push_back(vertex);
  }
}

std::span<const std::uint32_t> TwoEndedSearch::draw(std::uint32_t from, std::uint32_t to, SplitMix64& random) {
  start(sides_[0], from);
  start(sides_[1], to);
  between_.clear();
  for (;;) {
    if (sides_[0].level == sides_[0].order.size() || sides_[1].level == sides_[1].order.size()) return between_;
    const std::size_t grows = front_links(sides_[0]) <= front_links(sides_[1]) ? 0 : 1;
    expand(sides_[grows]);
    if (meet(sides_[grows], sides_[1 - grows])) break;
  }
  const std::uint32_t middle = draw_meeting(random);
  if (middle != from && middle != to) between_.push_back(middle);
  for (const Side& side : sides_) walk_back(side, middle, random);
  return between_;
}

}  // namespace docgraph
