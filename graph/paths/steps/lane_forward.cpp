#include <algorithm>
#include <bit>

#include "graph/paths/steps/lane_batch.hpp"

namespace docgraph::lanes {
namespace {

std::span<const std::uint32_t> links_of_source(const Search& s, std::uint32_t source) {
  return s.simplicial ? s.network.simplicial_links.of(source - s.network.core) : s.network.core_links.of(source);
}

/// Takes note of the searches that reach `v` for the first time, with `paths` to a member of it.
DOCGRAPH_INLINE void arrive(Search& s, std::uint32_t v, const Lanes& paths, std::uint8_t depth) {
  const LaneSet fresh = nonzero(paths) & ~s.reached[v];
  if (fresh == 0) return;
  LaneMask mask;
  mask_of(fresh, mask);
  Lanes kept = paths;
  keep(kept, mask);
  s.most = kept.a > s.most ? kept.a : s.most;
  s.most = kept.b > s.most ? kept.b : s.most;
  s.most = kept.c > s.most ? kept.c : s.most;
  s.most = kept.d > s.most ? kept.d : s.most;
  add(s.count[v], kept);  // where it is not reached a count is 0
  scale(kept, s.network.size[v]);
  s.next[v] = kept;
  s.reached[v] |= fresh;
  s.left -= static_cast<std::size_t>(std::popcount(fresh));
  for (LaneSet set = fresh; set != 0; set &= set - 1) s.distance[v][std::countr_zero(set)] = depth;
  s.order.push_back({v, fresh});
}

DOCGRAPH_CLONES void push(Search& s, std::span<const Reached> level, std::uint8_t depth) {
  s.touched.clear();
  for (const Reached& r : level) {
    const Lanes value = s.front[r.vertex];
    for (const std::uint32_t w : s.network.core_links.of(r.vertex)) {
      if (s.reached[w] == s.full) continue;
      if (s.marked[w] == 0) {
        s.marked[w] = 1;
        s.touched.push_back(w);
        s.next[w] = value;
      } else {
        add(s.next[w], value);
      }
    }
  }
  for (const std::uint32_t w : s.touched) {
    s.marked[w] = 0;
    const Lanes paths = s.next[w];
    s.next[w] = Lanes{};
    arrive(s, w, paths, depth);
  }
}

DOCGRAPH_CLONES void pull(Search& s, std::uint8_t depth) {
  for (const std::uint32_t v : s.open) {
    Lanes paths{};
    gather(s.front, s.network.core_links.of(v), paths);
    arrive(s, v, paths, depth);
  }
}

void first_level(Search& s) {
  for (const std::uint32_t w : s.touched) {
    s.marked[w] = 0;
    const Lanes paths = s.front[w];
    s.front[w] = Lanes{};
    arrive(s, w, paths, 1);
  }
  std::swap(s.front, s.next);
  for (std::uint32_t v = 0; v < s.network.core; ++v) s.open.push_back(v);
}

}  // namespace

void start(Search& s) {
  std::ranges::fill(s.reached, 0);
  std::ranges::fill(s.count, Lanes{});
  std::ranges::fill(s.distance, Distances{} + kUnreached);
  s.order.clear();
  s.level.assign(1, 0);
  s.open.clear();
  s.touched.clear();
  s.left = std::size_t{s.network.core} * s.sources;
  for (std::uint32_t lane = 0; lane < s.sources; ++lane) {
    const std::uint32_t source = s.first + lane;
    if (!s.simplicial) {
      s.reached[source] |= LaneSet{1} << lane;
      s.distance[source][lane] = 0;
      --s.left;
    }
    for (const std::uint32_t w : links_of_source(s, source)) {
      if (s.marked[w] == 0) s.touched.push_back(w);
      s.marked[w] = 1;
      set_lane(s.front[w], lane, 1);
    }
  }
}

bool forward(Search& s) {
  first_level(s);
  while (s.left > 0) {
    const std::size_t depth = s.level.size();
    if (depth == kDeepest) return false;
    const std::vector<Reached> last(s.order.begin() + static_cast<std::ptrdiff_t>(s.level.back()), s.order.end());
    s.level.push_back(s.order.size());
    std::erase_if(s.open, [&](std::uint32_t v) { return s.reached[v] == s.full; });
    std::uint64_t open_links = 0;
    for (const std::uint32_t v : s.open) open_links += s.network.core_links.degree(v);
    const auto deeper = static_cast<std::uint8_t>(depth + 1);
    if (static_cast<double>(links_from(s, last)) < kPushIfFewer * static_cast<double>(open_links)) {
      push(s, last, deeper);
    } else {
      pull(s, deeper);
    }
    clear_front(s, last);
    std::swap(s.front, s.next);
  }
  clear_front(s, level_of(s, s.level.size() - 1));
  return std::max({s.most[0], s.most[1], s.most[2], s.most[3]}) <= kMostPaths;
}

}  // namespace docgraph::lanes
