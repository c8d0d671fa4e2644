#include <catch2/catch.hpp>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/measure.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/paths/between/sampled_betweenness.hpp"
#include "graph/paths/between/two_ended_search.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

double farthest(const Scores& a, const Scores& b) {
  double most = 0;
  for (std::size_t v = 0; v < a.size(); ++v) most = std::max(most, std::abs(a[v] - b[v]));
  return most;
}

TEST_CASE("sampled betweenness is off by more than its bound in fewer than one network of ten") {
  int off = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Network network = make_network(seed % 2 == 0 ? random_plan(seed) : company_plan(seed, 4 + static_cast<std::uint32_t>(seed % 20)));
    const PathRule rule = seed % 4 < 2 ? PathRule::steps : PathRule::length;
    const SampledBetweenness sampled = sampled_betweenness(network, rule, {0.08, seed});
    off += farthest(sampled.scores, betweenness(network, rule)) > 0.08 ? 1 : 0;
  }
  CHECK(off <= 20);
}

TEST_CASE("more draws come nearer") {
  const Network network = make_network(company_plan(3, 30));
  const Scores exact = betweenness(network, PathRule::steps);
  const SampledBetweenness rough = sampled_betweenness(network, PathRule::steps, {0.1, 1});
  const SampledBetweenness fine = sampled_betweenness(network, PathRule::steps, {0.01, 1});
  CHECK(fine.samples > 50 * rough.samples);
  CHECK(farthest(fine.scores, exact) < farthest(rough.scores, exact));
  CHECK(farthest(fine.scores, exact) <= 0.01);
}

TEST_CASE("sampled betweenness depends on its seed and not on threads") {
  const Network network = make_network(company_plan(4, 30));
  for (const PathRule rule : {PathRule::steps, PathRule::length}) {
    set_thread_count(1);
    const Scores one = sampled_betweenness(network, rule, {0.05, 1}).scores;
    set_thread_count(4);
    const Scores four = sampled_betweenness(network, rule, {0.05, 1}).scores;
    set_thread_count(0);
    CHECK(one == four);
    CHECK(one != sampled_betweenness(network, rule, {0.05, 2}).scores);
  }
}

TEST_CASE("where no path has anyone between, nothing is drawn") {
  for (const std::uint32_t vertices : {0U, 1U, 2U}) {
    const Network network = network_of(vertices, vertices == 2 ? links_of({{0, 1}}) : std::vector<Link>{});
    const SampledBetweenness sampled = sampled_betweenness(network, PathRule::steps, {});
    CHECK(sampled.samples == 0);
    CHECK(sampled.scores == Scores(vertices, 0.0));
  }
}

TEST_CASE("each of the shortest paths is drawn about equally often, however many there are") {
  // Three ways from 0 to 4, and beyond it a chain of 600 diamonds, whose 2^600 paths must not overflow.
  std::vector<Link> links = links_of({{0, 1}, {0, 2}, {0, 3}, {1, 4}, {2, 4}, {3, 4}});
  for (std::uint32_t v = 4; v < 4 + 3 * 600; v += 3) {
    for (const std::uint32_t side : {v + 1, v + 2}) links.insert(links.end(), {{v, side, 1, false}, {side, v + 3, 1, false}});
  }
  const Network network = network_of(5 + 3 * 600, links);
  TwoEndedSearch search(network.adjacency().out, network.adjacency().in);
  SplitMix64 random(1);
  std::vector<int> taken(5);
  for (int i = 0; i < 300; ++i) {
    for (const std::uint32_t v : search.draw(0, 4, random)) ++taken[v];
  }
  CHECK(taken[1] + taken[2] + taken[3] == 300);
  for (const std::uint32_t v : {1U, 2U, 3U}) CHECK(std::abs(taken[v] - 100) < 40);
  CHECK(search.draw(0, 4 + 3 * 600, random).size() == 2 + 2 * 600 - 1);
}

TEST_CASE("an approximation that is asked for takes the place of betweenness and of nothing else") {
  const Network network = make_network(company_plan(5, 20));
  MeasureOptions options = every_measure();
  const auto exact = measure_network(network, options);
  options.approximate = 0.05;
  const auto estimated = measure_network(network, options);
  for (std::size_t i = 0; i < exact.size(); ++i)
    CHECK((exact[i].scores == estimated[i].scores) == (exact[i].measure->key != "betweenness"));
}

}  // namespace
}  // namespace docgraph
