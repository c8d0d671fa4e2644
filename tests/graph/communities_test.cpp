#include "graph/community/communities.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

/// Newman's sum over all pairs, taken literally.
double pairwise_modularity(const Network& network, const std::vector<std::uint32_t>& of, double resolution) {
  const std::size_t n = of.size();
  std::vector<std::vector<double>> strength(n, std::vector<double>(n));
  std::vector<double> sum(n);
  double all = 0;
  for (const Tie& tie : network.ties()) {
    strength[tie.a][tie.b] += tie.strength;
    strength[tie.b][tie.a] += tie.strength;
    sum[tie.a] += tie.strength;
    sum[tie.b] += tie.strength;
    all += 2 * tie.strength;
  }
  double quality = 0;
  for (std::size_t u = 0; u < n; ++u) {
    for (std::size_t v = 0; v < n; ++v)
      if (all > 0 && of[u] == of[v]) quality += (strength[u][v] - resolution * sum[u] * sum[v] / all) / all;
  }
  return quality;
}

/// The best of all divisions of the first `vertices`, the others left alone.
double best_division(const Network& network, std::uint32_t vertices, double resolution, std::vector<std::uint32_t>& of,
                     std::uint32_t placed, std::uint32_t groups) {
  if (placed == vertices) return pairwise_modularity(network, of, resolution);
  double best = -2;
  for (std::uint32_t group = 0; group <= groups; ++group) {
    of[placed] = group;
    best = std::max(best, best_division(network, vertices, resolution, of, placed + 1, std::max(groups, group + 1)));
  }
  return best;
}

TEST_CASE("modularity equals Newman's sum over all pairs") {
  for (std::uint64_t seed = 0; seed < 270; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    Dice dice(seed);
    std::vector<std::uint32_t> of;
    for (std::size_t v = 0; v < network.actors().size(); ++v) of.push_back(dice.below(static_cast<std::uint32_t>(network.actors().size())));
    CHECK(modularity(network, of, 0.8) == Approx(pairwise_modularity(network, of, 0.8)).margin(1e-12));
  }
}

TEST_CASE("no division of a small network beats the one found") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    Plan plan = random_plan(seed);
    plan.vertices = std::min(plan.vertices, 7U);
    std::erase_if(plan.links, [&](const Link& link) { return link.a >= plan.vertices || link.b >= plan.vertices; });
    const Network network = make_network(plan);
    std::vector<std::uint32_t> of(plan.vertices);
    const double resolution = seed % 2 == 0 ? 1 : 1.5;
    const double best = best_division(network, plan.vertices, resolution, of, 0, 0);
    CHECK(find_communities(network, {1, resolution, 20}).modularity == Approx(best).margin(1e-12));
  }
}

TEST_CASE("communities hold together and are numbered by size") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(company_plan(seed, 60));
    const Communities found = find_communities(network, {seed, 1, 3});
    CHECK(std::ranges::is_sorted(found.size, std::greater<>()));
    CHECK(found.modularity == Approx(pairwise_modularity(network, found.of, 1)).margin(1e-12));
    const Rows& rows = network.adjacency().both;
    for (std::uint32_t c = 0; c < found.size.size(); ++c) {
      const auto first = static_cast<std::uint32_t>(std::ranges::find(found.of, c) - found.of.begin());
      std::vector<std::uint32_t> open = {first};
      std::set<std::uint32_t> reached = {first};
      while (!open.empty()) {
        const std::uint32_t v = open.back();
        open.pop_back();
        for (const std::uint32_t w : rows.of(v))
          if (found.of[w] == c && reached.insert(w).second) open.push_back(w);
      }
      CHECK(reached.size() == found.size[c]);
    }
  }
}

TEST_CASE("two cliques with one tie between them are two communities whatever the seed") {
  std::vector<Link> links;
  for (std::uint32_t v = 1; v < 5; ++v) {
    for (std::uint32_t u = 0; u < v; ++u) links.insert(links.end(), {{u, v}, {u + 5, v + 5}});
  }
  links.push_back({0, 5});
  const Communities found = find_communities(network_of(11, links), {});
  CHECK(found.of == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2});
  CHECK(found.size == std::vector<std::uint32_t>{5, 5, 1});
  CHECK(found.stability == Scores(11, 1.0));
}

TEST_CASE("entities that fall together by chance are told as unstable") {
  std::vector<Link> ring;
  for (std::uint32_t v = 0; v < 40; ++v) ring.push_back({v, (v + 1) % 40});
  const Communities found = find_communities(network_of(40, ring), {1, 1, 40});
  for (const double stability : found.community_stability) CHECK(stability < 0.9);
}

TEST_CASE("communities are the same for one thread and four") {
  const Network network = make_network(company_plan(3, 200));
  set_thread_count(1);
  const Communities one = find_communities(network, {});
  set_thread_count(4);
  const Communities four = find_communities(network, {});
  set_thread_count(0);
  CHECK(one.of == four.of);
  CHECK(one.modularity == four.modularity);
  CHECK(one.stability == four.stability);
}

TEST_CASE("a network without ties has communities of one") {
  const Communities found = find_communities(network_of(3, {}), {});
  CHECK(found.size == std::vector<std::uint32_t>{1, 1, 1});
  CHECK(found.modularity == 0);
  CHECK(find_communities(network_of(0, {}), {}).size.empty());
}

}  // namespace
}  // namespace docgraph
