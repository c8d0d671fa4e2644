// GEXF 1.1 to 1.3 as Gephi, NetworkX and docgraph write it. Times are not read: what changes over time has the value that stands first, and
// a note says so. Positions become the attributes x and y.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "extract/read/xml/xml_file.hpp"
#include "graph/read/raw_network.hpp"

namespace docgraph {
namespace {

AttributeType type_named(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWhole = {"integer", "long", "short", "byte", "int"};
  constexpr std::array<std::string_view, 3> kNumber = {"double", "float", "bigdecimal"};
  if (std::ranges::find(kWhole, word) != kWhole.end()) return AttributeType::whole;
  if (std::ranges::find(kNumber, word) != kNumber.end()) return AttributeType::number;
  return word == "boolean" ? AttributeType::truth : AttributeType::text;
}

struct Declared {
  std::uint32_t column = 0;
  std::optional<std::string> standard;
};

using Titles = std::map<std::string, Declared, std::less<>>;

class Reader {
 public:
  Reader(std::string text, const std::string& name, Diagnostics& diagnostics) : file_(std::move(text), name), diagnostics_(diagnostics) {}

  RawNetwork read() {
    const pugi::xml_node graph = child_named(file_.root(), "graph");
    if (!graph) throw InputError({file_.where(file_.root()), "expected a graph in the file, got none", "write the network anew as GEXF"});
    raw_.description = text_below(child_named(child_named(file_.root(), "meta"), "description"));
    raw_.nodes_declared = true;
    raw_.directed = attribute_of(graph, "defaultedgetype") == "directed";
    for (const pugi::xml_node list : graph.children())
      if (local_name(list) == "attributes") declare(list);
    each(child_named(graph, "nodes"), "node", [&](pugi::xml_node one) { take_node(one); });
    each(child_named(graph, "edges"), "edge", [&](pugi::xml_node one) { take_edge(one); });
    if (timed_)
      diagnostics_.note({file_.where(timed_), "expected a network without times, got one that changes over time",
                         "it is read as that of the whole time, values as they stand first"});
    return std::move(raw_);
  }

 private:
  template <class Take>
  static void each(pugi::xml_node list, std::string_view element, Take take) {
    for (const pugi::xml_node one : list.children())
      if (local_name(one) == element) take(one);
  }

  void declare(pugi::xml_node list) {
    const bool of_edges = attribute_of(list, "class") == "edge";
    each(list, "attribute", [&](pugi::xml_node one) {
      const std::string id(attribute_of(one, "id"));
      std::string title(attribute_of(one, "title"));
      if (title.empty()) title = id;
      std::vector<RawColumn>& columns = of_edges ? raw_.edge_columns : raw_.node_columns;
      Declared declared{column_named(columns, title), std::nullopt};
      columns[declared.column].type = type_named(attribute_of(one, "type"));
      if (const pugi::xml_node standard = child_named(one, "default")) declared.standard = text_below(standard);
      (of_edges ? edge_titles_ : node_titles_).try_emplace(id, std::move(declared));
    });
  }

  void look_for_times(pugi::xml_node one) {
    const bool has_time =
        !attribute_of(one, "start").empty() || !attribute_of(one, "end").empty() || !attribute_of(one, "timestamp").empty();
    if (!timed_ && (has_time || child_named(one, "spells"))) timed_ = one;
  }

  void take_node(pugi::xml_node one) {
    if (const pugi::xml_node inner = child_named(one, "nodes"))
      throw InputError({file_.where(inner), "expected a network of one level, got nodes inside a node", "write it without groups"});
    look_for_times(one);
    RawNode node;
    node.id = attribute_of(one, "id");
    node.label = attribute_of(one, "label");
    node.line = file_.where(one).line;
    node.values = values_of(one, node_titles_);
    if (const pugi::xml_node position = child_named(one, "position")) {
      for (const char* axis : {"x", "y"}) add_number(attribute_of(position, axis), axis, raw_.node_columns, node.values);
    }
    raw_.nodes.push_back(std::move(node));
  }

  void take_edge(pugi::xml_node one) {
    look_for_times(one);
    RawEdge edge;
    edge.source = attribute_of(one, "source");
    edge.target = attribute_of(one, "target");
    edge.line = file_.where(one).line;
    if (const std::string_view type = attribute_of(one, "type"); !type.empty()) edge.directed = type == "directed";
    add_number(attribute_of(one, "weight"), "weight", raw_.edge_columns, edge.values);
    for (const char* name : {"kind", "label"})
      if (const std::string_view text = attribute_of(one, name); !text.empty())
        edge.values.emplace_back(column_named(raw_.edge_columns, name), text);
    for (auto& value : values_of(one, edge_titles_)) edge.values.push_back(std::move(value));
    raw_.edges.push_back(std::move(edge));
  }

  static void add_number(std::string_view text, const char* name, std::vector<RawColumn>& columns, RawValues& values) {
    if (text.empty()) return;
    const std::uint32_t column = column_named(columns, name);
    if (!columns[column].type) columns[column].type = AttributeType::number;
    values.emplace_back(column, text);
  }

  RawValues values_of(pugi::xml_node one, const Titles& titles) {
    RawValues values;
    each(child_named(one, "attvalues"), "attvalue", [&](pugi::xml_node value) {
      look_for_times(value);
      // GEXF 1.1 calls the attribute "id".
      const std::string_view of = attribute_of(value, "for").empty() ? attribute_of(value, "id") : attribute_of(value, "for");
      const auto title = titles.find(of);
      if (title == titles.end())
        diagnostics_.add({file_.where(value), expected_got("the id of a declared attribute", of), "declare it in <attributes>"});
      else if (const std::string_view text = attribute_of(value, "value"); !text.empty())
        values.emplace_back(title->second.column, text);
    });
    for (const auto& [id, declared] : titles)
      if (declared.standard) values.emplace_back(declared.column, *declared.standard);
    return values;
  }

  XmlFile file_;
  Diagnostics& diagnostics_;
  Titles node_titles_;
  Titles edge_titles_;
  RawNetwork raw_;
  pugi::xml_node timed_;
};

}  // namespace

RawNetwork read_gexf(std::string text, const std::string& name, Diagnostics& diagnostics) {
  return Reader(std::move(text), name, diagnostics).read();
}

}  // namespace docgraph
