#include <catch2/catch.hpp>

#include "graph/adjacency.hpp"
#include "graph/centrality/degree.hpp"
#include "graph/centrality/eigenvector.hpp"
#include "graph/centrality/hits.hpp"
#include "graph/centrality/katz.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/paths/between/tie_betweenness.hpp"
#include "graph/paths/distances.hpp"
#include "graph/paths/path_search.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/shape/core_number.hpp"
#include "graph/shape/cuts.hpp"
#include "graph/shape/reciprocity.hpp"
#include "graph/shape/structural_holes.hpp"
#include "network_support.hpp"
#include "twins.hpp"

namespace docgraph {
namespace {

constexpr std::uint64_t kNetworks = 270;  // ten shapes, three kinds of direction, three of strength, each three times

/// The fast scores and the twin's, on every random network.
template <class Fast, class Slow>
void check_all(const Fast& fast, const Slow& slow, double tolerance) {
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    CHECK(distance(fast(network), slow(network)) <= tolerance);
  }
}

TEST_CASE("degrees equal their brute-force twins") {
  check_all(degree, twin::degree, 0);
  check_all(in_degree, twin::in_degree, 0);
  check_all(out_degree, twin::out_degree, 0);
}

TEST_CASE("strength equals its brute-force twin") { check_all(strength, twin::strength, 1e-12); }

TEST_CASE("betweenness equals the count of all shortest paths") {
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    check_all([=](const Network& n) { return betweenness(n, rule); }, [=](const Network& n) { return twin::betweenness(n, rule); }, 1e-11);
  }
}

TEST_CASE("betweenness of entities in company equals the count of all shortest paths") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(company_plan(seed, 4 + static_cast<std::uint32_t>(seed % 40)));
    for (const PathRule rule : {PathRule::steps, PathRule::length})
      CHECK(distance(betweenness(network, rule), twin::betweenness(network, rule)) <= 1e-11);
  }
}

TEST_CASE("betweenness where lengths lie too far apart for buckets equals the count of all shortest paths") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    INFO("seed " << seed);
    Plan plan = company_plan(seed, 12);
    Dice dice(seed);
    for (Link& link : plan.links) link.strength = dice.below(3) == 0 ? 1 : 1 / static_cast<double>(1 + dice.below(1 << (1 + seed % 20)));
    if (seed % 2 == 0) plan.links.front().strength = 720720;
    const Network network = make_network(plan);
    CHECK(distance(betweenness(network, PathRule::length), twin::betweenness(network, PathRule::length)) <= 1e-11);
    CHECK(distance(tie_betweenness(network, PathRule::length), twin::tie_betweenness(network, PathRule::length)) <= 1e-11);
  }
}

TEST_CASE("betweenness of ties equals the count of all shortest paths along them") {
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    check_all([=](const Network& n) { return tie_betweenness(n, rule); }, [=](const Network& n) { return twin::tie_betweenness(n, rule); },
              1e-11);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      INFO("seed " << seed);
      const Network network = make_network(company_plan(seed, 4 + static_cast<std::uint32_t>(seed % 30)));
      CHECK(distance(tie_betweenness(network, rule), twin::tie_betweenness(network, rule)) <= 1e-11);
    }
  }
}

TEST_CASE("closeness equals its brute-force twin") {
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    check_all([=](const Network& n) { return closeness(n, rule); }, [=](const Network& n) { return twin::closeness(n, rule); }, 1e-12);
  }
}

TEST_CASE("closeness of entities in company equals its brute-force twin") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(company_plan(seed, 4 + static_cast<std::uint32_t>(seed % 40)));
    CHECK(distance(closeness(network, PathRule::steps), twin::closeness(network, PathRule::steps)) <= 1e-12);
    CHECK(distance(harmonic(network, PathRule::steps), twin::harmonic(network, PathRule::steps)) <= 1e-12);
  }
}

TEST_CASE("closeness from more sources than one pass holds equals one search after another") {
  const Plan plan = company_plan(1, 900);
  const Network network = make_network(plan);
  REQUIRE(plan.vertices > 1500);
  const Scores close = closeness(network, PathRule::steps);
  PathSearch search(network.adjacency().both, plan.vertices, PathRule::steps);
  for (std::uint32_t v = 0; v < plan.vertices; v += 7) {
    search.run(v);
    double sum = 0;
    for (const std::uint32_t w : search.reached()) sum += static_cast<double>(search.distance(w));
    const double reached = static_cast<double>(search.reached().size()) - 1;
    CHECK(close[v] == (sum == 0 ? 0 : reached / sum * (reached / (plan.vertices - 1))));
  }
}

TEST_CASE("harmonic closeness equals its brute-force twin") {
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    check_all([=](const Network& n) { return harmonic(n, rule); }, [=](const Network& n) { return twin::harmonic(n, rule); }, 1e-12);
  }
}

TEST_CASE("eigenvector centrality equals the limit of matrix powers") { check_all(eigenvector, twin::eigenvector, 1e-10); }

TEST_CASE("PageRank equals the stationary distribution of the dense chain") { check_all(page_rank, twin::page_rank, 1e-11); }

TEST_CASE("hubs and authorities equal the limit of matrix powers") {
  // One of the networks has two parts that dominate all but alike: neither way of computing tells them apart to the end.
  check_all(hub, twin::hub, 1e-7);
  check_all(authority, twin::authority, 1e-7);
}

TEST_CASE("Katz centrality equals the sum over all walks") { check_all(katz, twin::katz, 1e-11); }

TEST_CASE("constraint and effective size equal Burt's sums taken literally") {
  check_all(constraint, twin::constraint, 1e-12);
  check_all(effective_size, twin::effective_size, 1e-11);
}

TEST_CASE("cut vertices and bridges are those without which a component falls apart") {
  check_all(articulation, twin::articulation, 0);
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    CHECK(bridges(network) == twin::bridges(network));
  }
}

TEST_CASE("reciprocity and mean distance equal their brute-force twins") {
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    CHECK(reciprocity(network) == twin::reciprocity(network));
    CHECK(mean_distance(network) == Approx(twin::mean_distance(network)).margin(1e-15));
  }
}

TEST_CASE("core numbers equal repeated deletion") { check_all(core_number, twin::core_number, 0); }

TEST_CASE("clustering equals the count of tied pairs of neighbours") { check_all(clustering, twin::clustering, 1e-15); }

TEST_CASE("transitivity equals the count of closed triples") {
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    CHECK(transitivity(network) == Approx(twin::transitivity(network)).margin(1e-15));
  }
}

}  // namespace
}  // namespace docgraph
