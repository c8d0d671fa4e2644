#include "render/exchange/attributed.hpp"

#include <cmath>
#include <string>

#include "render/escape.hpp"
#include "render/paper/csv/record_ids.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

/// A score that is no number is left out, as everything unknown.
AttributeValue known(double value) { return std::isfinite(value) ? AttributeValue(value) : AttributeValue(); }

AttributeValue known(const std::string& text) { return text.empty() ? AttributeValue() : AttributeValue(text); }

void declare(const MeasuredLayer& layer, bool communities, bool positions, AttributedNetwork& out) {
  out.node_attributes = {{"kind", AttributeType::text},
                         {"authority", AttributeType::text},
                         {"records", AttributeType::whole},
                         {"subject", AttributeType::truth}};
  for (const MeasureColumn& column : layer.columns)
    out.node_attributes.push_back({std::string(column.measure->key), AttributeType::number});
  if (communities) out.node_attributes.push_back({"community", AttributeType::whole});
  if (positions) {
    for (const char* name : {"x", "y"}) out.node_attributes.push_back({name, AttributeType::number});
  }
  out.edge_attributes = {{"records", AttributeType::whole}, {"record_ids", AttributeType::text}};
  if (out.directed) out.edge_attributes.push_back({"meeting", AttributeType::truth});
  for (const MeasureColumn& column : layer.tie_columns)
    out.edge_attributes.push_back({std::string(column.measure->key), AttributeType::number});
}

AttributedNode node_of(std::uint32_t vertex, const MeasuredLayer& layer, const Analysis& analysis) {
  const Actor& actor = layer.network.actors()[vertex];
  AttributedNode node{actor.id, one_line(actor.name), {std::string(word(actor.kind))}};
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  node.values.push_back(actor.entity < entities.size() ? known(one_line(entities[actor.entity].authority)) : AttributeValue());
  if (actor.entity < analysis.counts.size()) {
    const ActorCounts& counts = analysis.counts[actor.entity];
    node.values.emplace_back(static_cast<std::int64_t>(counts.records));
    node.values.emplace_back(counts.subject);
  } else {
    node.values.resize(node.values.size() + 2);
  }
  for (const MeasureColumn& column : layer.columns) node.values.push_back(known(column.scores[vertex]));
  return node;
}

void add_edge(std::size_t index, bool reversed, const MeasuredLayer& layer, const Analysis& analysis, AttributedNetwork& out) {
  const Network& network = layer.network;
  const Tie& tie = network.ties()[index];
  AttributedEdge edge;
  edge.source = network.vertex_of(reversed ? tie.b : tie.a);
  edge.target = network.vertex_of(reversed ? tie.a : tie.b);
  edge.weight = tie.strength;
  edge.values = {static_cast<std::int64_t>(tie.records), known(one_line(joined_record_ids(tie, analysis.corpus.records)))};
  if (network.directed()) edge.values.emplace_back(!tie.directed);
  for (const MeasureColumn& column : layer.tie_columns) edge.values.push_back(known(column.scores[index]));
  out.edges.push_back(std::move(edge));
}

std::string description_of(const MeasuredLayer& layer, const Analysis& analysis) {
  const Layer kind = layer.network.layer();
  std::string text =
      heading(kind) + ", " + analysis.name + ". " + tie_meaning(kind, analysis.rule) + " " + strength_meaning(kind, analysis.rule);
  if (layer.network.directed()) text += " A meeting is written as two edges, there and back, with meeting = true.";
  for (const std::string& choice : choices_in(kind, analysis)) text += " " + choice;
  return one_line(text);
}

}  // namespace

std::string_view file_name(Layer layer) { return layer == Layer::together ? "network" : word(layer); }

AttributedNetwork attributed(const MeasuredLayer& layer, const Analysis& analysis, const std::vector<Position>& positions,
                             const Communities* communities) {
  const Network& network = layer.network;
  const bool has_positions = positions.size() == network.actors().size();
  AttributedNetwork out;
  out.name = file_name(network.layer());
  out.description = description_of(layer, analysis);
  out.directed = network.directed();
  declare(layer, communities != nullptr, has_positions, out);
  for (std::uint32_t v = 0; v < network.actors().size(); ++v) {
    AttributedNode node = node_of(v, layer, analysis);
    if (communities != nullptr) node.values.emplace_back(static_cast<std::int64_t>(communities->of[v]) + 1);
    if (has_positions) {
      node.values.push_back(known(positions[v].x));
      node.values.push_back(known(positions[v].y));
    }
    out.nodes.push_back(std::move(node));
  }
  for (std::size_t tie = 0; tie < network.ties().size(); ++tie) {
    add_edge(tie, false, layer, analysis, out);
    if (network.directed() && !network.ties()[tie].directed) add_edge(tie, true, layer, analysis, out);
  }
  return out;
}

}  // namespace docgraph
