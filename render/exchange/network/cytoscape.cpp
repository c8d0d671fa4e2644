#include <nlohmann/json.hpp>

#include "render/escape.hpp"
#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

/// Where both x and y are known; the page's origin is its upper left.
void add_position(Json& element, const AttributedNetwork& network, const AttributedNode& node) {
  const auto x = find_attribute(network.node_attributes, "x");
  const auto y = find_attribute(network.node_attributes, "y");
  if (!x || !y) return;
  const auto right = as_number(node.values[*x]);
  const auto up = as_number(node.values[*y]);
  if (right && up) element["position"] = {{"x", *right}, {"y", -*up}};
}

}  // namespace

Exported cytoscape(const AttributedNetwork& network) {
  Json json = {{"data", {{"name", network.name}, {"description", network.description}}},
               {"directed", network.directed},
               {"multigraph", has_parallel_edges(network)},
               {"elements", {{"nodes", Json::array()}, {"edges", Json::array()}}}};
  const auto node_names = distinct_names(network.node_attributes, {"id", "name", "value", "label", "parent"});
  for (const AttributedNode& node : network.nodes) {
    Json data = {{"id", one_line(node.id)}, {"value", one_line(node.id)}, {"name", one_line(node.label)}, {"label", one_line(node.label)}};
    add_values(data, node_names, node.values);
    Json element = {{"data", std::move(data)}};
    add_position(element, network, node);
    json["elements"]["nodes"].push_back(std::move(element));
  }
  const auto edge_names = distinct_names(network.edge_attributes, {"id", "source", "target", "weight", "key"});
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const AttributedEdge& edge = network.edges[i];
    Json data = {{"id", "tie-" + std::to_string(i)},
                 {"key", i},
                 {"source", one_line(network.nodes[edge.source].id)},
                 {"target", one_line(network.nodes[edge.target].id)},
                 {"weight", edge.weight}};
    add_values(data, edge_names, edge.values);
    json["elements"]["edges"].push_back({{"data", std::move(data)}});
  }
  return {{{network.name + ".cyjs", printed(json)}}, {"y grows downwards there: it has the other sign."}};
}

}  // namespace docgraph
