// Leiden: move vertices one at a time to the neighbouring community that gains most modularity, until none gains; then look inside each
// community and merge only what is well tied to it, so that it falls into parts that hold together; the parts are the vertices of the next,
// smaller network, which begins with the communities found. When nothing changes any more the whole is done once more on the result, until
// a pass adds less than 0.0001 to modularity: another seed changes as much, and find_communities tries many.
//
// Gains are in units of strength: to join community C gains w(v,C) − resolution · k(v) · K(C) / 2m, k and K being sums of strengths. Where
// the paper draws a merge at random by the exponential of its gain, the best is taken here and only the order of vertices is random: no
// result depends on the last bits of a library's exponential.
//
// Nearly all time goes into walking rows, so each row is walked once a visit and once more where groups are joined: how strongly a vertex
// is tied to its own community is noted when it is visited and kept up to date as others move. Rows that are walked in random order are
// asked for ahead, and whether a group is new to a tally is counted instead of branched on.
#include "graph/community/leiden.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "extract/split_mix.hpp"
#include "graph/community/moves.hpp"
#include "graph/community/refinement.hpp"

namespace docgraph {
namespace {

constexpr int kMostPasses = 10;
constexpr double kLeastGain = 1e-4;  // of modularity

/// The rows of a network of groups.
struct JoinedRows {
  std::vector<std::uint64_t> begin;
  std::vector<std::uint32_t> neighbour;
  std::vector<double> strength;
  std::vector<double> sum;

  [[nodiscard]] Weighted view() const { return {begin, neighbour, strength, sum}; }
};

/// Numbers the groups 0, 1, … in the order in which `order` meets them; returns how many there are.
std::uint32_t renumber(Division& of, const std::vector<std::uint32_t>& order) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> number(of.empty() ? 0 : *std::ranges::max_element(of) + std::size_t{1}, kNone);
  std::uint32_t next = 0;
  for (const std::uint32_t v : order) {
    std::uint32_t& group = of[v];
    if (number[group] == kNone) number[group] = next++;
    group = number[group];
  }
  return next;
}

/// The network of the parts.
JoinedRows join_parts(const Weighted& network, const Division& part, std::uint32_t parts) {
  constexpr std::size_t kSoon = 3;
  std::vector<std::uint32_t> ends;
  const std::vector<std::uint32_t> members = grouped(ascending(part.size()), part, parts, ends);
  JoinedRows joined;
  joined.begin.push_back(0);
  joined.sum.resize(parts);
  Tally to(parts);
  for (std::uint32_t p = 0, m = 0; p < parts; ++p) {
    for (; m < ends[p]; ++m) {
      const std::uint32_t v = members[m];
      if (m + kSoon < members.size()) network.fetch(members[m + kSoon]);
      joined.sum[p] += network.sum[v];
      for (std::uint64_t i = network.begin[v]; i < network.begin[v + std::size_t{1}]; ++i)
        to.add(part[network.neighbour[i]], network.strength[i]);
    }
    for (const std::uint32_t q : to.touched()) {
      if (q == p) continue;
      joined.neighbour.push_back(q);
      joined.strength.push_back(to[q]);
    }
    joined.begin.push_back(joined.neighbour.size());
    to.clear();
  }
  return joined;
}

/// The parts of communities that hold together: to part what no tie joins only gains.
Division connected_parts(const Weighted& network, const Division& of) {
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
      for (std::uint64_t i = network.begin[v]; i < network.begin[v + std::size_t{1}]; ++i) {
        const std::uint32_t w = network.neighbour[i];
        if (part[w] != kNone || of[w] != of[first]) continue;
        part[w] = first;
        open.push_back(w);
      }
    }
  }
  return part;
}

/// One pass over all levels, from a division of the vertices; what it gains, in units of strength. Groups hold together, as only what is
/// tied is merged, so communities of groups are looked at for the same at the last level, which is small.
double pass(const Weighted& vertices, Scale scale, SplitMix64& dice, Division& of) {
  Weighted network = vertices;
  JoinedRows joined;
  Division group(vertices.size());  // of each vertex, in the network of this level
  std::iota(group.begin(), group.end(), 0U);
  Division community = of;  // of each group
  double gain = 0;
  for (;;) {
    Moved moved = move_vertices(network, scale, dice, community);
    gain += moved.gain;

    Division part = refine(network, scale, community, std::move(moved.inside), dice);
    const std::uint32_t parts = renumber(part, grouped(ascending(part.size()), community));
    if (parts == network.size()) break;
    Division next_community(parts);
    for (std::size_t v = 0; v < part.size(); ++v) next_community[part[v]] = community[v];
    renumber(next_community, ascending(parts));
    for (std::uint32_t& g : group) g = part[g];
    joined = join_parts(network, part, parts);
    network = joined.view();
    community = std::move(next_community);
  }
  community = connected_parts(network, community);
  for (std::size_t v = 0; v < of.size(); ++v) of[v] = community[group[v]];
  renumber(of, ascending(of.size()));
  return gain;
}

}  // namespace

std::vector<std::uint32_t> leiden(const Rows& both, std::uint32_t vertices, double resolution, std::uint64_t seed) {
  Division of(vertices);
  std::iota(of.begin(), of.end(), 0U);
  std::vector<double> sum(vertices);
  for (std::size_t v = 0; v < vertices; ++v) {
    for (std::uint64_t i = both.begin[v]; i < both.begin[v + 1]; ++i) sum[v] += both.strength[i];
  }
  const double all = std::accumulate(sum.begin(), sum.end(), 0.0);
  if (all == 0) return of;
  const Weighted network{both.begin, both.neighbour, both.strength, sum};
  SplitMix64 dice(seed);
  for (int i = 0; i < kMostPasses && pass(network, {resolution / all}, dice, of) >= kLeastGain * all / 2; ++i) {
  }
  return of;
}

}  // namespace docgraph
