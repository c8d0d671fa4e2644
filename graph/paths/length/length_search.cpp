// One search from each class. A bucket is no wider than the shortest arc of the core, so what is in the nearest one cannot be lowered any
// more and may leave in any order; buckets form a ring as long as the longest arc. What is lowered is queued once more, and what comes up
// again is skipped.
//
// Backward, with h(x) = reach(x) / count(x) + size(x) · a(x), and a(v) the sum of h over the classes that follow v on shortest paths,
// count(v) · a(v) of the source's paths pass through a member of v. An arc lies on a shortest path exactly where the distances say so.
//
// Outer classes are sources first, each together with the outer classes after it, in both directions at once; they are no part of the
// search.
#include "graph/paths/length/length_search.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <limits>

#include "extract/parallel.hpp"

namespace docgraph {
namespace {

constexpr std::uint64_t kUnreached = std::uint64_t{1} << 63;
constexpr double kMostPaths = 0x1p1000;
constexpr std::size_t kMostBuckets = std::size_t{1} << 16;
constexpr std::size_t kMostBlocks = 64;

/// How a distance gets its bucket.
struct Ring {
  std::uint32_t shift = 0;
  std::uint64_t buckets = 1;  ///< a power of two, more than the longest arc needs
};

Ring ring_of(const Folded& network) {
  std::uint32_t shortest = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t longest = 1;
  for (const ArcRows::Arc& arc : network.core_arcs.arcs) shortest = std::min(shortest, arc.length);
  for (const ArcRows* rows : {&network.core_arcs, &network.outer_arcs}) {
    for (const ArcRows::Arc& arc : rows->arcs) longest = std::max(longest, arc.length);
  }
  const auto shift = static_cast<std::uint32_t>(std::bit_width(shortest) - 1);
  return {shift, std::bit_ceil((std::uint64_t{longest} >> shift) + 2)};
}

/// Classes in order of their bucket.
class Queue {
 public:
  explicit Queue(const Ring& ring) : ring_(ring), buckets_(ring.buckets), filled_((ring.buckets + 63) / 64) {}

  void add(std::uint32_t v, std::uint64_t distance) {
    const std::uint64_t bucket = distance >> ring_.shift & (ring_.buckets - 1);
    buckets_[bucket].push_back(v);
    filled_[bucket / 64] |= std::uint64_t{1} << bucket % 64;
  }

  /// Takes the contents of the nearest bucket after the one taken last; false where all are empty.
  bool take(std::vector<std::uint32_t>& taken) {
    if (!find_next()) return false;
    taken.clear();
    std::swap(taken, buckets_[at_]);
    filled_[at_ / 64] &= ~(std::uint64_t{1} << at_ % 64);
    return true;
  }

  void rewind() { at_ = 0; }

 private:
  bool find_next() {
    std::uint64_t word = at_ / 64;
    std::uint64_t bits = filled_[word] & (~std::uint64_t{0} << at_ % 64);
    for (std::size_t tries = 0; bits == 0; ++tries) {
      if (tries > filled_.size()) return false;
      word = word + 1 == filled_.size() ? 0 : word + 1;
      bits = filled_[word];
    }
    at_ = word * 64 + static_cast<std::uint64_t>(std::countr_zero(bits));
    return true;
  }

  Ring ring_;
  std::vector<std::vector<std::uint32_t>> buckets_;
  std::vector<std::uint64_t> filled_;  ///< one bit a bucket
  std::uint64_t at_ = 0;
};

class Search {
 public:
  Search(const Folded& network, bool arcs) : network_(network), queue_(ring_of(network)), reached_(network.core), settled_(network.core) {
    follow_.resize(network.core);
    outside_.resize(network.core);
    order_.reserve(network.core);
    passed.through.resize(network.classes());
    if (!arcs) return;
    passed.core_arcs.resize(network.core_arcs.arcs.size());
    passed.outer_arcs.resize(network.outer_arcs.arcs.size());
  }

  /// False where the counts of paths leave the doubles.
  bool run(std::uint32_t source) {
    start();
    if (source < network_.core) {
      reached_[source] = {0, 1};
      leave(source, 1);
      settle_all();
      backward(network_.reach[source]);
    } else {
      const std::uint32_t row = source - network_.core;
      for (const ArcRows::Arc& arc : network_.outer_arcs.of(row)) lower(arc.to, arc.length, 1);
      settle_all();
      std::ranges::fill(outside_, 0);
      for (std::uint32_t target = row + 1; target < network_.outer; ++target) reach_outer(target, 2 * network_.reach[source]);
      backward(2 * network_.reach[source]);
      if (!passed.outer_arcs.empty()) pass_first_arcs(row, 2 * network_.reach[source]);
    }
    return most_ <= kMostPaths;
  }

  Passed passed;

 private:
  struct Reached {
    std::uint64_t distance = kUnreached;
    double count = 0;  ///< of shortest paths to a member
  };

  void start() {
    std::ranges::fill(reached_, Reached{});
    std::ranges::fill(settled_, 0);
    order_.clear();
    queue_.rewind();
  }

