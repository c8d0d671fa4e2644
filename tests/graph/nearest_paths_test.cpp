#include "graph/paths/nearest_paths.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <tuple>

#include "graph/adjacency.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

/// Every path without a repeated vertex, by walking them all.
void walk_all(const Rows& out, PathRule rule, std::uint32_t to, Path& path, std::vector<Path>& all) {
  const std::uint32_t v = path.vertices.back();
  if (v == to) {
    all.push_back(path);
    return;
  }
  for (std::uint64_t i = out.begin[v]; i < out.begin[v + std::size_t{1}]; ++i) {
    const std::uint32_t w = out.neighbour[i];
    if (std::ranges::find(path.vertices, w) != path.vertices.end()) continue;
    const std::uint64_t length = rule == PathRule::steps ? 1 : out.length[i];
    path.vertices.push_back(w);
    path.length += length;
    walk_all(out, rule, to, path, all);
    path.length -= length;
    path.vertices.pop_back();
  }
}

TEST_CASE("the nearest paths are the first of all paths in order of length and vertices") {
  for (std::uint64_t seed = 0; seed < 270; ++seed) {
    INFO("seed " << seed);
    Plan plan = random_plan(seed);
    std::erase_if(plan.links, [](const Link& link) { return link.a > 8 || link.b > 8; });
    const Network network = make_network(plan);
    const std::uint32_t to = std::min(7U, plan.vertices - 1);
    for (const PathRule rule : {PathRule::steps, PathRule::length}) {
      std::vector<Path> all;
      Path path{{0}, 0};
      if (to != 0) walk_all(network.adjacency().out, rule, to, path, all);
      std::ranges::sort(all, {}, [](const Path& p) { return std::tie(p.length, p.vertices); });
      const std::vector<Path> found = nearest_paths(network, 0, to, rule, 6);
      REQUIRE(found.size() == std::min<std::size_t>(6, all.size()));
      for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(found[i].vertices == all[i].vertices);
        CHECK(found[i].length == all[i].length);
      }
    }
  }
}

TEST_CASE("no path leads to oneself or to another component") {
  const Network network = network_of(4, links_of({{0, 1}, {2, 3}}));
  CHECK(nearest_paths(network, 0, 0, PathRule::steps, 3).empty());
  CHECK(nearest_paths(network, 0, 2, PathRule::steps, 3).empty());
}

}  // namespace
}  // namespace docgraph
