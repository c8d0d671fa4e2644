#include "graph/paths/closeness.hpp"

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/paths/path_search.hpp"
#include "graph/paths/steps/wide_search.hpp"
#include "graph/shape/components.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlock = 64;

/// Whether distances can be had from many sources at once.
bool is_wide(const Network& network, PathRule rule) { return rule == PathRule::steps && !network.directed(); }

/// (r-1)/(sum of distances) · (r-1)/(n-1).
double closeness_of(double others_reached, double sum, double others) {
  return sum == 0 ? 0.0 : others_reached / sum * (others_reached / others);
}

/// How many others each entity reaches in an undirected network.
Scores others_reached(const Links& links) {
  Scores scores(links.begin.size() - 1);
  for (const auto& members : members_of(weak_components(links, static_cast<std::uint32_t>(scores.size())))) {
    for (const std::uint32_t v : members) scores[v] = static_cast<double>(members.size()) - 1;
  }
  return scores;
}

/// One distance in steps, or in 1/strength.
double unit_of(PathRule rule) { return rule == PathRule::steps ? 1.0 : static_cast<double>(kLengthUnits); }

/// `score(search)` after a search from each entity in turn.
template <class Score>
Scores score_each_source(const Network& network, PathRule rule, const Score& score) {
  const Adjacency& arcs = network.adjacency();
  Scores scores(arcs.vertices);
  for_each_block(scores.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    PathSearch search(arcs.out, arcs.vertices, rule);
    for (std::size_t v = begin; v < end; ++v) {
      search.run(static_cast<std::uint32_t>(v));
      scores[v] = score(search);
    }
  });
  return scores;
}

}  // namespace

Scores closeness(const Network& network, PathRule rule) {
  const double others = static_cast<double>(network.adjacency().vertices) - 1;
  if (is_wide(network, rule)) {
    Scores scores = others_reached(network.adjacency().both);
    const DistanceSums distances = sum_distances(network.adjacency().both);
    for (std::size_t v = 0; v < scores.size(); ++v) scores[v] = closeness_of(scores[v], static_cast<double>(distances.sum[v]), others);
    return scores;
  }
  return score_each_source(network, rule, [&](const PathSearch& search) {
    // Whole numbers, so that the sum is exact in any order. 2^23 lengths of at most 2^40 fit.
    std::uint64_t sum = 0;
    for (const std::uint32_t v : search.reached()) sum += search.distance(v);
    const double reached = static_cast<double>(search.reached().size()) - 1;
    return closeness_of(reached, static_cast<double>(sum) / unit_of(rule), others);
  });
}

Scores harmonic(const Network& network, PathRule rule) {
  const double others = static_cast<double>(network.adjacency().vertices) - 1;
  if (is_wide(network, rule)) {
    const DistanceSums distances = sum_distances(network.adjacency().both);
    Scores scores(network.adjacency().vertices);
    for (std::size_t v = 0; v < scores.size(); ++v) {
      if (distances.inverse[v] > 0) scores[v] = static_cast<double>(distances.inverse[v]) / distances.unit / others;
    }
    settle(scores);
    return scores;
  }
  return score_each_source(network, rule, [&](const PathSearch& search) {
    // Nearest first: the terms fall, so equal sets of distances give equal bits.
    double sum = 0;
    for (const std::uint32_t v : search.reached().subspan(1)) sum += unit_of(rule) / static_cast<double>(search.distance(v));
    return sum == 0 ? 0.0 : sum / others;
  });
}

double mean_distance(const Network& network) {
  // Distances are whole, so their sum is the same in any order.
  std::uint64_t sum = 0;
  std::uint64_t pairs = 0;
  if (is_wide(network, PathRule::steps)) {
    const DistanceSums distances = sum_distances(network.adjacency().both);
    for (const std::uint64_t s : distances.sum) sum += s;
    for (const double reached : others_reached(network.adjacency().both)) pairs += static_cast<std::uint64_t>(reached);
  } else {
    const Adjacency& arcs = network.adjacency();
    std::vector<std::uint64_t> sums(arcs.vertices);
    const Scores reached = score_each_source(network, PathRule::steps, [&](const PathSearch& search) {
      std::uint64_t& own = sums[search.reached().front()];
      for (const std::uint32_t v : search.reached()) own += search.distance(v);
      return static_cast<double>(search.reached().size()) - 1;
    });
    for (const std::uint64_t s : sums) sum += s;
    for (const double r : reached) pairs += static_cast<std::uint64_t>(r);
  }
  return pairs == 0 ? 0.0 : static_cast<double>(sum) / static_cast<double>(pairs);
}

}  // namespace docgraph
