// A second twin, written by others: Boost.Graph's own algorithms on the network's own graph.
#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/strong_components.hpp>
#include <catch2/catch.hpp>

#include "graph/adjacency.hpp"
#include "graph/boost_graph.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/shape/components.hpp"
#include "graph/shape/core_number.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

using Shadow = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

constexpr std::uint64_t kNetworks = 360;

/// Boost counts parallel arcs as paths of their own; only networks without them can be compared.
bool has_parallel_arcs(const Network& network) { return network.adjacency().out.neighbour.size() != boost::num_edges(network.graph()); }

Shadow shadow_of(const Network& network) {
  Shadow shadow(network.actors().size());
  const Rows& both = network.adjacency().both;
  for (std::uint32_t u = 0; u < network.adjacency().vertices; ++u) {
    for (const std::uint32_t v : both.of(u)) {
      if (u < v) boost::add_edge(u, v, shadow);
    }
  }
  return shadow;
}

Scores boost_betweenness(const Network& network, PathRule rule) {
  const NetworkGraph& g = network.graph();
  Scores scores(boost::num_vertices(g));
  const auto centrality = boost::make_iterator_property_map(scores.begin(), boost::get(boost::vertex_index, g));
  if (rule == PathRule::steps) {
    boost::brandes_betweenness_centrality(g, centrality);
  } else {
    boost::brandes_betweenness_centrality(g, boost::centrality_map(centrality).weight_map(boost::get(&ArcProperties::length, g)));
  }
  const double n = static_cast<double>(scores.size());
  for (double& score : scores) score = n > 2 ? score / ((n - 1) * (n - 2)) : 0;
  return scores;
}

TEST_CASE("betweenness equals Boost's") {
  int compared = 0;
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    const Network network = make_network(random_plan(seed));
    if (has_parallel_arcs(network)) continue;
    INFO("seed " << seed);
    ++compared;
    CHECK(distance(betweenness(network, PathRule::steps), boost_betweenness(network, PathRule::steps)) <= 1e-11);
    CHECK(distance(betweenness(network, PathRule::length), boost_betweenness(network, PathRule::length)) <= 1e-11);
  }
  CHECK(compared >= 200);
}

TEST_CASE("components equal Boost's") {
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    const std::vector<std::uint32_t> ours = weak_components(network.adjacency().both, network.adjacency().vertices);
    std::vector<std::uint32_t> theirs(ours.size());
    boost::connected_components(shadow_of(network), theirs.data());
    CHECK(ours == theirs);
  }
}

TEST_CASE("components of undirected networks equal the strong components of the graph") {
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    const Network network = make_network(random_plan(seed));
    if (network.directed()) continue;
    INFO("seed " << seed);
    const std::vector<std::uint32_t> ours = weak_components(network.adjacency().both, network.adjacency().vertices);
    std::vector<std::uint32_t> theirs(ours.size());
    const auto index = boost::get(boost::vertex_index, network.graph());
    const std::size_t count = boost::strong_components(network.graph(), boost::make_iterator_property_map(theirs.begin(), index));
    CHECK(members_of(ours).size() == count);
  }
}

TEST_CASE("core numbers equal Boost's") {
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    INFO("seed " << seed);
    const Network network = make_network(random_plan(seed));
    const Shadow shadow = shadow_of(network);
    std::vector<std::size_t> theirs(network.actors().size());
    boost::core_numbers(shadow, boost::make_iterator_property_map(theirs.begin(), boost::get(boost::vertex_index, shadow)));
    CHECK(core_number(network) == Scores(theirs.begin(), theirs.end()));
  }
}

TEST_CASE("an undirected tie is two arcs of the graph that share their tie") {
  const Network network = network_of(3, {{0, 1, 2}, {2, 1, 1, true}}, Layer::correspondence);
  const NetworkGraph& g = network.graph();
  CHECK(boost::num_vertices(g) == 3);
  CHECK(boost::num_edges(g) == 3);
  CHECK(g[boost::edge(0, 1, g).first].tie == g[boost::edge(1, 0, g).first].tie);
  CHECK(g[boost::edge(0, 1, g).first].strength == 2);
  CHECK(g[boost::edge(0, 1, g).first].length == 360360);
  CHECK(boost::edge(2, 1, g).second);
  CHECK_FALSE(boost::edge(1, 2, g).second);
  CHECK(g[2].actor.name == "e2");
}

}  // namespace
}  // namespace docgraph
