#pragma once

#include <optional>
#include <string>

#include "extract/diagnostic.hpp"
#include "graph/attributed_network.hpp"

namespace docgraph {

/// How a network that was made elsewhere is to be read.
struct NetworkReadOptions {
  std::string weight;     ///< the attribute of ties that is their strength; empty: "weight" or "strength", if there is one
  bool directed = false;  ///< ties of a table that does not say it have a direction
};

/// A file's bytes and its name in messages.
struct NamedBytes {
  std::string name;
  std::string bytes;
};

/// Reads a network: a table of edges (CSV, TSV), GraphML or GEXF, told by the content; gzip and Zstandard data are read as they are.
/// `nodes` is a table of nodes to a table of edges.
///
/// Nodes come in the order of their ids and edges in that of their ends, whatever the order in the file. A weight is strength, more means
/// closer; an edge without one has 1. All attributes are kept: typed as the file says, in tables by their values, where "010" is a text.
/// An edge that has no direction among edges that have one is there and back, with the attribute `undirected` true. Nodes that only edges
/// name are added, with a note.
///
/// An edge or node that cannot be used (no end, a strength that is no number above 0, an id that stands twice) is told with its line and
/// left out. Throws InputError where the file is no network, has graphs in graphs, or has no attribute of the name of `weight`.
[[nodiscard]] AttributedNetwork read_network(NamedBytes file, const std::optional<NamedBytes>& nodes, const NetworkReadOptions& options,
                                             Diagnostics& diagnostics);

}  // namespace docgraph
