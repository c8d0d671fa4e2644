#include "cli/answer/routes.hpp"

#include "cli/answer/neighbours.hpp"
#include "graph/adjacency.hpp"
#include "graph/paths/nearest_paths.hpp"

namespace docgraph {
namespace {

/// The ties that lead from `from` to `to`: all but directed ones that run the other way.
std::vector<const Tie*> ties_along(const MeasuredLayer& layer, std::uint32_t from, std::uint32_t to) {
  std::vector<const Tie*> ties = ties_between(layer, from, to);
  std::erase_if(ties, [&](const Tie* tie) { return tie->directed && tie->a != from; });
  return ties;
}

}  // namespace

std::vector<Route> routes_between(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t from, std::uint32_t to) {
  std::vector<Route> routes;
  const Network& network = layer.network;
  if (!network.has(from) || !network.has(to)) return routes;
  const PathRule rule = analysis.measures.paths;
  const double unit = rule == PathRule::length ? static_cast<double>(kLengthUnits) : 1.0;
  for (const Path& path : nearest_paths(network, network.vertex_of(from), network.vertex_of(to), rule, kMostRoutes)) {
    Route& route = routes.emplace_back();
    route.length = static_cast<double>(path.length) / unit;
    for (const std::uint32_t v : path.vertices) route.entities.push_back(network.actors()[v].entity);
    for (std::size_t i = 1; i < route.entities.size(); ++i)
      route.steps.push_back(ties_along(layer, route.entities[i - 1], route.entities[i]));
  }
  return routes;
}

}  // namespace docgraph
