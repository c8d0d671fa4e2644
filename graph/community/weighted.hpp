#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/split_mix.hpp"

namespace docgraph {

// What the steps of the Leiden method share.

/// The group of each vertex.
using Division = std::vector<std::uint32_t>;

/// A network of vertices or of groups of them. What lies inside a group is in its sum alone.
struct Weighted {
  std::span<const std::uint64_t> begin;
  std::span<const std::uint32_t> neighbour;
  std::span<const double> strength;
  std::span<const double> sum;  ///< of the strengths of the members

  [[nodiscard]] std::size_t size() const { return sum.size(); }
  /// Asks for the beginning of a row that is walked soon.
  void fetch(std::uint32_t vertex) const {
    constexpr std::uint64_t kAhead = 64;
    const std::uint64_t end = std::min(begin[vertex] + kAhead, begin[vertex + std::size_t{1}]);
    for (std::uint64_t i = begin[vertex]; i < end; i += 16) __builtin_prefetch(&neighbour[i]);
    for (std::uint64_t i = begin[vertex]; i < end; i += 8) __builtin_prefetch(&strength[i]);
  }
};

/// Strengths gathered by group; emptied after each use in the time of what was added.
class Tally {
 public:
  explicit Tally(std::size_t groups) : strength_(groups), touched_(groups + 1) {}
  /// Whether the group is new is counted and not branched on, as no processor can guess it.
  void add(std::uint32_t group, double strength) {
    touched_[count_] = group;
    count_ += strength_[group] == 0 ? 1 : 0;
    strength_[group] += strength;
  }
  [[nodiscard]] double operator[](std::uint32_t group) const { return strength_[group]; }
  [[nodiscard]] std::span<const std::uint32_t> touched() const { return {touched_.data(), count_}; }
  void clear() {
    for (const std::uint32_t group : touched()) strength_[group] = 0;
    count_ = 0;
  }

 private:
  std::vector<double> strength_;
  std::vector<std::uint32_t> touched_;  ///< the first count_, and one that may be overwritten
  std::size_t count_ = 0;
};

/// Resolution over the sum of all strengths, both ways.
struct Scale {
  double factor = 0;
  [[nodiscard]] double expected(double a, double b) const { return factor * a * b; }
};

/// 0 … size-1 in a random order.
[[nodiscard]] std::vector<std::uint32_t> shuffled(SplitMix64& dice, std::size_t size);

/// 0 … size-1.
[[nodiscard]] std::vector<std::uint32_t> ascending(std::size_t size);

/// The vertices group after group, within each as `order` has them. Groups are numbered below `groups`; the g-th ends at ends[g].
[[nodiscard]] std::vector<std::uint32_t> grouped(const std::vector<std::uint32_t>& order, const Division& of, std::size_t groups,
                                                 std::vector<std::uint32_t>& ends);
/// The same where groups are numbered below the number of vertices.
[[nodiscard]] std::vector<std::uint32_t> grouped(const std::vector<std::uint32_t>& order, const Division& of);

}  // namespace docgraph
