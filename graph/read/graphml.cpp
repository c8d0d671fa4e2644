// GraphML as NetworkX, igraph, Gephi, yEd and docgraph write it. The name of a node is its `label` or `name`, in yEd's files the first
// label that is drawn. Hyperedges and ports are told and left out.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "extract/read/xml/xml_file.hpp"
#include "extract/text/fold.hpp"
#include "graph/read/raw_network.hpp"

namespace docgraph {
namespace {

AttributeType type_named(std::string_view word) {
  if (word == "int" || word == "long" || word == "integer" || word == "short" || word == "byte") return AttributeType::whole;
  if (word == "float" || word == "double") return AttributeType::number;
  if (word == "boolean") return AttributeType::truth;
  return AttributeType::text;
}

struct Key {
  std::uint32_t column = 0;
  std::optional<std::string> standard;  ///< what holds where an element does not say it
};

using Keys = std::map<std::string, Key, std::less<>>;

class Reader {
 public:
  Reader(std::string text, const std::string& name, Diagnostics& diagnostics) : file_(std::move(text), name), diagnostics_(diagnostics) {}

  RawNetwork read() {
    for (const pugi::xml_node key : file_.root().children())
      if (local_name(key) == "key") declare(key);
    const pugi::xml_node graph = child_named(file_.root(), "graph");
    if (!graph)
      throw InputError({file_.where(file_.root()), "expected a graph in the file, got none", "write the network anew as GraphML"});
    raw_.directed = attribute_of(graph, "edgedefault") == "directed";
    raw_.description = text_below(child_named(graph, "desc"));
    raw_.nodes_declared = true;
    for (const pugi::xml_node one : graph.children()) take(one);
    for (const pugi::xml_node other : file_.root().children())
      if (local_name(other) == "graph" && other != graph)
        diagnostics_.note(
            {file_.where(other), "expected one graph, got another", "only the first is read: write each to a file of its own"});
    name_nodes();
    return std::move(raw_);
  }

 private:
  void declare(pugi::xml_node key) {
    const std::string id(attribute_of(key, "id"));
    const std::string_view of = attribute_of(key, "for");
    std::string name(attribute_of(key, "attr.name"));
    if (name.empty()) name = id;
    const AttributeType type = type_named(attribute_of(key, "attr.type"));
    std::optional<std::string> standard;
    if (const pugi::xml_node child = child_named(key, "default")) standard = text_below(child);
    if (of != "edge") add_key(node_keys_, id, raw_.node_columns, name, type, standard);
    if (of != "node") add_key(edge_keys_, id, raw_.edge_columns, name, type, standard);
  }

  static void add_key(Keys& keys, const std::string& id, std::vector<RawColumn>& columns, const std::string& name, AttributeType type,
                      const std::optional<std::string>& standard) {
    const std::uint32_t column = column_named(columns, name);
    columns[column].type = type;
    keys.try_emplace(id, Key{column, standard});
  }

  void take(pugi::xml_node one) {
    const std::string_view element = local_name(one);
    if (element == "hyperedge")
      diagnostics_.add(
          {file_.where(one), "expected a tie of two nodes, got a hyperedge", "write it as ties between each two of its nodes"});
    if (element == "node") take_node(one);
    if (element == "edge") take_edge(one);
  }

  void take_node(pugi::xml_node one) {
    if (const pugi::xml_node inner = child_named(one, "graph"))
      throw InputError({file_.where(inner), "expected a network of one level, got a graph inside a node", "write it without groups"});
    RawNode node;
    node.id = attribute_of(one, "id");
    node.line = file_.where(one).line;
    node.values = values_of(one, node_keys_);
    if (const pugi::xml_node drawn = one.find_node([](pugi::xml_node child) { return local_name(child) == "NodeLabel"; }))
      node.label = text_below(drawn);
    raw_.nodes.push_back(std::move(node));
  }

  void take_edge(pugi::xml_node one) {
    RawEdge edge;
    edge.source = attribute_of(one, "source");
    edge.target = attribute_of(one, "target");
    edge.line = file_.where(one).line;
    if (const std::string_view directed = attribute_of(one, "directed"); !directed.empty()) edge.directed = directed == "true";
    edge.values = values_of(one, edge_keys_);
    raw_.edges.push_back(std::move(edge));
  }

  RawValues values_of(pugi::xml_node one, const Keys& keys) {
    RawValues values;
    for (const pugi::xml_node data : one.children()) {
      if (local_name(data) != "data") continue;
      const auto key = keys.find(attribute_of(data, "key"));
      if (key == keys.end()) {
        diagnostics_.add({file_.where(data), expected_got("the id of a declared key", attribute_of(data, "key")), "declare it in a <key>"});
        continue;
      }
      const bool has_elements = data.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; });
      if (std::string text = text_below(data); !text.empty() && !has_elements) values.emplace_back(key->second.column, std::move(text));
    }
    for (const auto& [id, key] : keys)
      if (key.standard) values.emplace_back(key.column, *key.standard);
    return values;
  }

  /// `label` or `name` becomes the label, and is an attribute besides only where it says something else.
  void name_nodes() {
    for (const char* wanted : {"label", "name"}) {
      for (std::uint32_t column = 0; column < raw_.node_columns.size(); ++column) {
        if (fold(raw_.node_columns[column].name) == wanted) take_label(column);
      }
    }
  }

  void take_label(std::uint32_t column) {
    for (RawNode& node : raw_.nodes) {
      const auto value = std::ranges::find(node.values, column, &RawValues::value_type::first);
      if (value == node.values.end()) continue;
      if (node.label.empty()) node.label = value->second;
      if (node.label == value->second) node.values.erase(value);
    }
  }

  XmlFile file_;
  Diagnostics& diagnostics_;
  Keys node_keys_;
  Keys edge_keys_;
  RawNetwork raw_;
};

}  // namespace

RawNetwork read_graphml(std::string text, const std::string& name, Diagnostics& diagnostics) {
  return Reader(std::move(text), name, diagnostics).read();
}

}  // namespace docgraph
