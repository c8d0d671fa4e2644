#include <algorithm>
#include <utility>

#include "graph/paths/steps/lane_batch.hpp"

namespace docgraph::lanes {
namespace {

/// The lanes whose distance is the least: one bit of each byte is kept, and a product adds the eight of a word into its highest byte.
DOCGRAPH_INLINE void nearest_lanes(const Distances& distance, const Distances& least, LaneMask& mask) {
  using Words [[gnu::vector_size(16)]] = std::uint64_t;
  constexpr Distances kBits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const Words words = reinterpret_cast<Words>(reinterpret_cast<Distances>(distance == least) & kBits);
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  mask_of(static_cast<LaneSet>(words[0] * kOnes >> 56 | words[1] * kOnes >> 56 << 8), mask);
}

DOCGRAPH_CLONES void reach_one(Search& s, std::uint32_t target, const LaneMask& used) {
  const std::span<const std::uint32_t> links = s.network.simplicial_links.of(target - s.network.core);
  Distances least = Distances{} + kUnreached;
  for (const std::uint32_t c : links) least = s.distance[c] < least ? s.distance[c] : least;
  Lanes paths{};
  for (const std::uint32_t c : links) {
    LaneMask mask;
    nearest_lanes(s.distance[c], least, mask);
    Lanes value = s.count[c];
    scale(value, s.network.size[c]);
    keep(value, mask);
    add(paths, value);
  }
  const bool is_source = target < s.first + s.sources;
  const double reach = s.network.reach[target] * (is_source ? 0.5 : 1);
  Lanes h = {reach / paths.a, reach / paths.b, reach / paths.c, reach / paths.d};
  keep(h, used);
  if (is_source) set_lane(h, target - s.first, 0);
  for (const std::uint32_t c : links) {
    LaneMask mask;
    nearest_lanes(s.distance[c], least, mask);
    Lanes value = h;
    keep(value, mask);
    add(s.outside[c], value);
  }
}

/// Adds h of the next level to the classes of this one that precede it. They are marked.
DOCGRAPH_CLONES void push_back(Search& s, std::span<const Reached> farther) {
  for (const Reached& r : farther) {
    const Lanes value = s.front[r.vertex];
    for (const std::uint32_t v : s.network.core_links.of(r.vertex)) {
      if (s.marked[v] != 0) add(s.next[v], value);
    }
  }
}

DOCGRAPH_CLONES void settle_level(Search& s, std::span<const Reached> level, bool pushed, const Lanes& source_reach) {
  for (const Reached& r : level) {
    const std::uint32_t v = r.vertex;
    Lanes follow = s.next[v];
    if (!pushed) gather(s.front, s.network.core_links.of(v), follow);
    if (s.simplicial) add(follow, s.outside[v]);
    LaneMask mask;
    mask_of(r.lanes, mask);
    keep(follow, mask);
    const Lanes& count = s.count[v];
    s.sums[v] += product_sum(source_reach, count, follow);
    const double reach = s.network.reach[v];
    const double size = s.network.size[v];
    Lanes h = {reach / count.a + size * follow.a, reach / count.b + size * follow.b, reach / count.c + size * follow.c,
               reach / count.d + size * follow.d};
    keep(h, mask);
    s.next[v] = h;
    s.marked[v] = 0;
  }
}

}  // namespace

void reach_simplicial(Search& s, std::uint32_t first, const LaneMask& used) {
  std::ranges::fill(s.outside, Lanes{});
  for (std::uint32_t target = first; target < s.network.classes(); ++target) reach_one(s, target, used);
}

void backward(Search& s, const Lanes& source_reach) {
  for (std::size_t l = s.level.size(); l-- > 0;) {
    const auto level = level_of(s, l);
    const std::span<const Reached> farther = l + 1 < s.level.size() ? level_of(s, l + 1) : std::span<const Reached>{};
    const bool pushed = static_cast<double>(links_from(s, farther)) < kPushIfFewer * static_cast<double>(links_from(s, level));
    if (pushed) {
      for (const Reached& r : level) s.marked[r.vertex] = 1;
      push_back(s, farther);
    }
    settle_level(s, level, pushed, source_reach);
    clear_front(s, farther);
    std::swap(s.front, s.next);
  }
  clear_front(s, level_of(s, 0));
}

}  // namespace docgraph::lanes
