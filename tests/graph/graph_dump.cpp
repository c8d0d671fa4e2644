// Writes random networks with all their measures as JSON lines, for readback.py. `graph_dump --page` writes docs/measures.md instead.
#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "graph/measure.hpp"
#include "network_support.hpp"

namespace {

constexpr std::uint64_t kNetworks = 90;  // ten shapes, three kinds of direction, three of strength

std::string columns_json(const docgraph::Network& network, docgraph::PathRule rule) {
  std::string text;
  for (const docgraph::MeasureColumn& column : docgraph::measure_network(network, docgraph::every_measure(rule))) {
    text += fmt::format("{}\"{}\":[{:.17g}]", text.empty() ? "" : ",", column.measure->key, fmt::join(column.scores, ","));
  }
  return "{" + text + "}";
}

std::string ties_json(const docgraph::Network& network) {
  std::string text;
  for (const docgraph::Tie& tie : network.ties()) {
    text += fmt::format("{}[{},{},{:.17g},{}]", text.empty() ? "" : ",", tie.a, tie.b, tie.strength, tie.directed);
  }
  return "[" + text + "]";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string(argv[1]) == "--page") {
    fmt::print("{}", docgraph::measures_markdown());
    return 0;
  }
  for (std::uint64_t seed = 0; seed < kNetworks; ++seed) {
    const docgraph::Network network = docgraph::make_network(docgraph::random_plan(seed));
    const docgraph::NetworkSummary summary = docgraph::summarise(network);
    fmt::print("{{\"seed\":{},\"vertices\":{},\"ties\":{},\"steps\":{},\"length\":{},\"summary\":{{\"isolates\":{},\"components\":{},",
               seed, summary.vertices, ties_json(network), columns_json(network, docgraph::PathRule::steps),
               columns_json(network, docgraph::PathRule::length), summary.isolates, summary.components);
    fmt::print("\"largest_component\":{},\"density\":{:.17g},\"transitivity\":{:.17g},\"mean_clustering\":{:.17g},",
               summary.largest_component, summary.density, summary.transitivity, summary.mean_clustering);
    fmt::print("\"reciprocity\":{:.17g},\"mean_distance\":{:.17g},\"bridges\":{},\"cut_vertices\":{}}}}}\n", summary.reciprocity,
               summary.mean_distance, summary.bridges, summary.cut_vertices);
  }
}
