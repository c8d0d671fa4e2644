#include "graph/network.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "graph/adjacency.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

std::vector<Actor> actors(const std::vector<std::uint32_t>& entities) {
  std::vector<Actor> made;
  for (const std::uint32_t e : entities) made.push_back({e, "x", "X", Kind::polity});
  return made;
}

TEST_CASE("ties speak of entities and arcs of vertices") {
  const Network network(Layer::together, actors({4, 7, 9}), {{4, 9, false, 2, 2, {}}});
  CHECK(network.vertex_of(9) == 2);
  CHECK(network.has(7));
  CHECK_FALSE(network.has(0));
  CHECK_THROWS_AS(network.vertex_of(5), std::out_of_range);
  CHECK(network.adjacency().out.of(0)[0] == 2);
  CHECK(network.adjacency().out.of(2)[0] == 0);
  CHECK_FALSE(network.directed());
}

TEST_CASE("a network refuses what would make its measures wrong") {
  CHECK_THROWS_AS(Network(Layer::together, actors({1, 2}), {{1, 1, false, 1, 1, {}}}), std::invalid_argument);
  CHECK_THROWS_AS(Network(Layer::together, actors({1, 2}), {{1, 3, false, 1, 1, {}}}), std::invalid_argument);
  CHECK_THROWS_AS(Network(Layer::together, actors({2, 1}), {}), std::invalid_argument);
  CHECK_THROWS_AS(Network(Layer::together, actors({2, 2}), {}), std::invalid_argument);
}

TEST_CASE("a network survives being moved") {
  Network first = network_of(3, {{0, 1}, {1, 2}});
  const Network second = std::move(first);
  CHECK(second.adjacency().vertices == 3);
  CHECK(second.vertex_of(2) == 2);
}

TEST_CASE("a directed tie goes out of one end and into the other") {
  const Network network = network_of(3, {{2, 0, 5, true}}, Layer::correspondence);
  const Adjacency& arcs = network.adjacency();
  CHECK(network.directed());
  CHECK(arcs.out.degree(2) == 1);
  CHECK(arcs.out.degree(0) == 0);
  CHECK(arcs.in.of(0)[0] == 2);
  CHECK(arcs.both.degree(0) == 1);
  CHECK(arcs.both.degree(2) == 1);
  CHECK(arcs.out.length[0] == 144144);
}

TEST_CASE("letters both ways are one neighbour with both strengths") {
  const Network network = network_of(2, {{0, 1, 2, true}, {1, 0, 3, true}}, Layer::correspondence);
  CHECK(network.adjacency().both.degree(0) == 1);
  CHECK(network.adjacency().both.strength[0] == 5);
}

}  // namespace
}  // namespace docgraph
