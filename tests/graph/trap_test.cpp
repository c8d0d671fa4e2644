// One test for each trap of Boost.Graph, floating point and threads that this library must not fall into.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/centrality/degree.hpp"
#include "graph/centrality/eigenvector.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/measure.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/paths/distances.hpp"
#include "graph/paths/path_search.hpp"
#include "graph/paths/steps/lane_search.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

/// Diamonds in a row: 0 < 1,2 > 3 < 4,5 > 6 …
Network diamonds(std::uint32_t count) {
  std::vector<Link> links;
  for (std::uint32_t d = 0; d < count; ++d) {
    for (const std::uint32_t side : {3 * d + 1, 3 * d + 2}) links.insert(links.end(), {{3 * d, side}, {side, 3 * d + 3}});
  }
  return network_of(3 * count + 1, links);
}

bool all_finite(const Scores& scores) {
  return std::ranges::all_of(scores, [](double x) { return std::isfinite(x); });
}

TEST_CASE("a strong tie is short and a weak one long") {
  // 0 ==5== 1 ==5== 2 and a weak 0 --1-- 2: the way over 1 is the shorter one.
  const Network network = network_of(3, {{0, 1, 5}, {1, 2, 5}, {0, 2, 1}});
  CHECK(betweenness(network, PathRule::length)[1] == 1);
  CHECK(betweenness(network, PathRule::steps)[1] == 0);
  CHECK(closeness(network, PathRule::length)[1] > closeness(network, PathRule::length)[0]);
}

TEST_CASE("three ties of a third are exactly as long as one of 1") {
  // 0 - 1 - 2 - 3 with lengths 1/3 each, 0 - 3 with length 1. In doubles the sum of the thirds may miss 1.
  const Network network = network_of(4, {{0, 1, 3}, {1, 2, 3}, {2, 3, 3}, {0, 3, 1}});
  const Scores scores = betweenness(network, PathRule::length);
  CHECK(scores[1] == Approx((0.5 + 1) / 3));
  CHECK(scores[2] == Approx((0.5 + 1) / 3));
  CHECK(3 * length_of(3) == length_of(1));
  CHECK(6 * length_of(6) == 2 * length_of(2));
}

TEST_CASE("a letter beside a meeting does not make a path count twice") {
  // 0 to 3 over 1 (two ties between 0 and 1) or over 2: half of the way each.
  const Network network =
      network_of(4, {{0, 1, 1, true}, {0, 1, 1, false}, {1, 3, 1, false}, {0, 2, 1, false}, {2, 3, 1, false}}, Layer::correspondence);
  const Scores scores = betweenness(network, PathRule::steps);
  CHECK(scores[1] == scores[2]);
  CHECK(network.adjacency().out.degree(0) == 2);
  CHECK(network.adjacency().out.strength[0] == 2);
}

TEST_CASE("two undirected ties between the same entities are refused") {
  CHECK_THROWS_AS(network_of(2, {{0, 1}, {1, 0}}), std::invalid_argument);
  CHECK_THROWS_AS(network_of(2, {{0, 1, 1, true}, {0, 1, 2, true}}), std::invalid_argument);
  CHECK_NOTHROW(network_of(2, {{0, 1, 1, true}, {1, 0, 1, true}, {0, 1}}));
}

TEST_CASE("whom nobody reaches is not infinitely far away") {
  const Network network = network_of(4, {{0, 1}});
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    CHECK(closeness(network, rule)[0] == Approx(1 / 3.0));
    CHECK(closeness(network, rule)[3] == 0);
    CHECK(harmonic(network, rule)[3] == 0);
  }
}

TEST_CASE("PageRank sums to 1 although some pass nothing on") {
  const Network network = network_of(5, {{0, 1, 1, true}, {0, 2, 1, true}, {3, 2, 1, true}}, Layer::correspondence);
  const Scores rank = page_rank(network);
  CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == Approx(1).epsilon(1e-12));
  CHECK(*std::ranges::min_element(rank) == rank[4]);
  CHECK(rank[2] > rank[1]);
}

TEST_CASE("seventy diamonds in a row do not overflow the count of paths") {
  const Network network = diamonds(70);
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    const Scores scores = betweenness(network, rule);
    REQUIRE(all_finite(scores));
    // The waist in the middle: 105 vertices on either side, and it divides no pair's paths.
    CHECK(scores[105] > 0.5);
    CHECK(scores[1] == Approx(scores[2]));
    CHECK(scores[3] == Approx(scores[207]));
  }
}

TEST_CASE("three thousand diamonds in a row do not overflow doubles") {
  const Network network = diamonds(3000);
  const Adjacency& arcs = network.adjacency();
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    PathSearch search(arcs.out, arcs.vertices, rule);
    search.run(0);
    bool halved = true;
    for (std::uint32_t v = 3; v < arcs.vertices; v += 3) {
      halved = halved && search.share(v - 2, v) == 0.5 && search.share(v - 1, v) == 0.5 && search.share(v - 3, v - 1) == 1;
    }
    CHECK(halved);
  }
}

