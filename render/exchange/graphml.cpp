// GraphML as Gephi, NetworkX and igraph all read it: one type a key, keys before the graph, no defaults, no empty values, no lists, no
// mixed directions. Readers disagree on graphs that hold directed and undirected edges, so a layer with any directed tie is written as
// directed, and a meeting in it as two edges, there and back, both with meeting = true.
#include "render/exchange/graphml.hpp"

#include <cmath>
#include <pugixml.hpp>
#include <string_view>

#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/csv/record_ids.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

void set(pugi::xml_node node, const char* attribute, std::string_view value) {
  node.append_attribute(attribute).set_value(visible(value).c_str());
}

/// Key ids tell nodes' keys from edges' keys of the same name: "n_records", "e_records".
std::string key_id(bool of_node, std::string_view name) { return (of_node ? "n_" : "e_") + std::string(name); }

void declare(pugi::xml_node root, bool of_node, std::string_view name, std::string_view type) {
  pugi::xml_node key = root.append_child("key");
  set(key, "id", key_id(of_node, name));
  set(key, "for", of_node ? "node" : "edge");
  set(key, "attr.name", name);
  set(key, "attr.type", type);
}

void append_data(pugi::xml_node parent, const std::string& key, std::string_view value) {
  if (value.empty()) return;
  pugi::xml_node data = parent.append_child("data");
  set(data, "key", key);
  data.text().set(visible(value).c_str());
}

/// A score that is no number is left out, as everything unknown.
void append_number(pugi::xml_node parent, const std::string& key, double value) {
  if (std::isfinite(value)) append_data(parent, key, number_text(value));
}

void declare_keys(pugi::xml_node root, const MeasuredLayer& layer, bool has_positions) {
  for (const std::string_view name : {"label", "name", "kind", "authority"}) declare(root, true, name, "string");
  declare(root, true, "records", "int");
  declare(root, true, "subject", "boolean");
  for (const MeasureColumn& column : layer.columns) declare(root, true, column.measure->key, "double");
  if (has_positions) {
    for (const std::string_view name : {"x", "y"}) declare(root, true, name, "double");
  }
  declare(root, false, "weight", "double");
  declare(root, false, "records", "int");
  declare(root, false, "record_ids", "string");
  if (layer.network.directed()) declare(root, false, "meeting", "boolean");
}

void append_node(pugi::xml_node graph, std::uint32_t vertex, const MeasuredLayer& layer, const Analysis& analysis,
                 const std::vector<Position>* positions) {
  const Actor& actor = layer.network.actors()[vertex];
  pugi::xml_node node = graph.append_child("node");
  set(node, "id", actor.id);
  append_data(node, key_id(true, "label"), one_line(actor.name));
  append_data(node, key_id(true, "name"), one_line(actor.name));
  append_data(node, key_id(true, "kind"), word(actor.kind));
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  if (actor.entity < entities.size() && !entities[actor.entity].authority.empty())
    append_data(node, key_id(true, "authority"), one_line(entities[actor.entity].authority));
  if (actor.entity < analysis.counts.size()) {
    const ActorCounts& counts = analysis.counts[actor.entity];
    append_data(node, key_id(true, "records"), std::to_string(counts.records));
    append_data(node, key_id(true, "subject"), counts.subject ? "true" : "false");
  }
  for (const MeasureColumn& column : layer.columns) append_number(node, key_id(true, column.measure->key), column.scores[vertex]);
  if (positions != nullptr) {
    append_number(node, key_id(true, "x"), (*positions)[vertex].x);
    append_number(node, key_id(true, "y"), (*positions)[vertex].y);
  }
}

void append_edge(pugi::xml_node graph, const Tie& tie, bool reversed, const Network& network, const Analysis& analysis) {
  const auto id = [&](std::uint32_t entity) -> const std::string& { return network.actors()[network.vertex_of(entity)].id; };
  pugi::xml_node edge = graph.append_child("edge");
  set(edge, "source", id(reversed ? tie.b : tie.a));
  set(edge, "target", id(reversed ? tie.a : tie.b));
  append_number(edge, key_id(false, "weight"), tie.strength);
  append_data(edge, key_id(false, "records"), std::to_string(tie.records));
  append_data(edge, key_id(false, "record_ids"), joined_record_ids(tie, analysis.corpus.records));
  if (network.directed()) append_data(edge, key_id(false, "meeting"), tie.directed ? "false" : "true");
}

pugi::xml_node append_root(pugi::xml_document& document) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node root = document.append_child("graphml");
  set(root, "xmlns", "http://graphml.graphdrawing.org/xmlns");
  set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  set(root, "xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
  return root;
}

std::string description_of(const MeasuredLayer& layer, const Analysis& analysis) {
  const Layer kind = layer.network.layer();
  std::string text =
      heading(kind) + ", " + analysis.name + ". " + tie_meaning(kind, analysis.rule) + " " + strength_meaning(kind, analysis.rule);
  if (layer.network.directed()) text += " A meeting is written as two edges, there and back, with meeting = true.";
  for (const std::string& choice : choices_in(kind, analysis)) text += " " + choice;
  return text;
}

}  // namespace

std::string graphml(const MeasuredLayer& layer, const Analysis& analysis, const std::vector<Position>& positions) {
  const Network& network = layer.network;
  const bool has_positions = positions.size() == network.actors().size();
  pugi::xml_document document;
  pugi::xml_node root = append_root(document);
  declare_keys(root, layer, has_positions);

  pugi::xml_node graph = root.append_child("graph");
  set(graph, "id", word(network.layer()));
  set(graph, "edgedefault", network.directed() ? "directed" : "undirected");
  graph.append_child("desc").text().set(one_line(description_of(layer, analysis)).c_str());
  for (std::uint32_t v = 0; v < network.actors().size(); ++v) append_node(graph, v, layer, analysis, has_positions ? &positions : nullptr);
  for (const Tie& tie : network.ties()) {
    append_edge(graph, tie, false, network, analysis);
    if (network.directed() && !tie.directed) append_edge(graph, tie, true, network, analysis);
  }

  StringWriter writer;
  document.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace docgraph
