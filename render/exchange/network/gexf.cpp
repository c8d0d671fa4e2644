// GEXF 1.3 and 1.2. An attribute must not bear a name that Gephi gives to a column of its own, and parallel edges are told apart by their
// ids.
#include <string_view>

#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"
#include "render/exchange/network/xml.hpp"

namespace docgraph {
namespace {

void declare(pugi::xml_node graph, const char* element, const std::vector<Attribute>& attributes, const std::vector<std::string>& titles) {
  pugi::xml_node list = graph.append_child("attributes");
  set_attribute(list, "class", element);
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    pugi::xml_node attribute = list.append_child("attribute");
    set_attribute(attribute, "id", std::to_string(i));
    set_attribute(attribute, "title", titles[i]);
    set_attribute(attribute, "type", xml_type(attributes[i].type));
  }
}

void append_values(pugi::xml_node parent, const std::vector<AttributeValue>& values) {
  pugi::xml_node list = parent.append_child("attvalues");
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string text = value_text(values[i]);
    if (text.empty()) continue;
    pugi::xml_node value = list.append_child("attvalue");
    set_attribute(value, "for", std::to_string(i));
    set_attribute(value, "value", text);
  }
  if (!list.first_child()) parent.remove_child(list);
}

/// Where a node lies, if the attributes say it.
class Places {
 public:
  explicit Places(const AttributedNetwork& network)
      : x_(find_attribute(network.node_attributes, "x")), y_(find_attribute(network.node_attributes, "y")) {}

  void append(pugi::xml_node parent, const AttributedNode& node) const {
    if (!x_ || !y_) return;
    const auto x = as_number(node.values[*x_]);
    const auto y = as_number(node.values[*y_]);
    if (!x || !y) return;
    pugi::xml_node position = parent.append_child("viz:position");
    set_attribute(position, "x", value_text(*x));
    set_attribute(position, "y", value_text(*y));
    set_attribute(position, "z", "0");
  }

 private:
  std::optional<std::size_t> x_;
  std::optional<std::size_t> y_;
};

pugi::xml_node append_graph(pugi::xml_document& document, const AttributedNetwork& network, GexfVersion version) {
  const bool current = version == GexfVersion::v1_3;
  pugi::xml_node root = append_root(document, "gexf");
  set_attribute(root, "xmlns", current ? "http://gexf.net/1.3" : "http://www.gexf.net/1.2draft");
  set_attribute(root, "xmlns:viz", current ? "http://gexf.net/1.3/viz" : "http://www.gexf.net/1.2draft/viz");
  set_attribute(root, "version", current ? "1.3" : "1.2");
  pugi::xml_node meta = root.append_child("meta");
  append_text(meta, "creator", "docgraph");
  append_text(meta, "description", network.description);
  pugi::xml_node graph = root.append_child("graph");
  set_attribute(graph, "defaultedgetype", network.directed ? "directed" : "undirected");
  set_attribute(graph, "mode", "static");
  declare(graph, "node", network.node_attributes, distinct_names(network.node_attributes, {"id", "label", "pid", "interval", "timeset"}));
  declare(graph, "edge", network.edge_attributes,
          distinct_names(network.edge_attributes, {"id", "label", "source", "target", "type", "kind", "weight", "interval", "timeset"}));
  return graph;
}

}  // namespace

Exported gexf(const AttributedNetwork& network, GexfVersion version) {
  pugi::xml_document document;
  pugi::xml_node graph = append_graph(document, network, version);
  const Places places(network);
  pugi::xml_node nodes = graph.append_child("nodes");
  for (const AttributedNode& one : network.nodes) {
    pugi::xml_node node = nodes.append_child("node");
    set_attribute(node, "id", one.id);
    set_attribute(node, "label", one.label);
    append_values(node, one.values);
    places.append(node, one);
  }
  pugi::xml_node edges = graph.append_child("edges");
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const AttributedEdge& one = network.edges[i];
    pugi::xml_node edge = edges.append_child("edge");
    set_attribute(edge, "id", std::to_string(i));
    set_attribute(edge, "source", network.nodes[one.source].id);
    set_attribute(edge, "target", network.nodes[one.target].id);
    set_attribute(edge, "weight", value_text(one.weight));
    append_values(edge, one.values);
  }
  const char* ending = version == GexfVersion::v1_3 ? ".gexf" : "-1.2.gexf";
  return {{{network.name + ending, printed(document)}}, {"Ties have no dates: the network is that of the whole time."}};
}

}  // namespace docgraph
