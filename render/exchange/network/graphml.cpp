// GraphML as Gephi, NetworkX and igraph all read it: one type a key, keys before the graph, no defaults, no empty values, no lists, no
// mixed directions.
#include <string_view>

#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"
#include "render/exchange/network/xml.hpp"

namespace docgraph {
namespace {

/// Key ids tell nodes' keys from edges' keys of the same name: "n_records", "e_records". In an id stand letters, digits and "_" only.
std::vector<std::string> key_ids(std::string_view prefix, const std::vector<Attribute>& attributes) {
  std::vector<Attribute> plain;
  for (const Attribute& attribute : attributes) plain.push_back({std::string(prefix) + plain_name(attribute.name)});
  return distinct_names(plain, {"n_label", "n_name", "e_weight"});
}

void declare(pugi::xml_node root, std::string_view id, const char* element, std::string_view name, std::string_view type) {
  pugi::xml_node key = root.append_child("key");
  set_attribute(key, "id", id);
  set_attribute(key, "for", element);
  set_attribute(key, "attr.name", name);
  set_attribute(key, "attr.type", type);
}

void append_data(pugi::xml_node parent, const std::string& key, std::string_view value) {
  if (!value.empty()) set_attribute(append_text(parent, "data", value), "key", key);
}

void append_values(pugi::xml_node parent, const std::vector<std::string>& keys, const std::vector<AttributeValue>& values) {
  for (std::size_t i = 0; i < keys.size(); ++i) append_data(parent, keys[i], value_text(values[i]));
}

void declare_keys(pugi::xml_node root, const AttributedNetwork& network, const std::vector<std::string>& of_nodes,
                  const std::vector<std::string>& of_edges) {
  declare(root, "n_label", "node", "label", "string");
  declare(root, "n_name", "node", "name", "string");
  const auto names = distinct_names(network.node_attributes, {"label", "name", "id"});
  for (std::size_t i = 0; i < of_nodes.size(); ++i) declare(root, of_nodes[i], "node", names[i], xml_type(network.node_attributes[i].type));
  declare(root, "e_weight", "edge", "weight", "double");
  const auto edge_names = distinct_names(network.edge_attributes, {"weight", "id"});
  for (std::size_t i = 0; i < of_edges.size(); ++i)
    declare(root, of_edges[i], "edge", edge_names[i], xml_type(network.edge_attributes[i].type));
}

}  // namespace

std::string graphml(const AttributedNetwork& network) {
  pugi::xml_document document;
  pugi::xml_node root = append_root(document, "graphml");
  set_attribute(root, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  set_attribute(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  set_attribute(root, "xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
  const auto of_nodes = key_ids("n_", network.node_attributes);
  const auto of_edges = key_ids("e_", network.edge_attributes);
  declare_keys(root, network, of_nodes, of_edges);

  pugi::xml_node graph = root.append_child("graph");
  set_attribute(graph, "id", network.name);
  set_attribute(graph, "edgedefault", network.directed ? "directed" : "undirected");
  append_text(graph, "desc", network.description);
  for (const AttributedNode& one : network.nodes) {
    pugi::xml_node node = graph.append_child("node");
    set_attribute(node, "id", one.id);
    append_data(node, "n_label", one.label);
    append_data(node, "n_name", one.label);
    append_values(node, of_nodes, one.values);
  }
  for (const AttributedEdge& one : network.edges) {
    pugi::xml_node edge = graph.append_child("edge");
    set_attribute(edge, "source", network.nodes[one.source].id);
    set_attribute(edge, "target", network.nodes[one.target].id);
    append_data(edge, "e_weight", value_text(one.weight));
    append_values(edge, of_edges, one.values);
  }
  return printed(document);
}

}  // namespace docgraph
