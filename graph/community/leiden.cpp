// Leiden: move vertices one at a time to the neighbouring community that gains most modularity, until none gains; then look inside each
// community and merge only what is well tied to it, so that it falls into parts that hold together; the parts are the vertices of the next,
// smaller network, which begins with the communities found. When nothing changes any more the whole is done once more on the result.
//
// Gains are in units of strength: to join community C gains w(v,C) − resolution · k(v) · K(C) / 2m, k and K being sums of strengths. Where
// the paper draws a merge at random by the exponential of its gain, the best is taken here and only the order of vertices is random: no
// result depends on the last bits of a library's exponential.
#include "graph/community/leiden.hpp"

#include <algorithm>
#include <deque>
#include <numeric>

#include "extract/split_mix.hpp"

namespace docgraph {
namespace {

constexpr int kMostPasses = 10;

std::vector<std::uint32_t> shuffled(SplitMix64& dice, std::size_t size) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[dice.next() % i]);
  return order;
}

/// A network of vertices or of groups of them. What lies inside a group is in its sum alone.
struct Weighted {
  std::vector<std::uint64_t> begin = {0};
  std::vector<std::uint32_t> neighbour;
  std::vector<double> strength;
  std::vector<double> sum;  ///< of the strengths of the members

  [[nodiscard]] std::size_t size() const { return sum.size(); }
};

using Division = std::vector<std::uint32_t>;

/// Strengths gathered by group; emptied after each use in the time of what was added.
class Tally {
 public:
  explicit Tally(std::size_t groups) : strength_(groups) {}
  void add(std::uint32_t group, double strength) {
    if (strength_[group] == 0) touched_.push_back(group);
    strength_[group] += strength;
  }
  [[nodiscard]] double operator[](std::uint32_t group) const { return strength_[group]; }
  [[nodiscard]] const std::vector<std::uint32_t>& touched() const { return touched_; }
  void clear() {
    for (const std::uint32_t group : touched_) strength_[group] = 0;
    touched_.clear();
  }

 private:
  std::vector<double> strength_;
  std::vector<std::uint32_t> touched_;
};

/// Resolution over the sum of all strengths, both ways.
struct Scale {
  double factor = 0;
  [[nodiscard]] double expected(double a, double b) const { return factor * a * b; }
};

/// Whether anything moved.
bool move_vertices(const Weighted& network, Scale scale, SplitMix64& dice, Division& of) {
  std::vector<double> total(network.size());
  std::vector<std::uint32_t> members(network.size());
  for (std::size_t v = 0; v < network.size(); ++v) {
    total[of[v]] += network.sum[v];
    ++members[of[v]];
  }
  std::vector<std::uint32_t> empty;
  for (std::uint32_t c = static_cast<std::uint32_t>(network.size()); c-- > 0;)
    if (members[c] == 0) empty.push_back(c);
  const std::vector<std::uint32_t> order = shuffled(dice, network.size());
  std::deque<std::uint32_t> queue(order.begin(), order.end());
  std::vector<bool> waits(network.size(), true);
  Tally to(network.size());
  bool moved = false;
  while (!queue.empty()) {
    const std::uint32_t v = queue.front();
    queue.pop_front();
    waits[v] = false;
    for (std::uint64_t i = network.begin[v]; i < network.begin[v + std::size_t{1}]; ++i)
      to.add(of[network.neighbour[i]], network.strength[i]);
    const std::uint32_t own = of[v];
    total[own] -= network.sum[v];
    // A gain must show above the noise of the sums.
    const double noise = 1e-12 * network.sum[v];
    std::uint32_t best = own;
    double most = to[own] - scale.expected(network.sum[v], total[own]);
    if (members[own] > 1 && !empty.empty() && most < -noise) {
      best = empty.back();
      most = 0;
    }
    for (const std::uint32_t c : to.touched()) {
      const double gain = to[c] - scale.expected(network.sum[v], total[c]);
      if (gain <= most + noise) continue;
      best = c;
      most = gain;
    }
    to.clear();
    total[best] += network.sum[v];
    if (best == own) continue;
    moved = true;
    of[v] = best;
    if (!empty.empty() && best == empty.back()) empty.pop_back();
    ++members[best];
    if (--members[own] == 0) empty.push_back(own);
    for (std::uint64_t i = network.begin[v]; i < network.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = network.neighbour[i];
      if (of[w] == best || waits[w]) continue;
      waits[w] = true;
      queue.push_back(w);
    }
  }
  return moved;
}

/// The parts of a division's communities that hold together well, each vertex alone at first.
class Refinement {
 public:
  Refinement(const Weighted& network, Scale scale, const Division& of)
      : network_(network),
        scale_(scale),
        of_(of),
        part_(network.size()),
        sum_(network.sum),
        rest_(network.size()),
        size_(network.size(), 1),
        total_(network.size()),
        to_(network.size()) {
    std::iota(part_.begin(), part_.end(), 0U);
    for (std::size_t v = 0; v < network.size(); ++v) total_[of[v]] += network.sum[v];
    for (std::uint32_t v = 0; v < network.size(); ++v) {
      for (std::uint64_t i = network.begin[v]; i < network.begin[v + std::size_t{1}]; ++i)
        if (of[network.neighbour[i]] == of[v]) rest_[v] += network.strength[i];
    }
  }

  Division run(SplitMix64& dice) {
    for (const std::uint32_t v : shuffled(dice, network_.size())) {
      if (size_[part_[v]] == 1 && part_[v] == v && is_well_tied(v, of_[v])) merge(v);
    }
    return part_;
  }

