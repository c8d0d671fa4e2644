// Tables of a network that was made elsewhere: what its file says beside what was measured.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "render/escape.hpp"
#include "render/exchange/network/value.hpp"
#include "render/given/given.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLeading = 20;
constexpr std::size_t kLeadingOnScreen = 10;
constexpr std::size_t kNameWidth = 40;
constexpr std::size_t kScreenWidth = 100;

/// A printed measure, under a heading that speaks of no letters.
struct Printed {
  std::string_view key;
  std::string_view heading;
};
constexpr std::array<Printed, 5> kPrinted = {{{"degree", "Degree"},
                                              {"in_degree", "In-degree"},
                                              {"out_degree", "Out-degree"},
                                              {"strength", "Strength"},
                                              {"betweenness", "Betweenness"}}};

Cell cell_of(const AttributeValue& value) {
  if (const auto number = as_number(value)) return *number;
  std::string text = value_text(value);
  return text.empty() ? Cell() : Cell(std::move(text));
}

/// The different values of one attribute over a tie's edges, in the order of the edges.
Cell joined(const GivenNetwork& given, const std::vector<std::uint32_t>& edges, std::size_t attribute) {
  if (edges.size() == 1) return cell_of(given.file.edges[edges.front()].values[attribute]);
  std::vector<std::string> texts;
  for (const std::uint32_t edge : edges) {
    std::string text = value_text(given.file.edges[edge].values[attribute]);
    if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
  }
  return texts.empty() ? Cell() : Cell(fmt::format("{}", fmt::join(texts, "; ")));
}

Table leaders(const GivenNetwork& given, std::size_t most) {
  Table table;
  table.label = "network";
  const bool ranked = supports_ranking(given.layer);
  table.columns = {{ranked ? "Rank" : "", true}, {"Name", false}};
  std::vector<const MeasureColumn*> printed;
  for (const Printed& one : kPrinted) {
    const MeasureColumn* column = column_of(given.layer, one.key);
    if (column == nullptr) continue;
    printed.push_back(column);
    table.columns.push_back({std::string(one.heading), true});
  }
  table.sections.emplace_back();
  const std::vector<Place> places = rank_vertices(given.layer);
  for (std::size_t i = 0; i < std::min(most, places.size()); ++i) {
    Row row = {ranked ? Cell(static_cast<double>(places[i].rank)) : Cell(),
               clipped(one_line(given.file.nodes[places[i].vertex].label), kNameWidth)};
    for (const MeasureColumn* column : printed) row.emplace_back(column->scores[places[i].vertex]);
    table.sections.front().rows.push_back(std::move(row));
  }
  return table;
}

/// What is said below a list of leading nodes.
std::string order_words(const GivenNetwork& given) {
  const std::size_t ties = given.layer.network.ties().size();
  if (ties == 0) return "No ties: there is nothing to rank.";
  if (!supports_ranking(given.layer)) return fmt::format("{}: a list, not a ranking.", counted(ties, "tie", "ties"));
  return "In order of degree, then strength. Equals share a rank.";
}

constexpr std::string_view kNotKnown =
    "How sure this order is cannot be told: that takes the records on which ties rest, and a network alone has none.";

}  // namespace

std::string given_actors_csv(const GivenNetwork& given) {
  Table table;
  table.columns = {{"id", false}, {"name", false}};
  for (const std::string& name : distinct_names(given.file.node_attributes, {"id", "name"})) table.columns.push_back({name, false});
  for (const MeasureColumn& column : given.layer.columns) table.columns.push_back({fmt::format("network_{}", column.measure->key), true});
  table.sections.emplace_back();
  for (std::size_t v = 0; v < given.file.nodes.size(); ++v) {
    const AttributedNode& node = given.file.nodes[v];
    Row row = {node.id, node.label};
    for (const AttributeValue& value : node.values) row.push_back(cell_of(value));
    for (const MeasureColumn& column : given.layer.columns) row.emplace_back(column.scores[v]);
    table.sections.front().rows.push_back(std::move(row));
  }
  return to_csv(table);
}

std::string given_ties_csv(const GivenNetwork& given) {
  Row heading;
  for (const char* name : {"from", "to", "from_name", "to_name", "directed", "edges", "strength"}) heading.emplace_back(name);
  const auto names = distinct_names(given.file.edge_attributes, {"from", "to", "from_name", "to_name", "directed", "edges", "strength"});
  for (const std::string& name : names) heading.emplace_back(name);
  for (const MeasureColumn& column : given.layer.tie_columns) heading.emplace_back(std::string(column.measure->key));
  std::string text = csv_row(heading);
  const std::vector<Tie>& ties = given.layer.network.ties();
  for (std::size_t t = 0; t < ties.size(); ++t) {
    const AttributedNode& from = given.file.nodes[ties[t].a];
    const AttributedNode& to = given.file.nodes[ties[t].b];
    const std::vector<std::uint32_t>& edges = given.edges_of_tie[t];
    Row row = {
        from.id,         to.id, from.label, to.label, std::string(ties[t].directed ? "true" : "false"), static_cast<double>(edges.size()),
        ties[t].strength};
    for (std::size_t i = 0; i < names.size(); ++i) row.push_back(joined(given, edges, i));
    for (const MeasureColumn& column : given.layer.tie_columns) row.emplace_back(column.scores[t]);
    text += csv_row(row);
  }
  return text;
}

Table given_table(const GivenNetwork& given) {
  Table table = leaders(given, kLeading);
  table.caption = fmt::format("Leading nodes, {}. {} {}", given.name, fmt::join(sentences_of(given), " "), size_of_given(given));
  table.notes.push_back(order_words(given));
  table.notes.emplace_back(kNotKnown);
  return table;
}

std::string size_of_given(const GivenNetwork& given) {
  const NetworkSummary& summary = given.layer.summary;
  return fmt::format(
      "{}, {}; {}, the largest of {}; density {:.3f}; {}.", counted(summary.vertices, "node", "nodes"),
      counted(summary.ties, given.file.directed ? "tie" : "tie without direction", given.file.directed ? "ties" : "ties without direction"),
      counted(summary.components, "component", "components"), summary.largest_component, summary.density,
      counted(summary.isolates, "isolate", "isolates"));
}

std::string given_summary(const GivenNetwork& given) {
  const auto paragraph = [](const std::string& text) { return wrapped(one_line(text), kScreenWidth, 2); };
  std::string text = paragraph(fmt::format("{}: a network that was made elsewhere. {}", given.name, size_of_given(given)));
  text += paragraph(fmt::format("{}", fmt::join(sentences_of(given), " ")));
  if (!given.layer.network.ties().empty()) text += "\n" + to_plain(leaders(given, kLeadingOnScreen), kNameWidth);
  return text + "\n" + paragraph(order_words(given)) + paragraph(std::string(kNotKnown));
}

}  // namespace docgraph
