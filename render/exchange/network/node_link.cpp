#include <nlohmann/json.hpp>

#include "render/escape.hpp"
#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph {

Exported node_link(const AttributedNetwork& network) {
  using Json = nlohmann::ordered_json;
  const bool parallel = has_parallel_edges(network);
  Json json = {{"directed", network.directed},
               {"multigraph", parallel},
               {"graph", {{"name", network.name}, {"description", network.description}}},
               {"nodes", Json::array()},
               {"edges", Json::array()}};
  const auto node_names = distinct_names(network.node_attributes, {"id", "label"});
  for (const AttributedNode& node : network.nodes) {
    Json data = {{"id", one_line(node.id)}, {"label", one_line(node.label)}};
    add_values(data, node_names, node.values);
    json["nodes"].push_back(std::move(data));
  }
  const auto edge_names = distinct_names(network.edge_attributes, {"source", "target", "weight", "key"});
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const AttributedEdge& edge = network.edges[i];
    Json data = {{"source", one_line(network.nodes[edge.source].id)}, {"target", one_line(network.nodes[edge.target].id)}};
    if (parallel) data["key"] = i;
    data["weight"] = edge.weight;
    add_values(data, edge_names, edge.values);
    json["edges"].push_back(std::move(data));
  }
  return {{{network.name + ".node-link.json", printed(json)}},
          {"Nothing. NetworkX before 3.4 looks for \"links\": node_link_graph(data, link=\"edges\")."}};
}

}  // namespace docgraph