  void lower(std::uint32_t v, std::uint64_t distance, double paths) {
    Reached& known = reached_[v];
    if (distance > known.distance) return;
    if (distance == known.distance) {
      known.count += paths;
    } else {
      known = {distance, paths};
      queue_.add(v, distance);
    }
  }

  void leave(std::uint32_t v, double size) {
    settled_[v] = 1;
    order_.push_back(v);
    const Reached from = reached_[v];
    const double paths = from.count * size;
    for (const ArcRows::Arc& arc : network_.core_arcs.of(v)) lower(arc.to, from.distance + arc.length, paths);
  }

  void settle_all() {
    while (queue_.take(taken_)) {
      for (const std::uint32_t v : taken_) {
        if (settled_[v] == 0) leave(v, network_.size[v]);
      }
    }
    for (const std::uint32_t v : order_) most_ = std::max(most_, reached_[v].count * network_.size[v]);
  }

  void reach_outer(std::uint32_t target, double source_reach) {
    const auto arcs = network_.outer_arcs.of(target);
    std::uint64_t least = kUnreached;
    for (const ArcRows::Arc& arc : arcs) least = std::min(least, reached_[arc.to].distance + arc.length);
    double paths = 0;
    for (const ArcRows::Arc& arc : arcs) {
      if (reached_[arc.to].distance + arc.length == least) paths += reached_[arc.to].count * network_.size[arc.to];
    }
    const double h = network_.reach[target + network_.core] / paths;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (reached_[arcs[i].to].distance + arcs[i].length != least) continue;
      outside_[arcs[i].to] += h;
      if (!passed.outer_arcs.empty())
        passed.outer_arcs[network_.outer_arcs.begin[target] + i] += source_reach * reached_[arcs[i].to].count * h;
    }
    most_ = std::max(most_, paths);
  }

  void backward(double source_reach) {
    const bool to_outside = !order_.empty() && reached_[order_.front()].distance > 0;
    for (std::size_t k = order_.size(); k-- > 0;) {
      const std::uint32_t v = order_[k];
      const Reached from = reached_[v];
      double follow = to_outside ? outside_[v] : 0;
      for (const ArcRows::Arc& arc : network_.core_arcs.of(v))
        follow += reached_[arc.to].distance == from.distance + arc.length ? follow_[arc.to] : 0;
      if (!passed.core_arcs.empty()) pass_arcs(v, source_reach * from.count);
      if (from.distance > 0) passed.through[v] += source_reach * from.count * follow;
      follow_[v] = network_.reach[v] / from.count + network_.size[v] * follow;
    }
  }

  void pass_arcs(std::uint32_t v, double paths) {
    const auto arcs = network_.core_arcs.of(v);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (reached_[arcs[i].to].distance == reached_[v].distance + arcs[i].length)
        passed.core_arcs[network_.core_arcs.begin[v] + i] += paths * follow_[arcs[i].to];
    }
  }

  /// Those by which an outer source's own paths begin.
  void pass_first_arcs(std::uint32_t row, double source_reach) {
    const auto arcs = network_.outer_arcs.of(row);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (reached_[arcs[i].to].distance == arcs[i].length)
        passed.outer_arcs[network_.outer_arcs.begin[row] + i] += source_reach * follow_[arcs[i].to];
    }
  }

  const Folded& network_;
  Queue queue_;
  std::vector<Reached> reached_;
  std::vector<std::uint8_t> settled_;
  std::vector<std::uint32_t> order_;  ///< nearest bucket first
  std::vector<std::uint32_t> taken_;
  std::vector<double> follow_;   ///< h
  std::vector<double> outside_;  ///< h summed over the outer classes that follow
  double most_ = 0;              ///< the largest count of paths met
};

void add(Scores& sum, const Scores& part) {
  if (sum.empty()) sum.resize(part.size());
  std::ranges::transform(sum, part, sum.begin(), std::plus<>());
}

}  // namespace

bool fits_buckets(const Folded& network) { return ring_of(network).buckets <= kMostBuckets; }

bool pass_by_length(const Folded& network, bool arcs, Passed& passed) {
  const std::size_t block_size = std::max<std::size_t>(1, (network.classes() + kMostBlocks - 1) / kMostBlocks);
  std::vector<Passed> partial((network.classes() + block_size - 1) / block_size);
  std::atomic<bool> held{true};
  for_each_block(network.classes(), block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    Search search(network, arcs);
    for (std::size_t i = begin; i < end && held; ++i) {
      // Outer sources, which cost most, come first.
      const std::size_t source = i < network.outer ? network.core + i : i - network.outer;
      if (!search.run(static_cast<std::uint32_t>(source))) held = false;
    }
    partial[block] = std::move(search.passed);
  });
  passed = {};
  for (const Passed& part : partial) {
    add(passed.through, part.through);
    add(passed.core_arcs, part.core_arcs);
    add(passed.outer_arcs, part.outer_arcs);
  }
  return held;
}

}  // namespace docgraph
