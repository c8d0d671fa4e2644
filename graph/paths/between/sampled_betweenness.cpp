// Each draw has random numbers of its own, made of the seed and its number, and adds whole numbers, so that neither threads nor order
// matter. By steps both ends are searched at once; by length one search runs from one end until it has settled the other.
#include "graph/paths/between/sampled_betweenness.hpp"

#include <algorithm>
#include <cmath>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/paths/between/two_ended_search.hpp"
#include "graph/paths/path_search.hpp"
#include "graph/shape/components.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kMostBlocks = 32;

/// No shortest path from a member of a component to another has more vertices: both ends are at most as far from the first member as the
/// two that are farthest.
std::uint64_t most_vertices(const Adjacency& arcs, PathRule rule, const std::vector<std::uint32_t>& members) {
  PathSearch search(arcs.both, arcs.vertices, rule);
  search.run(members.front());
  std::array<std::uint64_t, 2> farthest{};
  for (const std::uint32_t v : members) {
    const std::uint64_t distance = search.distance(v);
    if (distance > farthest[0]) {
      farthest = {distance, farthest[0]};
    } else {
      farthest[1] = std::max(farthest[1], distance);
    }
  }
  const std::uint64_t shortest = rule == PathRule::steps ? 1 : *std::ranges::min_element(arcs.both.length);
  return std::min<std::uint64_t>(members.size(), (farthest[0] + farthest[1]) / shortest + 1);
}

/// An upper bound on the vertices of a shortest path.
std::uint64_t vertex_diameter(const Network& network, PathRule rule) {
  const Adjacency& arcs = network.adjacency();
  std::uint64_t most = 2;  // fewer have nobody between
  for (const auto& members : members_of(weak_components(arcs.both, arcs.vertices))) {
    if (members.size() <= most) continue;
    most = std::max<std::uint64_t>(most, network.directed() ? members.size() : most_vertices(arcs, rule, members));
  }
  return most;
}

std::uint64_t draws_for(std::uint64_t vertices, double error) {
  const double spread = std::floor(std::log2(static_cast<double>(vertices - 2)));
  return static_cast<std::uint64_t>(std::ceil(0.5 / (error * error) * (spread + 1 + std::log(1 / kSamplingDoubt))));
}

/// Draws a path in lengths by walking back from its end.
class LengthDraw {
 public:
  explicit LengthDraw(const Adjacency& arcs) : arcs_(arcs), search_(arcs.out, arcs.vertices, PathRule::length) {}

  std::span<const std::uint32_t> draw(std::uint32_t from, std::uint32_t to, SplitMix64& random) {
    between_.clear();
    search_.run(from, to);
    if (search_.reached().back() != to) return between_;
    for (std::uint32_t v = step_back(to, random); v != from; v = step_back(v, random)) between_.push_back(v);
    return between_;
  }

 private:
  std::uint32_t step_back(std::uint32_t vertex, SplitMix64& random) const {
    double left = draw_part(random);
    std::uint32_t chosen = vertex;
    for (std::uint64_t i = arcs_.in.begin[vertex]; i < arcs_.in.begin[vertex + std::size_t{1}]; ++i) {
      const std::uint32_t v = arcs_.in.neighbour[i];
      if (search_.distance(v) + arcs_.in.length[i] != search_.distance(vertex)) continue;
      chosen = v;
      left -= search_.share(v, vertex);
      if (left < 0) break;
    }
    return chosen;
  }

  const Adjacency& arcs_;
  PathSearch search_;
  std::vector<std::uint32_t> between_;
};

/// The draws [begin, end), each adding to the vertices between its two.
template <class Draw>
void run_draws(Draw& paths, std::uint64_t n, std::uint64_t seed, std::size_t begin, std::size_t end, std::vector<std::uint64_t>& passed) {
  for (std::size_t i = begin; i < end; ++i) {
    SplitMix64 random(mix_bits(seed + kSplitMixStep) + i * kSplitMixStep);
    const std::uint64_t from = random.next() % n;
    std::uint64_t to = random.next() % (n - 1);
    if (to >= from) ++to;
    for (const std::uint32_t v : paths.draw(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), random)) ++passed[v];
  }
}

}  // namespace

SampledBetweenness sampled_betweenness(const Network& network, PathRule rule, const Sampling& sampling) {
  const Adjacency& arcs = network.adjacency();
  const std::size_t n = arcs.vertices;
  const std::uint64_t longest = vertex_diameter(network, rule);
  if (longest < 3) return {Scores(n), 0};
  // The paper divides by n(n-1), we by (n-1)(n-2).
  const double stretch = static_cast<double>(n) / static_cast<double>(n - 2);
  const std::uint64_t draws = draws_for(longest, sampling.error / stretch);
  const std::size_t block_size = std::max<std::size_t>(1, (draws + kMostBlocks - 1) / kMostBlocks);
  std::vector<std::vector<std::uint64_t>> partial((draws + block_size - 1) / block_size);
  for_each_block(draws, block_size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    partial[block].resize(n);
    if (rule == PathRule::steps) {
      TwoEndedSearch paths(arcs.out, arcs.in);
      run_draws(paths, n, sampling.seed, begin, end, partial[block]);
    } else {
      LengthDraw paths(arcs);
      run_draws(paths, n, sampling.seed, begin, end, partial[block]);
    }
  });
  SampledBetweenness found{Scores(n), draws};
  for (std::size_t v = 0; v < n; ++v) {
    std::uint64_t passed = 0;
    for (const auto& part : partial) passed += part[v];
    found.scores[v] = std::min(1.0, static_cast<double>(passed) / static_cast<double>(draws) * stretch);
  }
  settle(found.scores);
  return found;
}

}  // namespace docgraph