TEST_CASE("one path beside astronomically many takes next to no share") {
  // 1,100 diamonds in a row, and a long way round to the last vertex that is just as short.
  const std::uint32_t count = 1100;
  std::vector<Link> links;
  for (std::uint32_t d = 0; d < count; ++d) {
    for (const std::uint32_t side : {3 * d + 1, 3 * d + 2}) links.insert(links.end(), {{3 * d, side}, {side, 3 * d + 3}});
  }
  const std::uint32_t detour = 3 * count + 1;
  for (std::uint32_t i = 0; i + 1 < 2 * count; ++i) links.push_back({i == 0 ? 0 : detour + i - 1, detour + i});
  links.push_back({detour + 2 * count - 2, 3 * count});
  const Network network = network_of(detour + 2 * count - 1, links);
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    PathSearch search(network.adjacency().out, network.adjacency().vertices, rule);
    search.run(0);
    CHECK(search.share(3 * count - 1, 3 * count) == 0.5);
    CHECK(search.share(detour + 2 * count - 2, 3 * count) >= 0);
    CHECK(search.share(detour + 2 * count - 2, 3 * count) < 1e-200);
  }
}

TEST_CASE("betweenness holds paths too long or too many for the lanes") {
  std::vector<Link> ring;
  for (std::uint32_t v = 0; v < 700; ++v) ring.push_back({v, (v + 1) % 700});
  for (const double score : betweenness(network_of(700, ring), PathRule::steps)) CHECK(score == Approx(349.0 * 349 / (699.0 * 698)));
}

TEST_CASE("the lanes say so where they do not hold the paths") {
  // Layers of 20, each tied to all of the next: 20^240 paths from end to end.
  Pairs pairs;
  const std::uint32_t layers = 241;
  for (std::uint32_t v = 0; v < 20 * (layers - 1); ++v) {
    for (std::uint32_t w = 0; w < 20; ++w) pairs.emplace_back(v, 20 * (v / 20 + 1) + w);
  }
  Scores through;
  CHECK_FALSE(pass_through(compress(links_between(20 * layers, pairs), Scores(20 * layers, 1.0)), through));
  pairs.resize(20 * 20 * 200);
  CHECK(pass_through(compress(links_between(20 * 201, pairs), Scores(20 * 201, 1.0)), through));
}

TEST_CASE("Newman's sixths add up to exactly one record") {
  std::vector<Link> links;
  for (std::uint32_t v = 1; v <= 6; ++v)
    links.push_back({0, v, static_cast<double>(kStrengthUnits / 6) / static_cast<double>(kStrengthUnits)});
  links.push_back({7, 8, 1});
  const Scores scores = strength(network_of(9, links));
  CHECK(scores[0] == scores[7]);
}

TEST_CASE("ties in another order give the same bits") {
  for (std::uint64_t seed = 0; seed < 90; ++seed) {
    INFO("seed " << seed);
    Plan plan = random_plan(seed);
    const Network network = make_network(plan);
    std::ranges::reverse(plan.links);
    const Network reversed = make_network(plan);
    for (const Measure& measure : measures()) {
      for (const PathRule rule : {PathRule::steps, PathRule::length})
        CHECK(score(measure, network, every_measure(rule)) == score(measure, reversed, every_measure(rule)));
    }
  }
}

TEST_CASE("one thread and four give the same bits") {
  Dice dice(7);
  Plan plan{400, {}};
  for (std::uint32_t b = 1; b < plan.vertices; ++b) {
    for (std::uint32_t a = 0; a < b; ++a) {
      if (dice.below(100) < 2) plan.links.push_back({a, b, 1.0 + dice.below(5), dice.below(2) == 0});
    }
  }
  const Network network = make_network(plan);
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    set_thread_count(1);
    const std::vector<MeasureColumn> one = measure_network(network, every_measure(rule));
    set_thread_count(4);
    const std::vector<MeasureColumn> four = measure_network(network, every_measure(rule));
    set_thread_count(0);
    for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].scores == four[i].scores);
  }
}

TEST_CASE("one thread and four give the same bits where records make the network") {
  const Network network = make_network(company_plan(9, 400));
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    MeasureOptions options = every_measure(rule);
    options.chosen.emplace_back("tie_betweenness");
    set_thread_count(1);
    const MeasuredNetwork one = measure(network, options);
    set_thread_count(4);
    const MeasuredNetwork four = measure(network, options);
    set_thread_count(0);
    for (std::size_t i = 0; i < one.columns.size(); ++i) CHECK(one.columns[i].scores == four.columns[i].scores);
    CHECK(one.tie_columns[0].scores == four.tie_columns[0].scores);
  }
}

TEST_CASE("the extremes of strength stay finite") {
  const Network network = network_of(4, {{0, 1, 0x1p-53}, {1, 2, 0x1p53}, {2, 3, 1}});
  for (const Measure& measure : measures()) {
    for (const PathRule rule : {PathRule::steps, PathRule::length}) CHECK(all_finite(score(measure, network, every_measure(rule))));
  }
  CHECK(length_of(0x1p53) == 1);
  CHECK(length_of(0x1p-53) == std::uint64_t{1} << 40);
  for (const double strength : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity(), 1e300}) {
    CHECK_THROWS_AS(network_of(2, {{0, 1, strength}}), std::invalid_argument);
  }
}

}  // namespace
}  // namespace docgraph
