// Brandes' algorithm on classes of twins, for sixteen sources at once.
//
// Forward, level by level: `count` is the number of shortest paths from the source to one member of a class. A level is either pushed from
// the classes reached last or pulled by those not yet reached by all, whichever has fewer links. Backward: with h(x) = reach(x) / count(x)
// + size(x) · a(x), and a(v) the sum of h over the classes that follow v on shortest paths, count(v) · a(v) of the source's paths pass
// through a member of v. Which classes follow needs no test: of the sixteen numbers of each h only those stand in memory whose class lies
// one level farther out.
//
// Simplicial classes are sources first, each together with those that are still targets, in both directions at once, and are then dropped;
// within the sixteen each pair is met from both sides and so counted by half. They are no part of the levels: when the core is done one
// pass over them finds their nearest neighbours by the stored distances.
#include "graph/paths/steps/lane_search.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>

#include "extract/parallel.hpp"
#include "graph/paths/steps/lanes.hpp"

namespace docgraph {

constexpr std::array<QuadMask, 16> make_masks() {
  std::array<QuadMask, 16> masks{};
  for (std::size_t set = 0; set < 16; ++set) {
    const auto bit = [&](std::size_t lane) -> std::int64_t { return (set >> lane & 1) != 0 ? -1 : 0; };
    masks[set] = QuadMask{bit(0), bit(1), bit(2), bit(3)};
  }
  return masks;
}
const std::array<QuadMask, 16> kQuadMasks = make_masks();

namespace lanes {

constexpr std::uint8_t kUnreached = 255;
constexpr std::size_t kDeepest = 250;
constexpr double kMostPaths = 0x1p1000;
constexpr double kPushIfFewer = 0.7;  ///< a pushed link costs more than a pulled one

using Distances [[gnu::vector_size(16)]] = std::uint8_t;

/// A class that a level reaches, and in which of the searches.
struct Reached {
  std::uint32_t vertex = 0;
  LaneSet lanes = 0;
};

/// One batch's work space, kept from batch to batch.
struct Search {
  explicit Search(const Compressed& of)
      : network(of),
        front(of.core),
        next(of.core),
        count(of.core),
        outside(of.core),
        distance(of.core),
        reached(of.core),
        marked(of.core),
        sums(of.classes()) {}

  const Compressed& network;
  std::vector<Lanes> front;    ///< of the last level; 0 elsewhere
  std::vector<Lanes> next;     ///< of the one after; 0 elsewhere
  std::vector<Lanes> count;    ///< of shortest paths to a member
  std::vector<Lanes> outside;  ///< h summed over the simplicial classes that follow
  std::vector<Distances> distance;
  std::vector<LaneSet> reached;
  std::vector<std::uint8_t> marked;
  Scores sums;

