// Pajek's plain form: one-mode, arcs or edges but not both, which R, NetworkX and igraph read too. No byte order mark, which NetworkX and
// igraph take for a part of the first word.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/escape.hpp"
#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph {
namespace {

/// Labels in quotation marks, no two the same.
std::vector<std::string> labels_of(const AttributedNetwork& network) {
  std::map<std::string, int> bearers;
  for (const AttributedNode& node : network.nodes) ++bearers[escape_pajek(node.label)];
  std::vector<std::string> labels;
  for (const AttributedNode& node : network.nodes) {
    const std::string label = escape_pajek(node.label);
    const bool alone = bearers[label] == 1 && label != "\"\"";
    labels.push_back(alone ? label : escape_pajek(fmt::format("{} [{}]", node.label, node.id)));
  }
  return labels;
}

std::string heading(const AttributedNetwork& network) { return fmt::format("*Vertices {}\n", network.nodes.size()); }

std::string net(const AttributedNetwork& network) {
  const std::vector<std::string> labels = labels_of(network);
  std::string text = heading(network);
  for (std::size_t v = 0; v < labels.size(); ++v) text += fmt::format("{} {}\n", v + 1, labels[v]);
  text += network.directed ? "*Arcs\n" : "*Edges\n";
  for (const AttributedEdge& edge : network.edges)
    text += fmt::format("{} {} {}\n", edge.source + 1, edge.target + 1, number_text(edge.weight));
  return text;
}

/// A partition: whole numbers as they are, texts and truths numbered in the order of the values; 0 is unknown.
std::string clu(const AttributedNetwork& network, std::size_t attribute) {
  std::map<std::string, std::size_t> classes;
  for (const AttributedNode& node : network.nodes)
    if (const std::string text = value_text(node.values[attribute]); !text.empty()) classes.emplace(text, 0);
  std::size_t next = 1;
  for (auto& [text, number] : classes) number = next++;
  const bool whole = network.node_attributes[attribute].type == AttributeType::whole;
  std::string text = heading(network);
  for (const AttributedNode& node : network.nodes) {
    const std::string value = value_text(node.values[attribute]);
    if (value.empty())
      text += "0\n";
    else if (whole)
      text += value + "\n";
    else
      text += fmt::format("{}\n", classes[value]);
  }
  return text;
}

std::string vec(const AttributedNetwork& network, std::size_t attribute) {
  std::string text = heading(network);
  for (const AttributedNode& node : network.nodes) text += number_text(as_number(node.values[attribute]).value_or(0)) + "\n";
  return text;
}

bool is_number(const Attribute& attribute) { return attribute.type == AttributeType::whole || attribute.type == AttributeType::number; }

/// What a .clu says of the classes, in the order of their numbers.
std::string classes_of(const AttributedNetwork& network, std::size_t attribute) {
  std::map<std::string, std::size_t> classes;
  for (const AttributedNode& node : network.nodes)
    if (const std::string text = value_text(node.values[attribute]); !text.empty()) classes.emplace(text, 0);
  std::vector<std::string> parts;
  std::size_t next = 1;
  for (const auto& [text, number] : classes) parts.push_back(fmt::format("{} = {}", next++, text));
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

Exported pajek(const AttributedNetwork& network) {
  Exported out;
  out.files.push_back({network.name + ".net", net(network)});
  std::vector<std::string> lost;
  std::vector<Attribute> plain;
  for (const Attribute& attribute : network.node_attributes) plain.push_back({plain_name(attribute.name)});
  const std::vector<std::string> names = distinct_names(plain, {});
  for (std::size_t i = 0; i < network.node_attributes.size(); ++i) {
    const Attribute& attribute = network.node_attributes[i];
    const std::string file = fmt::format("{}-{}", network.name, names[i]);
    if (attribute.name == "kind" || attribute.name == "community") {
      out.files.push_back({file + ".clu", clu(network, i)});
      if (attribute.type == AttributeType::text)
        out.losses.push_back(fmt::format("{}.clu has numbers for words: {}.", file, classes_of(network, i)));
    } else if (attribute.name != "x" && attribute.name != "y" && is_number(attribute)) {
      out.files.push_back({file + ".vec", vec(network, i)});
    } else {
      lost.push_back(attribute.name);
    }
  }
  for (const Attribute& attribute : network.edge_attributes) lost.push_back(attribute.name + " of ties");
  if (!lost.empty()) out.losses.push_back(fmt::format("No place in {}.net for: {}.", network.name, fmt::join(lost, ", ")));
  out.losses.emplace_back("Vertices are numbered in the order of the other files; their ids are not kept. In labels \" is ' and \\ is /.");
  out.losses.emplace_back("An unknown number is 0 in a .vec. The files are UTF-8 without a mark: tell Pajek so.");
  return out;
}

}  // namespace docgraph
