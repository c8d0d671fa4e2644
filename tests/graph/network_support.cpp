#include "network_support.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>

#include "graph/paths/distances.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/shape/cuts.hpp"

namespace docgraph {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Pairs scattered(std::uint32_t n, std::uint32_t percent, Dice& dice) {
  Pairs pairs;
  for (std::uint32_t b = 1; b < n; ++b) {
    for (std::uint32_t a = 0; a < b; ++a) {
      if (dice.below(100) < percent) pairs.emplace_back(a, b);
    }
  }
  return pairs;
}

Pairs diamonds(std::uint32_t n) {
  Pairs pairs;
  for (std::uint32_t v = 0; v + 3 < n; v += 3) {
    for (const std::uint32_t side : {v + 1, v + 2}) pairs.insert(pairs.end(), {{v, side}, {side, v + 3}});
  }
  return pairs;
}

Pairs bipartite(std::uint32_t n, Dice& dice) {
  Pairs pairs = scattered(n, 60, dice);
  std::erase_if(pairs, [](const auto& pair) { return pair.first % 2 == pair.second % 2; });
  return pairs;
}

Pairs two_components(std::uint32_t n, Dice& dice) {
  Pairs pairs = scattered(n, 50, dice);
  std::erase_if(pairs, [&](const auto& pair) { return (pair.first < n / 2) != (pair.second < n / 2); });
  return pairs;
}

Pairs shape(std::uint64_t seed, std::uint32_t n, Dice& dice) {
  Pairs pairs;
  switch (seed % 10) {
    case 0:
      return scattered(n, 12, dice);
    case 1:
      return scattered(n, 40, dice);
    case 2:
      for (std::uint32_t v = 1; v < n; ++v) pairs.emplace_back(v - 1, v);
      return pairs;
    case 3:
      for (std::uint32_t v = 1; v < n; ++v) pairs.emplace_back(0, v);
      return pairs;
    case 4:
      return scattered(n, 100, dice);
    case 5:
      return bipartite(n, dice);
    case 6:
      for (std::uint32_t v = 1; v < n; ++v) pairs.emplace_back(v - 1, v);
      if (n > 2) pairs.emplace_back(0, n - 1);
      return pairs;
    case 7:
      return two_components(n, dice);
    case 8:
      return diamonds(n);
    default:
      return pairs;
  }
}

double draw_strength(std::uint64_t kind, Dice& dice) {
  switch (kind) {
    case 0:
      return 1;
    case 1:
      return 1 + dice.below(4);
    default:
      return (1 + dice.below(3)) / static_cast<double>(1 + dice.below(6));
  }
}

}  // namespace

Network network_of(std::uint32_t vertices, const std::vector<Link>& links, Layer layer) {
  std::vector<Actor> actors;
  for (std::uint32_t v = 0; v < vertices; ++v) {
    const std::string id = "e" + std::to_string(v);
    actors.push_back({v, id, id, Kind::person});
  }
  std::vector<Tie> ties;
  for (const Link& link : links) ties.push_back({link.a, link.b, link.directed, 1, link.strength, {Evidence{}}});
  return {layer, std::move(actors), std::move(ties)};
}

std::vector<Link> links_of(const Pairs& pairs) {
  std::vector<Link> links;
  for (const auto& [a, b] : pairs) links.push_back({a, b});
  return links;
}

std::vector<std::uint32_t> Dice::permutation(std::uint32_t size) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t i = size; i > 1; --i) std::swap(order[i - 1], order[below(i)]);
  return order;
}

Plan random_plan(std::uint64_t seed) {
  Dice dice(seed);
  const std::uint32_t connected = 1 + dice.below(20);
  Plan plan{connected + dice.below(5), {}};
  const std::vector<std::uint32_t> name = dice.permutation(plan.vertices);
  const std::uint64_t direction = (seed / 10) % 3;
  const std::uint64_t strengths = (seed / 30) % 3;
  for (const auto& [x, y] : shape(seed, connected, dice)) {
    const bool directed = direction == 1 || (direction == 2 && dice.below(2) == 0);
    const bool turned = dice.below(2) == 0;
    plan.links.push_back({name[turned ? y : x], name[turned ? x : y], draw_strength(strengths, dice), directed});
    // Now and then an answer, or a meeting beside a letter.
    if (directed && dice.below(3) == 0)
      plan.links.push_back({name[turned ? x : y], name[turned ? y : x], draw_strength(strengths, dice), true});
    if (directed && dice.below(4) == 0) plan.links.push_back({name[x], name[y], draw_strength(strengths, dice), false});
  }
  return plan;
}

Plan company_plan(std::uint64_t seed, std::uint32_t records) {
  Dice dice(seed + 5000);
  Plan plan{2 + records / 2, {}};
  const std::uint32_t known = plan.vertices;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> strength;
  const auto join = [&](std::uint32_t a, std::uint32_t b) {
    if (a != b) ++strength[std::minmax(a, b)];
  };
  for (std::uint32_t r = 0; r < records; ++r) {
    std::vector<std::uint32_t> named;
    for (std::uint32_t i = 1 + dice.below(4); i > 0; --i) named.push_back(dice.below(1 + dice.below(known)));
    for (std::uint32_t i = dice.below(3); i > 0; --i) named.push_back(plan.vertices++);
    for (const std::uint32_t a : named) std::ranges::for_each(named, [&](std::uint32_t b) { a < b ? join(a, b) : void(); });
    for (std::uint32_t i = dice.below(6) == 0 ? 1 + dice.below(4) : 0; i > 0; --i) {
      const std::uint32_t root = dice.below(plan.vertices);
      join(root, plan.vertices++);
    }
  }
  const std::vector<std::uint32_t> name = dice.permutation(plan.vertices);
  for (const auto& [pair, sum] : strength) plan.links.push_back({name[pair.first], name[pair.second], sum});
  return plan;
}

Network make_network(const Plan& plan) { return network_of(plan.vertices, plan.links, Layer::correspondence); }

MeasureOptions every_measure(PathRule rule) {
  MeasureOptions options;
  options.paths = rule;
  for (const Measure& measure : measures()) options.chosen.emplace_back(measure.key);
  return options;
}

Scores closeness(const Network& network, PathRule rule) { return measure_distances(network, rule).closeness; }
Scores harmonic(const Network& network, PathRule rule) { return measure_distances(network, rule).harmonic; }
double mean_distance(const Network& network) { return measure_distances(network, PathRule::steps).mean; }
Scores clustering(const Network& network) { return measure_clustering(network).local; }
double transitivity(const Network& network) { return measure_clustering(network).transitivity; }
Scores articulation(const Network& network) { return find_cuts(network).articulation; }
std::uint32_t bridges(const Network& network) { return find_cuts(network).bridges; }

double distance(const Scores& a, const Scores& b) {
  if (a.size() != b.size()) throw std::invalid_argument("scores of unlike networks");
  double largest = 0;
  for (std::size_t v = 0; v < a.size(); ++v) {
    const double difference = std::abs(a[v] - b[v]) / std::max({1.0, std::abs(a[v]), std::abs(b[v])});
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}

}  // namespace docgraph