  std::uint32_t first = 0;  ///< source; the others follow
  std::uint32_t sources = 0;
  LaneSet full = 0;
  bool simplicial = false;
  std::size_t left = 0;             ///< core classes yet to be reached, summed over searches
  std::vector<Reached> order;       ///< level by level
  std::vector<std::size_t> level;   ///< where each level begins in order
  std::vector<std::uint32_t> open;  ///< core classes not reached in all searches
  std::vector<std::uint32_t> touched;
  Quad most{};  ///< the largest counts of paths met
};

std::span<const std::uint32_t> links_of_source(const Search& s, std::uint32_t source) {
  return s.simplicial ? s.network.simplicial_links.of(source - s.network.core) : s.network.core_links.of(source);
}

std::span<const Reached> level_of(const Search& s, std::size_t level) {
  const std::size_t end = level + 1 < s.level.size() ? s.level[level + 1] : s.order.size();
  return {s.order.data() + s.level[level], end - s.level[level]};
}

std::uint64_t links_from(const Search& s, std::span<const Reached> level) {
  std::uint64_t links = 0;
  for (const Reached& r : level) links += s.network.core_links.degree(r.vertex);
  return links;
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

DOCGRAPH_INLINE void gather(const std::vector<Lanes>& values, std::span<const std::uint32_t> from, Lanes& sum) {
  Quad a = sum.a;
  Quad b = sum.b;
  Quad c = sum.c;
  Quad d = sum.d;
  const Lanes* const all = values.data();
  for (const std::uint32_t w : from) {
    a += all[w].a;
    b += all[w].b;
    c += all[w].c;
    d += all[w].d;
  }
  sum = {a, b, c, d};
}

DOCGRAPH_CLONES void pull(Search& s, std::uint8_t depth) {
  for (const std::uint32_t v : s.open) {
    Lanes paths{};
    gather(s.front, s.network.core_links.of(v), paths);
    arrive(s, v, paths, depth);
  }
}

void clear_front(Search& s, std::span<const Reached> level) {
  for (const Reached& r : level) s.front[r.vertex] = Lanes{};
}

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

/// False where the numbers would not hold the paths.
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

/// The lanes whose distance is the least: one bit of each byte is kept, and a product adds the eight of a word into its highest byte.
DOCGRAPH_INLINE void nearest_lanes(const Distances& distance, const Distances& least, LaneMask& mask) {
  using Words [[gnu::vector_size(16)]] = std::uint64_t;
  constexpr Distances kBits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const Words words = reinterpret_cast<Words>(reinterpret_cast<Distances>(distance == least) & kBits);
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  mask_of(static_cast<LaneSet>(words[0] * kOnes >> 56 | words[1] * kOnes >> 56 << 8), mask);
}

DOCGRAPH_CLONES void reach_simplicial(Search& s, std::uint32_t target, const LaneMask& used) {
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

bool run_batch(Search& s, std::uint32_t first, std::uint32_t end) {
  s.first = first;
  s.sources = end - first;
  s.full = (LaneSet{1} << s.sources) - 1;
  s.simplicial = first >= s.network.core;
  start(s);
  if (!forward(s)) return false;
  LaneMask used;
  mask_of(s.full, used);
  if (s.simplicial) {
    std::ranges::fill(s.outside, Lanes{});
    for (std::uint32_t target = first; target < s.network.classes(); ++target) reach_simplicial(s, target, used);
  }
  Lanes source_reach{};
  for (std::uint32_t lane = 0; lane < s.sources; ++lane)
    set_lane(source_reach, lane, s.network.reach[first + lane] * (s.simplicial ? 2 : 1));
  backward(s, source_reach);
  return true;
}

}  // namespace lanes

namespace {

constexpr std::size_t kMostBlocks = 64;

/// The batch's sources: simplicial classes first, sixteen at a time, then the core.
std::pair<std::uint32_t, std::uint32_t> sources_of(const Compressed& network, std::size_t batch, std::size_t simplicial_batches) {
  const bool simplicial = batch < simplicial_batches;
  const std::size_t begin = simplicial ? network.core + batch * kLanes : (batch - simplicial_batches) * kLanes;
  const std::size_t end = std::min<std::size_t>(begin + kLanes, simplicial ? network.classes() : network.core);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool pass_through(const Compressed& network, Scores& through) {
  const std::size_t simplicial_batches = (network.simplicial + kLanes - 1) / kLanes;
  const std::size_t batches = simplicial_batches + (network.core + kLanes - 1) / kLanes;
  const std::size_t block_size = std::max<std::size_t>(1, (batches + kMostBlocks - 1) / kMostBlocks);
  std::vector<Scores> partial((batches + block_size - 1) / block_size);
  std::atomic<bool> held{true};
  for_each_block(batches, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    lanes::Search search(network);
    for (std::size_t batch = begin; batch < end && held; ++batch) {
      const auto [first, last] = sources_of(network, batch, simplicial_batches);
      if (!lanes::run_batch(search, first, last)) held = false;
    }
    partial[block] = std::move(search.sums);
  });
  through.assign(network.classes(), 0);
  for (const Scores& sums : partial) std::ranges::transform(through, sums, through.begin(), std::plus<>());
  return held;
}

}  // namespace docgraph
