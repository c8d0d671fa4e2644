#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "corpus_maker.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/exchange/attributed.hpp"
#include "render/exchange/network/writers.hpp"

namespace docgraph::test {
namespace {

pugi::xml_document parsed(const std::string& text) {
  pugi::xml_document document;
  REQUIRE(document.load_string(text.c_str()));
  return document;
}

std::vector<Position> some_positions(const Network& network) {
  std::vector<Position> positions;
  for (std::size_t v = 0; v < network.actors().size(); ++v) positions.push_back({0.1 * static_cast<double>(v), 7.0});
  return positions;
}

std::string data_of(pugi::xml_node node, const std::string& key) {
  return node.find_child_by_attribute("data", "key", key.c_str()).child_value();
}

std::size_t count_of(pugi::xml_node parent, const char* name) {
  std::size_t count = 0;
  for ([[maybe_unused]] const pugi::xml_node child : parent.children(name)) ++count;
  return count;
}

}  // namespace

TEST_CASE("GraphML holds every entity, tie, score and position in full") {
  const Analysis analysis = small_analysis();
  const MeasuredLayer& layer = layer_of(analysis, Layer::together);
  const auto document = parsed(graphml(attributed(layer, analysis, some_positions(layer.network))));
  const auto graph = document.child("graphml").child("graph");
  CHECK(std::string(graph.attribute("edgedefault").value()) == "undirected");
  REQUIRE(count_of(graph, "node") == layer.network.actors().size());
  REQUIRE(count_of(graph, "edge") == layer.network.ties().size());

  std::uint32_t v = 0;
  for (const auto node : graph.children("node")) {
    CHECK(node.attribute("id").value() == layer.network.actors()[v].id);
    CHECK(data_of(node, "n_name") == layer.network.actors()[v].name);
    CHECK(std::strtod(data_of(node, "n_x").c_str(), nullptr) == 0.1 * v);
    for (const MeasureColumn& column : layer.columns) {
      CHECK(std::strtod(data_of(node, "n_" + std::string(column.measure->key)).c_str(), nullptr) == column.scores[v]);
    }
    ++v;
  }
  const auto edge = graph.child("edge");
  CHECK(data_of(edge, "e_weight") == "4");
  CHECK(data_of(edge, "e_records") == "4");
  CHECK(data_of(edge, "e_record_ids") == "r1;r2;r3;r4");
}

TEST_CASE("every GraphML key is declared before the graph, once, with a type of GraphML") {
  const Analysis analysis = hostile_analysis();
  const std::set<std::string> types = {"boolean", "int", "long", "float", "double", "string"};
  for (const MeasuredLayer* layer : {&layer_of(analysis, Layer::together), &layer_of(analysis, Layer::correspondence)}) {
    const auto document = parsed(graphml(attributed(*layer, analysis, {})));
    const auto root = document.child("graphml");
    std::map<std::string, std::string> keys;
    for (auto key = root.first_child(); std::string(key.name()) == "key"; key = key.next_sibling()) {
      CHECK(types.count(key.attribute("attr.type").value()) == 1);
      CHECK(keys.emplace(key.attribute("id").value(), key.attribute("for").value()).second);
    }
    for (const auto element : root.child("graph").children()) {
      for (const auto data : element.children("data")) {
        CHECK(keys[data.attribute("key").value()] == element.name());
        CHECK_FALSE(std::string(data.child_value()).empty());
      }
    }
  }
}

TEST_CASE("a meeting among dispatches is written there and back") {
  const Analysis analysis = small_analysis();
  const auto document = parsed(graphml(attributed(layer_of(analysis, Layer::correspondence), analysis, {})));
  const auto graph = document.child("graphml").child("graph");
  CHECK(std::string(graph.attribute("edgedefault").value()) == "directed");
  CHECK(count_of(graph, "edge") == layer_of(analysis, Layer::correspondence).network.ties().size() + 1);
  std::set<std::string> meetings;
  for (const auto edge : graph.children("edge")) {
    if (data_of(edge, "e_meeting") == "true") {
      meetings.insert(std::string(edge.attribute("source").value()) + ">" + edge.attribute("target").value());
    }
  }
  CHECK(meetings == std::set<std::string>{"e4>e5", "e5>e4"});
  CHECK(std::string(graph.child("desc").child_value()).find("meeting = true") != std::string::npos);
}

TEST_CASE("a measure of ties that was chosen is an attribute of edges, whole on either edge of a meeting") {
  const Analysis analysis = small_analysis();
  for (const MeasuredLayer& usual : analysis.layers) {
    MeasuredLayer layer{Network(usual.network.layer(), usual.network.actors(), usual.network.ties()), usual.summary, {}};
    MeasureColumn column{&tie_measures().front(), {}};
    for (std::size_t tie = 0; tie < layer.network.ties().size(); ++tie) column.scores.push_back(0.25 + static_cast<double>(tie));
    CHECK(graphml(attributed(layer, analysis, {})).find("tie_betweenness") == std::string::npos);
    layer.tie_columns.push_back(column);
    const auto document = parsed(graphml(attributed(layer, analysis, {})));
    auto edge = document.child("graphml").child("graph").child("edge");
    for (std::size_t tie = 0; tie < layer.network.ties().size(); ++tie) {
      const int edges = layer.network.directed() && !layer.network.ties()[tie].directed ? 2 : 1;
      for (int i = 0; i < edges; ++i, edge = edge.next_sibling("edge"))
        CHECK(std::strtod(data_of(edge, "e_tie_betweenness").c_str(), nullptr) == column.scores[tie]);
    }
    CHECK_FALSE(edge);
  }
}

TEST_CASE("hostile names reach GraphML as visible text") {
  const Analysis analysis = hostile_analysis();
  const std::string text = graphml(attributed(layer_of(analysis, Layer::together), analysis, {}));
  CHECK(visible(text) == text);
  const auto document = parsed(text);
  std::uint32_t v = 0;
  for (const auto node : document.child("graphml").child("graph").children("node")) {
    CHECK(data_of(node, "n_label") == one_line(layer_of(analysis, Layer::together).network.actors()[v++].name));
  }
  CHECK(v == layer_of(analysis, Layer::together).network.actors().size());
}

TEST_CASE("an empty layer gives an empty graph") {
  const Analysis analysis = CorpusMaker().finish();
  const auto document = parsed(graphml(attributed(layer_of(analysis, Layer::together), analysis, {})));
  CHECK(document.child("graphml").child("graph"));
  CHECK(count_of(document.child("graphml").child("graph"), "node") == 0);
}

TEST_CASE("the same layer gives the same GraphML") {
  const Analysis one = small_analysis();
  const Analysis other = small_analysis();
  CHECK(graphml(attributed(layer_of(one, Layer::together), one, {})) == graphml(attributed(layer_of(other, Layer::together), other, {})));
}

}  // namespace docgraph::test
