#pragma once

#include <cstdint>
#include <vector>

#include "extract/split_mix.hpp"
#include "graph/measure.hpp"
#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// One tie of a test network, between vertices.
struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double strength = 1;
  bool directed = false;
};

/// A network of vertices 0 … vertices-1, named "e0", "e1", …; every tie rests on one record.
[[nodiscard]] Network network_of(std::uint32_t vertices, const std::vector<Link>& links, Layer layer = Layer::together);

/// Plain undirected ties of strength 1 between the pairs.
[[nodiscard]] std::vector<Link> links_of(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs);

/// Numbers that are the same on every machine.
class Dice : public SplitMix64 {
 public:
  using SplitMix64::SplitMix64;
  /// Below `bound`, which is above 0.
  [[nodiscard]] std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(next() % bound); }
  [[nodiscard]] std::vector<std::uint32_t> permutation(std::uint32_t size);
};

/// A network as links, so that tests can rename or reorder it.
struct Plan {
  std::uint32_t vertices = 0;
  std::vector<Link> links;
};

/// One of ten shapes (sparse, dense, path, star, clique, bipartite, cycle, two components, chain of diamonds, no ties) by seed, of up to 24
/// vertices and some isolated ones; undirected, directed or mixed; strengths of 1, whole or Newman's.
[[nodiscard]] Plan random_plan(std::uint64_t seed);
/// Undirected company as records make it: overlapping cliques, entities of a single record, twins, and now and then a chain that hangs from
/// one of them. About `records` times 2 vertices; strengths are whole.
[[nodiscard]] Plan company_plan(std::uint64_t seed, std::uint32_t records);
[[nodiscard]] Network make_network(const Plan& plan);

/// Every measure there is, the unusual ones included.
[[nodiscard]] MeasureOptions every_measure(PathRule rule = PathRule::steps);

// One value of what is found together.
[[nodiscard]] Scores closeness(const Network& network, PathRule rule);
[[nodiscard]] Scores harmonic(const Network& network, PathRule rule);
[[nodiscard]] double mean_distance(const Network& network);
[[nodiscard]] Scores clustering(const Network& network);
[[nodiscard]] double transitivity(const Network& network);
[[nodiscard]] Scores articulation(const Network& network);
[[nodiscard]] std::uint32_t bridges(const Network& network);

/// The largest difference between two scores, relative where they are above 1.
[[nodiscard]] double distance(const Scores& a, const Scores& b);

}  // namespace docgraph
