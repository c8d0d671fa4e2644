// DOT. Graphviz acts on attributes that it knows: it opens what `image` names and links to what `URL` names. So all but three of ours are
// called data_NAME, which it keeps and leaves alone.
#include <fmt/format.h>

#include "render/escape.hpp"
#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph {
namespace {

std::vector<std::string> names_of(const std::vector<Attribute>& attributes) {
  std::vector<Attribute> plain;
  for (const Attribute& attribute : attributes) plain.push_back({"data_" + plain_name(attribute.name)});
  return distinct_names(plain, {});
}

std::string values_of(const std::vector<std::string>& names, const std::vector<AttributeValue>& values) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const std::string value = value_text(values[i]); !value.empty()) text += fmt::format(", {}={}", names[i], escape_dot(value));
  return text;
}

std::string position_of(const AttributedNetwork& network, const AttributedNode& node) {
  const auto x = find_attribute(network.node_attributes, "x");
  const auto y = find_attribute(network.node_attributes, "y");
  if (!x || !y) return {};
  const std::string right = value_text(node.values[*x]);
  const std::string up = value_text(node.values[*y]);
  return right.empty() || up.empty() ? "" : fmt::format(", pos={}", escape_dot(right + "," + up));
}

}  // namespace

Exported dot(const AttributedNetwork& network) {
  std::string text = fmt::format("{} {} {{\n  graph [comment={}];\n", network.directed ? "digraph" : "graph", escape_dot(network.name),
                                 escape_dot(network.description));
  const auto node_names = names_of(network.node_attributes);
  for (const AttributedNode& node : network.nodes)
    text += fmt::format("  {} [label={}{}{}];\n", escape_dot(node.id), escape_dot(node.label), position_of(network, node),
                        values_of(node_names, node.values));
  const auto edge_names = names_of(network.edge_attributes);
  for (const AttributedEdge& edge : network.edges)
    text +=
        fmt::format("  {} {} {} [weight={}{}];\n", escape_dot(network.nodes[edge.source].id), network.directed ? "->" : "--",
                    escape_dot(network.nodes[edge.target].id), escape_dot(number_text(edge.weight)), values_of(edge_names, edge.values));
  return {{{network.name + ".dot", text + "}\n"}},
          {"All values are texts; their names begin with data_, so that none of them asks Graphviz for anything."}};
}

}  // namespace docgraph
