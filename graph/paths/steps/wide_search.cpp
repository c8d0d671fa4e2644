// Breadth-first search from 512 sources at once, a bit each, on classes of twins. A level is pulled: a class gathers the bits of its core
// neighbours until it has all that it lacks. What a level brings counts for the class that is reached: level times the number of new bits,
// times the members of the sources' classes, which are equal in one batch. Where ties have no direction, what reaches a class is what it
// reaches; along arcs a vertex gathers from those that its arcs lead to, and so learns the distances from it. Arcs are searched without
// classes: each vertex is one.
#include "graph/paths/steps/wide_search.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "extract/parallel.hpp"
#include "graph/paths/steps/lanes.hpp"
#include "graph/scores.hpp"
#include "graph/shape/compact/compressed.hpp"

namespace docgraph {
namespace wide {

constexpr std::uint32_t kSources = 512;

using Words [[gnu::vector_size(32)]] = std::uint64_t;

/// One bit a source.
struct alignas(64) Bits {
  Words a, b;
};

DOCGRAPH_INLINE bool any(const Bits& bits) {
  const Words both = bits.a | bits.b;
  return (both[0] | both[1] | both[2] | both[3]) != 0;
}

DOCGRAPH_INLINE std::uint32_t count(const Bits& bits) {
  int ones = 0;
  for (int i = 0; i < 4; ++i) ones += std::popcount(bits.a[i]) + std::popcount(bits.b[i]);
  return static_cast<std::uint32_t>(ones);
}

void set_bit(Bits& bits, std::uint32_t source) {
  Words& words = source < kSources / 2 ? bits.a : bits.b;
  words[source / 64 % 4] |= std::uint64_t{1} << source % 64;
}

/// Sources that are searched from together: all core or all simplicial, in classes of one size.
struct Batch {
  std::size_t begin = 0;  ///< in Plan::sources
  std::size_t end = 0;
};

/// What all batches share.
struct Plan {
  const Compressed& network;
  Links core;  ///< from each class to core classes, those with most neighbours first
  std::vector<std::uint32_t> sources;
  std::vector<Batch> batches;
  std::uint32_t unit_bits = 0;
};

struct Search {
  explicit Search(const Plan& of)
      : plan(of),
        seen(of.network.classes()),
        front(seen.size()),
        next(seen.size()),
        reached(seen.size()),
        sum(seen.size()),
        inverse(seen.size()) {}

