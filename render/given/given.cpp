#include "render/given/given.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/community/communities.hpp"
#include "graph/read/folded.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

AttributeValue known(double value) { return std::isfinite(value) ? AttributeValue(value) : AttributeValue(); }

/// The same number, whether it stands as a whole one or not.
bool same(const AttributeValue& a, const AttributeValue& b) {
  const auto x = as_number(a);
  const auto y = as_number(b);
  return x && y ? *x == *y : a == b;
}

/// Adds a column to the nodes. One of the same name gives way: it is dropped where it says the same.
void add_column(AttributedNetwork& network, const Attribute& attribute, const std::vector<AttributeValue>& values) {
  if (const auto there = find_attribute(network.node_attributes, attribute.name)) {
    const auto place = static_cast<std::ptrdiff_t>(*there);
    bool all_same = true;
    for (std::size_t i = 0; i < values.size(); ++i) all_same = all_same && same(network.nodes[i].values[*there], values[i]);
    if (all_same) {
      network.node_attributes.erase(network.node_attributes.begin() + place);
      for (AttributedNode& node : network.nodes) node.values.erase(node.values.begin() + place);
    } else {
      network.node_attributes[*there].name += " (given)";
    }
  }
  network.node_attributes.push_back(attribute);
  for (std::size_t i = 0; i < values.size(); ++i) network.nodes[i].values.push_back(values[i]);
}

void add_positions(AttributedNetwork& network, const std::vector<Position>& positions) {
  const bool has_own = find_attribute(network.node_attributes, "x") && find_attribute(network.node_attributes, "y");
  if (has_own || positions.size() != network.nodes.size()) return;
  std::vector<AttributeValue> xs;
  std::vector<AttributeValue> ys;
  for (const Position& position : positions) {
    xs.push_back(known(position.x));
    ys.push_back(known(position.y));
  }
  add_column(network, {"x", AttributeType::number}, xs);
  add_column(network, {"y", AttributeType::number}, ys);
}

}  // namespace

GivenNetwork measure_given(AttributedNetwork file, const std::string& name, const MeasureOptions& options) {
  FoldedNetwork network = folded(file);
  MeasuredNetwork found = measure(network.network, options);
  GivenNetwork given{name,
                     std::move(file),
                     {std::move(network.network), found.summary, std::move(found.columns), std::move(found.tie_columns)},
                     std::move(network.edges_of_tie),
                     network.self_loops,
                     options};
  given.file.name = "network";
  return given;
}

std::vector<std::string> sentences_of(const GivenNetwork& given) {
  std::vector<std::string> sentences;
  sentences.push_back(given.file.directed ? "A tie runs from one node to another as the file has it; what it means the file's maker knows."
                                          : "A tie joins two nodes as the file has it; what it means the file's maker knows.");
  sentences.push_back(given.file.strength.empty()
                          ? "Its edges have no strength: each counts 1."
                          : fmt::format("Strength is the edges' {}: more means closer.", docgraph::quoted(given.file.strength)));
  std::size_t folded_edges = 0;
  for (const auto& edges : given.edges_of_tie) folded_edges += edges.size() - 1;
  if (folded_edges > 0)
    sentences.push_back(fmt::format("{} that {} two nodes which another joins {} added to that one's strength.",
                                    counted(folded_edges, "edge", "edges"), folded_edges == 1 ? "joins" : "join",
                                    folded_edges == 1 ? "is" : "are"));
  if (given.self_loops > 0)
    sentences.push_back(fmt::format("{} from a node to itself {} no tie.", counted(given.self_loops, "edge", "edges"),
                                    given.self_loops == 1 ? "is" : "are"));
  return sentences;
}

AttributedNetwork exported(const GivenNetwork& given, const std::vector<Position>& positions) {
  AttributedNetwork out = given.file;
  const std::string meaning = fmt::format("{}, a network that was made elsewhere. {}", given.name, fmt::join(sentences_of(given), " "));
  out.description = one_line(given.file.description.empty() ? meaning : meaning + " Its file says: " + given.file.description);
  for (const MeasureColumn& column : given.layer.columns) {
    std::vector<AttributeValue> values;
    for (const double score : column.scores) values.push_back(known(score));
    add_column(out, {std::string(column.measure->key), AttributeType::number}, values);
  }
  const Communities communities = find_communities(given.layer.network, {});
  std::vector<AttributeValue> numbers;
  for (std::size_t v = 0; v < out.nodes.size(); ++v) numbers.emplace_back(static_cast<std::int64_t>(communities.of[v]) + 1);
  add_column(out, {"community", AttributeType::whole}, numbers);
  add_positions(out, positions);
  return out;
}

}  // namespace docgraph
