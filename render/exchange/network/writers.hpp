#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/attributed_network.hpp"

namespace docgraph {

/// A file for another program.
struct ExportedFile {
  std::string name;  ///< in the folder of outputs
  std::string bytes;
};

/// What one format makes of something: its files, and what they do not hold, a sentence each.
struct Exported {
  std::vector<ExportedFile> files;
  std::vector<std::string> losses;
};

// One writer a file. Each takes any network, hostile names included, and gives the same bytes for the same network. Unknown values are left
// out wherever the format allows it.

/// GraphML 1.0 as Gephi, NetworkX and igraph read it: one type a key, keys before the graph, no defaults, no lists. The name is there
/// twice, as label for Gephi and as name for igraph.
[[nodiscard]] std::string graphml(const AttributedNetwork& network);

/// GEXF for Gephi: 1.3 is the current one, 1.2 is what NetworkX before 3.5 reads. Attributes x and y become positions.
enum class GexfVersion : std::uint8_t { v1_2, v1_3 };
[[nodiscard]] Exported gexf(const AttributedNetwork& network, GexfVersion version);

/// Pajek: a .net with labels and weights, a .clu for kinds and communities, a .vec for each attribute of numbers. Labels are made unique,
/// because NetworkX takes them for ids.
[[nodiscard]] Exported pajek(const AttributedNetwork& network);

/// Nodes and edges as CSV with the headings that Gephi's spreadsheet import asks for, and one datapackage.json (Frictionless) that says
/// what the columns of all of them are.
[[nodiscard]] Exported gephi_csv(const std::vector<AttributedNetwork>& networks);

/// The JSON of Cytoscape and Cytoscape.js, with what NetworkX's cytoscape_graph asks for. y grows downwards there.
[[nodiscard]] Exported cytoscape(const AttributedNetwork& network);

/// NetworkX's node-link JSON with edges under "edges": before NetworkX 3.4 node_link_graph wants link="edges".
[[nodiscard]] Exported node_link(const AttributedNetwork& network);

/// Graphviz's DOT. Every attribute but label, weight and pos is called data_NAME, so that none of them asks Graphviz for anything.
[[nodiscard]] Exported dot(const AttributedNetwork& network);

}  // namespace docgraph
