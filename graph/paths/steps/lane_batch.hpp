#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/paths/steps/lanes.hpp"
#include "graph/scores.hpp"
#include "graph/shape/compact/compressed.hpp"

// What the steps of lane_search share: sixteen searches at once.
namespace docgraph::lanes {

inline constexpr std::uint8_t kUnreached = 255;
inline constexpr std::size_t kDeepest = 250;
inline constexpr double kMostPaths = 0x1p1000;
inline constexpr double kPushIfFewer = 0.7;  ///< a pushed link costs more than a pulled one

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

[[nodiscard]] inline std::span<const Reached> level_of(const Search& s, std::size_t level) {
  const std::size_t end = level + 1 < s.level.size() ? s.level[level + 1] : s.order.size();
  return {s.order.data() + s.level[level], end - s.level[level]};
}

[[nodiscard]] inline std::uint64_t links_from(const Search& s, std::span<const Reached> level) {
  std::uint64_t links = 0;
  for (const Reached& r : level) links += s.network.core_links.degree(r.vertex);
  return links;
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

inline void clear_front(Search& s, std::span<const Reached> level) {
  for (const Reached& r : level) s.front[r.vertex] = Lanes{};
}

/// Sets out from the sources: their neighbours are touched.
void start(Search& search);

/// Finds levels, distances and counts of paths. False where the numbers would not hold the paths.
[[nodiscard]] bool forward(Search& search);

/// Lets the simplicial classes from `first` on, as targets, give to the classes before them.
void reach_simplicial(Search& search, std::uint32_t first, const LaneMask& used);

/// Adds to the sums what passes through each class, from the last level to the first.
void backward(Search& search, const Lanes& source_reach);

}  // namespace docgraph::lanes