  const Plan& plan;
  std::vector<Bits> seen;
  std::vector<Bits> front;
  std::vector<Bits> next;
  std::vector<std::uint32_t> open;  ///< classes that some source has not reached
  std::vector<std::uint64_t> reached;
  std::vector<std::uint64_t> sum;
  std::vector<std::uint64_t> inverse;
  Bits full{};
  std::uint64_t members = 1;  ///< of each source's class
};

/// The bits of `lacking` that the neighbours hold.
DOCGRAPH_INLINE void pull(const Search& s, std::uint32_t v, const Bits& lacking, Bits& found) {
  const std::span<const std::uint32_t> from = s.plan.core.of(v);
  const Bits* const front = s.front.data();
  Words a{};
  Words b{};
  std::size_t i = 0;
  for (; i + 4 <= from.size(); i += 4) {
    const Bits& w = front[from[i]];
    const Bits& x = front[from[i + 1]];
    const Bits& y = front[from[i + 2]];
    const Bits& z = front[from[i + 3]];
    a |= (w.a | x.a) | (y.a | z.a);
    b |= (w.b | x.b) | (y.b | z.b);
    const Words missing = (lacking.a & ~a) | (lacking.b & ~b);
    if ((missing[0] | missing[1] | missing[2] | missing[3]) == 0) break;
  }
  if (i + 4 > from.size()) {
    for (; i < from.size(); ++i) {
      a |= front[from[i]].a;
      b |= front[from[i]].b;
    }
  }
  found = {a & lacking.a, b & lacking.b};
}

DOCGRAPH_INLINE bool arrive(Search& s, std::uint32_t v, const Bits& fresh, std::uint64_t level, std::uint64_t inverse) {
  s.next[v] = fresh;
  if (!any(fresh)) return false;
  s.seen[v].a |= fresh.a;
  s.seen[v].b |= fresh.b;
  const std::uint64_t paths = s.members * count(fresh);
  s.reached[v] += paths;
  s.sum[v] += paths * level;
  s.inverse[v] += paths * inverse;
  return true;
}

/// Whether the level reaches anyone.
DOCGRAPH_CLONES bool run_level(Search& s, std::uint64_t level, std::uint64_t inverse) {
  bool reached = false;
  std::size_t kept = 0;
  for (const std::uint32_t v : s.open) {
    const Bits lacking = {s.full.a & ~s.seen[v].a, s.full.b & ~s.seen[v].b};
    // What such a class still holds in either array does no harm: its neighbours have it already.
    if (!any(lacking)) continue;
    s.open[kept++] = v;
    Bits fresh;
    pull(s, v, lacking, fresh);
    reached = arrive(s, v, fresh, level, inverse) || reached;
  }
  s.open.resize(kept);
  return reached;
}

/// 1/level in units, to the nearest.
std::uint64_t inverse_of(const Plan& plan, std::uint64_t level) { return ((std::uint64_t{1} << plan.unit_bits) + level / 2) / level; }

/// Level 1 of simplicial sources, whom nobody pulls from.
bool push_first(Search& s, const Batch& batch) {
  std::vector<std::uint32_t> touched;
  for (std::size_t i = batch.begin; i < batch.end; ++i) {
    for (const std::uint32_t w : s.plan.core.of(s.plan.sources[i])) {
      set_bit(s.next[w], static_cast<std::uint32_t>(i - batch.begin));
      touched.push_back(w);
    }
  }
  std::ranges::sort(touched);
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  for (const std::uint32_t w : touched) arrive(s, w, Bits(s.next[w]), 1, inverse_of(s.plan, 1));
  return !touched.empty();
}

void run_batch(Search& s, const Batch& batch) {
  const Compressed& network = s.plan.network;
  std::ranges::fill(s.seen, Bits{});
  std::ranges::fill(s.front, Bits{});
  std::ranges::fill(s.next, Bits{});
  s.open.resize(network.classes());
  std::iota(s.open.begin(), s.open.end(), 0U);
  s.full = Bits{};
  s.members = static_cast<std::uint64_t>(network.size[s.plan.sources[batch.begin]]);
  for (std::size_t i = batch.begin; i < batch.end; ++i) {
    const auto bit = static_cast<std::uint32_t>(i - batch.begin);
    const std::uint32_t source = s.plan.sources[i];
    set_bit(s.full, bit);
    set_bit(s.seen[source], bit);
    if (source < network.core) set_bit(s.front[source], bit);
  }
  std::uint64_t level = 1;
  bool reached = true;
  if (s.plan.sources[batch.begin] >= network.core) {
    reached = push_first(s, batch);
    std::swap(s.front, s.next);
    ++level;
  }
  for (; reached; ++level) {
    reached = run_level(s, level, inverse_of(s.plan, level));
    std::swap(s.front, s.next);
  }
}

/// Early rows save most where the neighbours that hold most bits come first.
Links rows_by_degree(const Compressed& network) {
  Links rows;
  rows.begin = {0};
  const auto degree = [&](std::uint32_t w) { return network.core_links.degree(w); };
  for (std::uint32_t c = 0; c < network.classes(); ++c) {
    const auto from = c < network.core ? network.core_links.of(c) : network.simplicial_links.of(c - network.core);
    const auto begin = rows.neighbour.insert(rows.neighbour.end(), from.begin(), from.end());
    std::stable_sort(begin, rows.neighbour.end(), [&](std::uint32_t v, std::uint32_t w) { return degree(v) > degree(w); });
    rows.begin.push_back(rows.neighbour.size());
  }
  return rows;
}

Plan make_plan(const Compressed& network, std::size_t vertices) {
  Plan plan{network, rows_by_degree(network), std::vector<std::uint32_t>(network.classes()), {}, 0};
  // All n sums of inverses together stay below 2^63.
  plan.unit_bits = 62 - static_cast<std::uint32_t>(std::bit_width(vertices));
  std::iota(plan.sources.begin(), plan.sources.end(), 0U);
  const auto kind = [&](std::uint32_t c) { return std::tuple(c >= network.core, network.size[c]); };
  std::ranges::stable_sort(plan.sources, {}, kind);
  for (std::size_t i = 0, begin = 0; i < plan.sources.size(); begin = i) {
    while (i < plan.sources.size() && i - begin < kSources && kind(plan.sources[i]) == kind(plan.sources[begin])) ++i;
    plan.batches.push_back({begin, i});
  }
  return plan;
}

/// Twins reach each other in one step where they are tied, else in two.
void add_twins(const Links& links, const Plan& plan, DistanceSums& sums) {
  const Compressed& network = plan.network;
  std::vector<std::uint32_t> first(network.classes(), static_cast<std::uint32_t>(network.class_of.size()));
  for (std::uint32_t v = static_cast<std::uint32_t>(network.class_of.size()); v-- > 0;) first[network.class_of[v]] = v;
  std::vector<std::uint64_t> apart(network.classes());
  for (std::uint32_t v = 0; v < network.class_of.size(); ++v) {
    const std::uint32_t c = network.class_of[v];
    if (v != first[c] && apart[c] == 0) apart[c] = std::ranges::binary_search(links.of(v), first[c]) ? 1 : 2;
  }
  for (std::uint32_t v = 0; v < network.class_of.size(); ++v) {
    const std::uint32_t c = network.class_of[v];
    if (apart[c] == 0) continue;
    const auto others = static_cast<std::uint64_t>(network.size[c]) - 1;
    sums.reached[v] += others;
    sums.sum[v] += others * apart[c];
    sums.inverse[v] += others * inverse_of(plan, apart[c]);
  }
}

/// By vertex, but for twins.
DistanceSums run(const Plan& plan) {
  constexpr std::size_t kMostBlocks = 32;
  const std::size_t block_size = std::max<std::size_t>(1, (plan.batches.size() + kMostBlocks - 1) / kMostBlocks);
  std::vector<DistanceSums> partial((plan.batches.size() + block_size - 1) / block_size);
  for_each_block(plan.batches.size(), block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    Search search(plan);
    for (std::size_t batch = begin; batch < end; ++batch) run_batch(search, plan.batches[batch]);
    partial[block] = {std::move(search.reached), std::move(search.sum), std::move(search.inverse), 1};
  });
  const std::vector<std::uint32_t>& class_of = plan.network.class_of;
  const std::vector<std::uint64_t> none(class_of.size());
  DistanceSums sums{none, none, none, static_cast<double>(std::uint64_t{1} << plan.unit_bits)};
  for (const DistanceSums& part : partial) {
    for (std::size_t v = 0; v < class_of.size(); ++v) {
      sums.reached[v] += part.reached[class_of[v]];
      sums.sum[v] += part.sum[class_of[v]];
      sums.inverse[v] += part.inverse[class_of[v]];
    }
  }
  return sums;
}

/// Each vertex a class of its own.
Compressed uncompressed(const Links& out) {
  Compressed network;
  network.core = static_cast<std::uint32_t>(out.begin.size() - 1);
  network.core_links = out;
  network.simplicial_links.begin = {0};
  network.size.assign(network.core, 1);
  network.class_of.resize(network.core);
  std::iota(network.class_of.begin(), network.class_of.end(), 0U);
  return network;
}

}  // namespace wide

DistanceSums sum_distances(const Links& links) {
  const std::size_t vertices = links.begin.size() - 1;
  const Compressed network = compress(links, Scores(vertices, 1.0));
  const wide::Plan plan = wide::make_plan(network, vertices);
  DistanceSums sums = wide::run(plan);
  wide::add_twins(links, plan, sums);
  return sums;
}

DistanceSums sum_distances_along(const Links& out) {
  const Compressed network = wide::uncompressed(out);
  return wide::run(wide::make_plan(network, network.core));
}

}  // namespace docgraph
