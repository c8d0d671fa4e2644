// Gephi's spreadsheet import goes by its headings: Id and Label, Source, Target, Type and Weight. The datapackage.json beside them tells R
// and Python the type of each column.
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "render/escape.hpp"
#include "render/exchange/network/value.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

std::string row(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += (text.empty() && &cell == &cells.front() ? "" : ",") + cell;
  return text + "\n";
}

/// Texts escaped, numbers as they are: -1 is no formula.
void append_values(std::vector<std::string>& cells, const std::vector<AttributeValue>& values) {
  for (const AttributeValue& value : values)
    cells.push_back(std::holds_alternative<std::string>(value) ? escape_csv(value_text(value)) : value_text(value));
}

std::vector<std::string> headings(std::vector<std::string> first, const std::vector<std::string>& names) {
  for (const std::string& name : names) first.push_back(escape_csv(one_line(name)));
  return first;
}

std::vector<std::string> node_names(const AttributedNetwork& network) { return distinct_names(network.node_attributes, {"id", "label"}); }

std::vector<std::string> edge_names(const AttributedNetwork& network) {
  return distinct_names(network.edge_attributes, {"source", "target", "type", "id", "label", "weight"});
}

std::string nodes_csv(const AttributedNetwork& network) {
  std::string text = row(headings({"Id", "Label"}, node_names(network)));
  for (const AttributedNode& node : network.nodes) {
    std::vector<std::string> cells = {escape_csv(node.id), escape_csv(node.label)};
    append_values(cells, node.values);
    text += row(cells);
  }
  return text;
}

std::string edges_csv(const AttributedNetwork& network) {
  std::string text = row(headings({"Source", "Target", "Type", "Id", "Weight"}, edge_names(network)));
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    const AttributedEdge& edge = network.edges[i];
    std::vector<std::string> cells = {escape_csv(network.nodes[edge.source].id), escape_csv(network.nodes[edge.target].id),
                                      network.directed ? "Directed" : "Undirected", std::to_string(i), number_text(edge.weight)};
    append_values(cells, edge.values);
    text += row(cells);
  }
  return text;
}

std::string_view type_of(AttributeType type) {
  switch (type) {
    case AttributeType::whole:
      return "integer";
    case AttributeType::number:
      return "number";
    case AttributeType::truth:
      return "boolean";
    default:
      return "string";
  }
}

Json fields(std::vector<std::pair<std::string, std::string_view>> first, const std::vector<std::string>& names,
            const std::vector<Attribute>& attributes) {
  for (std::size_t i = 0; i < names.size(); ++i) first.emplace_back(one_line(names[i]), type_of(attributes[i].type));
  Json list = Json::array();
  for (const auto& [name, type] : first) list.push_back({{"name", name}, {"type", type}});
  return list;
}

Json resource(const std::string& name, const std::string& description, Json schema) {
  return {{"name", name},
          {"path", name + ".csv"},
          {"profile", "tabular-data-resource"},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"description", description},
          {"schema", std::move(schema)}};
}

Json nodes_resource(const AttributedNetwork& network) {
  return resource(
      network.name + "-nodes", "The entities. " + network.description,
      {{"fields", fields({{"Id", "string"}, {"Label", "string"}}, node_names(network), network.node_attributes)}, {"primaryKey", "Id"}});
}

Json edges_resource(const AttributedNetwork& network) {
  Json keys = Json::array();
  for (const char* end : {"Source", "Target"})
    keys.push_back({{"fields", end}, {"reference", {{"resource", network.name + "-nodes"}, {"fields", "Id"}}}});
  return resource(
      network.name + "-edges", "The ties; Weight is strength, more means closer. " + network.description,
      {{"fields", fields({{"Source", "string"}, {"Target", "string"}, {"Type", "string"}, {"Id", "integer"}, {"Weight", "number"}},
                         edge_names(network), network.edge_attributes)},
       {"primaryKey", "Id"},
       {"foreignKeys", keys}});
}

}  // namespace

Exported gephi_csv(const std::vector<AttributedNetwork>& networks) {
  Exported out;
  Json package = {{"profile", "tabular-data-package"}, {"name", "docgraph"}, {"resources", Json::array()}};
  for (const AttributedNetwork& network : networks) {
    out.files.push_back({network.name + "-nodes.csv", nodes_csv(network)});
    out.files.push_back({network.name + "-edges.csv", edges_csv(network)});
    package["resources"].push_back(nodes_resource(network));
    package["resources"].push_back(edges_resource(network));
  }
  out.files.push_back({"datapackage.json", printed(package)});
  out.losses.emplace_back("A text that a spreadsheet would take for a formula has an apostrophe in front.");
  return out;
}

}  // namespace docgraph
