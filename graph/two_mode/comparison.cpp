#include "graph/two_mode/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "graph/two_mode/record_walk.hpp"
#include "graph/uncertainty/loss/rank_agreement.hpp"

namespace docgraph {
namespace {

/// From 1; equals share the better place.
std::vector<std::uint32_t> places(const Scores& scores) {
  Scores falling = scores;
  std::ranges::sort(falling, std::greater<>());
  std::vector<std::uint32_t> place(scores.size());
  for (std::size_t v = 0; v < scores.size(); ++v) {
    const auto first = std::ranges::lower_bound(falling, scores[v], std::greater<>());
    place[v] = static_cast<std::uint32_t>(first - falling.begin()) + 1;
  }
  return place;
}

double agreement_of(const Scores& a, const Scores& b) {
  const std::vector<float> x(a.begin(), a.end());
  const std::vector<float> y(b.begin(), b.end());
  return kendall(x, y);
}

double mean_names(const RecordNetwork& network, std::uint32_t vertex) {
  double names = 0;
  for (const std::uint32_t row : network.rows.of(vertex)) names += network.named.degree(row);
  return network.rows.degree(vertex) == 0 ? 0 : names / network.rows.degree(vertex);
}

}  // namespace

TwoModeComparison compare_with_pairs(const LayerSource& source, const Scores& pagerank) {
  TwoModeComparison comparison{record_network(source), {}, 0};
  const Scores walk = record_walk(comparison.network);
  const std::vector<std::uint32_t> record_place = places(walk);
  const std::vector<std::uint32_t> pair_place = places(pagerank);
  for (std::uint32_t v = 0; v < walk.size(); ++v)
    comparison.actors.push_back(
        {v, comparison.network.rows.degree(v), mean_names(comparison.network, v), walk[v], pagerank[v], record_place[v], pair_place[v]});
  std::ranges::stable_sort(comparison.actors, {}, &TwoModeActor::record_place);
  comparison.agreement = agreement_of(walk, pagerank);
  return comparison;
}

std::vector<TwoModeActor> most_moved(const TwoModeComparison& comparison, bool upwards, std::size_t most) {
  std::vector<TwoModeActor> moved;
  for (const TwoModeActor& actor : comparison.actors)
    if (upwards ? actor.record_place < actor.pair_place : actor.record_place > actor.pair_place) moved.push_back(actor);
  std::ranges::stable_sort(moved, std::greater<>(), [](const TwoModeActor& actor) { return std::abs(actor.by_records - actor.by_pairs); });
  if (moved.size() > most) moved.resize(most);
  return moved;
}

}  // namespace docgraph
