#include "render/exchange/exchange.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/community/communities.hpp"
#include "render/escape.hpp"
#include "render/exchange/attributed.hpp"
#include "render/exchange/corpus/writers.hpp"

namespace docgraph {
namespace {

void append(Exported& all, Exported more) {
  for (ExportedFile& file : more.files) all.files.push_back(std::move(file));
  for (std::string& loss : more.losses)
    if (std::ranges::find(all.losses, loss) == all.losses.end()) all.losses.push_back(std::move(loss));
}

/// A format that has a file, or several, for each network.
template <Exported (*Write)(const AttributedNetwork&)>
Exported each(const ExchangeInput& input) {
  Exported all;
  for (const AttributedNetwork& network : input.networks) append(all, Write(network));
  return all;
}

Exported gexf_1_3(const AttributedNetwork& network) { return gexf(network, GexfVersion::v1_3); }
Exported gexf_1_2(const AttributedNetwork& network) { return gexf(network, GexfVersion::v1_2); }
Exported csv(const ExchangeInput& input) { return gephi_csv(input.networks); }
Exported annotations(const ExchangeInput& input) { return web_annotations(*input.analysis); }
Exported places(const ExchangeInput& input) { return linked_places(*input.analysis); }

std::string losses_section(const ExchangeFormat& format, const Exported& exported) {
  std::string text = fmt::format("\n## {}, for {}\n\n", format.heading, format.purpose);
  for (const ExportedFile& file : exported.files) text += fmt::format("    {}\n", one_line(file.name));
  text += '\n';
  for (const std::string& loss : exported.losses) text += fmt::format("* {}\n", escape_markdown(loss));
  return text;
}

}  // namespace

const std::vector<ExchangeFormat>& exchange_formats() {
  static const std::vector<ExchangeFormat> table = {
      {"gexf", "GEXF 1.3", "Gephi", false, each<gexf_1_3>},
      {"gexf-1.2", "GEXF 1.2", "NetworkX before 3.5 and older programs", false, each<gexf_1_2>},
      {"pajek", "Pajek .net, .clu and .vec", "Pajek, R, UCINET", false, each<pajek>},
      {"csv", "CSV of nodes and edges with datapackage.json", "Gephi, R, Python, spreadsheets", false, csv},
      {"cytoscape", "Cytoscape JSON", "Cytoscape and Cytoscape.js", false, each<cytoscape>},
      {"node-link", "node-link JSON", "NetworkX, D3", false, each<node_link>},
      {"dot", "DOT", "Graphviz", false, each<dot>},
      {"web-annotation", "W3C Web Annotation", "programs that show where a text names whom", true, annotations},
      {"linked-places", "Linked Places", "World Historical Gazetteer, Pelagios, maps", true, places},
  };
  return table;
}

ExchangeInput exchange_input(const Analysis& analysis, const std::vector<std::vector<Position>>& positions) {
  ExchangeInput input;
  input.analysis = &analysis;
  for (std::size_t i = 0; i < analysis.layers.size(); ++i) {
    const MeasuredLayer& layer = analysis.layers[i];
    const Communities communities = find_communities(layer.network, {});
    input.networks.push_back(attributed(layer, analysis, positions[i], &communities));
  }
  return input;
}

std::vector<ExportedFile> export_to(const ExchangeInput& input, const std::vector<std::string>& keys) {
  std::vector<ExportedFile> files;
  std::string losses =
      "# What these files do not hold\n\nNone of them holds the words that a tie rests on: tables/ties.csv quotes them. Communities are "
      "those of "
      "docgraph communities with its usual choices. Weight is strength: more means closer; programs that take weights for distances must "
      "be "
      "given 1/weight.\n";
  for (const ExchangeFormat& format : exchange_formats()) {
    if (std::ranges::find(keys, format.key) == keys.end()) continue;
    Exported exported = format.write(input);
    losses += losses_section(format, exported);
    for (ExportedFile& file : exported.files) files.push_back({"exchange/" + file.name, std::move(file.bytes)});
  }
  if (!files.empty()) files.push_back({"exchange/losses.md", std::move(losses)});
  return files;
}

}  // namespace docgraph