 private:
  [[nodiscard]] bool is_well_tied(std::uint32_t part, std::uint32_t community) const {
    return rest_[part] >= scale_.expected(sum_[part], total_[community] - sum_[part]);
  }

  void merge(std::uint32_t v) {
    for (std::uint64_t i = network_.begin[v]; i < network_.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = network_.neighbour[i];
      if (of_[w] == of_[v]) to_.add(part_[w], network_.strength[i]);
    }
    std::uint32_t best = v;
    double most = 1e-12 * network_.sum[v];
    for (const std::uint32_t part : to_.touched()) {
      const double gain = to_[part] - scale_.expected(network_.sum[v], sum_[part]);
      if (part == v || gain <= most || !is_well_tied(part, of_[v])) continue;
      best = part;
      most = gain;
    }
    if (best != v) {
      part_[v] = best;
      ++size_[best];
      sum_[best] += network_.sum[v];
      rest_[best] += rest_[v] - 2 * to_[best];
    }
    to_.clear();
  }

  const Weighted& network_;
  Scale scale_;
  const Division& of_;
  Division part_;
  std::vector<double> sum_;   ///< by part
  std::vector<double> rest_;  ///< by part: strength to the rest of its community
  std::vector<std::uint32_t> size_;
  std::vector<double> total_;  ///< by community
  Tally to_;
};

/// Numbers the groups 0, 1, … in order of their first member; returns how many there are.
std::uint32_t renumber(Division& of) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> number(of.empty() ? 0 : *std::ranges::max_element(of) + std::size_t{1}, kNone);
  std::uint32_t next = 0;
  for (std::uint32_t& group : of) {
    if (number[group] == kNone) number[group] = next++;
    group = number[group];
  }
  return next;
}

/// The network of the parts.
Weighted join_parts(const Weighted& network, const Division& part, std::uint32_t parts) {
  std::vector<std::vector<std::uint32_t>> members(parts);
  for (std::uint32_t v = 0; v < part.size(); ++v) members[part[v]].push_back(v);
  Weighted joined;
  joined.sum.resize(parts);
  Tally to(parts);
  for (std::uint32_t p = 0; p < parts; ++p) {
    for (const std::uint32_t v : members[p]) {
      joined.sum[p] += network.sum[v];
      for (std::uint64_t i = network.begin[v]; i < network.begin[v + std::size_t{1}]; ++i) {
        if (part[network.neighbour[i]] != p) to.add(part[network.neighbour[i]], network.strength[i]);
      }
    }
    for (const std::uint32_t q : to.touched()) {
      joined.neighbour.push_back(q);
      joined.strength.push_back(to[q]);
    }
    joined.begin.push_back(joined.neighbour.size());
    to.clear();
  }
  return joined;
}

Weighted weighted(const Rows& both, std::uint32_t vertices) {
  Weighted network{both.begin, both.neighbour, both.strength, std::vector<double>(vertices)};
  for (std::size_t v = 0; v < vertices; ++v) {
    for (std::uint64_t i = both.begin[v]; i < both.begin[v + 1]; ++i) network.sum[v] += both.strength[i];
  }
  return network;
}

/// One pass over all levels, from a division of the vertices; whether anything moved.
bool pass(const Weighted& vertices, Scale scale, SplitMix64& dice, Division& of) {
  Weighted network = vertices;
  Division group(vertices.size());  // of each vertex, in the network of this level
  std::iota(group.begin(), group.end(), 0U);
  Division community = of;  // of each group
  bool moved = false;
  for (;;) {
    const bool moved_here = move_vertices(network, scale, dice, community);
    moved = moved || moved_here;
    Division part = Refinement(network, scale, community).run(dice);
    const std::uint32_t parts = renumber(part);
    if (parts == network.size()) break;
    Division next_community(parts);
    for (std::size_t v = 0; v < part.size(); ++v) next_community[part[v]] = community[v];
    renumber(next_community);
    for (std::uint32_t& g : group) g = part[g];
    network = join_parts(network, part, parts);
    community = std::move(next_community);
  }
  for (std::size_t v = 0; v < of.size(); ++v) of[v] = community[group[v]];
  renumber(of);
  return moved;
}

/// The parts of communities that hold together: to part what no tie joins only gains.
Division connected_parts(const Rows& both, const Division& of) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  Division part(of.size(), kNone);
  std::vector<std::uint32_t> open;
  for (std::uint32_t first = 0; first < of.size(); ++first) {
    if (part[first] != kNone) continue;
    part[first] = first;
    open.push_back(first);
    while (!open.empty()) {
      const std::uint32_t v = open.back();
      open.pop_back();
      for (const std::uint32_t w : both.of(v)) {
        if (part[w] != kNone || of[w] != of[first]) continue;
        part[w] = first;
        open.push_back(w);
      }
    }
  }
  return part;
}

}  // namespace

std::vector<std::uint32_t> leiden(const Rows& both, std::uint32_t vertices, double resolution, std::uint64_t seed) {
  Division of(vertices);
  std::iota(of.begin(), of.end(), 0U);
  const Weighted network = weighted(both, vertices);
  const double all = std::accumulate(network.sum.begin(), network.sum.end(), 0.0);
  if (all == 0) return of;
  SplitMix64 dice(seed);
  for (int i = 0; i < kMostPasses && pass(network, {resolution / all}, dice, of); ++i) {
  }
  return connected_parts(both, of);
}

}  // namespace docgraph
