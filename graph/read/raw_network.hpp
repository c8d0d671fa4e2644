#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/diagnostic.hpp"
#include "graph/attributed_network.hpp"
#include "graph/read/network_file.hpp"

namespace docgraph {

/// A column of values, with its type if the file declares it.
struct RawColumn {
  std::string name;
  std::optional<AttributeType> type;
};

/// Values as they stand in the file, by their columns. Of two in one column the first counts.
using RawValues = std::vector<std::pair<std::uint32_t, std::string>>;

struct RawNode {
  std::string id;
  std::string label;  ///< empty: the id
  RawValues values;
  std::size_t line = 0;
};

struct RawEdge {
  std::string source;
  std::string target;
  std::optional<bool> directed;  ///< nothing: as the file's default has it
  RawValues values;
  std::size_t line = 0;
};

/// What a reader finds, before anything of it is judged. A strength stands among the columns of the edges.
struct RawNetwork {
  std::string description;
  std::optional<bool> directed;  ///< edges that do not say it themselves; nothing: the file does not say it
  bool nodes_declared = false;   ///< nodes are listed, so one that only an edge names is a surprise
  std::string nodes_file;        ///< where they are; empty: in the file of the edges
  std::vector<RawColumn> node_columns;
  std::vector<RawColumn> edge_columns;
  std::vector<RawNode> nodes;
  std::vector<RawEdge> edges;
};

/// The column of this name, made where there is none.
[[nodiscard]] std::uint32_t column_named(std::vector<RawColumn>& columns, const std::string& name);

/// The network that a file's values make: typed, checked, in order. See read_network.
[[nodiscard]] AttributedNetwork settled(const RawNetwork& raw, const std::string& name, const NetworkReadOptions& options,
                                        Diagnostics& diagnostics);

// One reader a format. `text` is UTF-8.
[[nodiscard]] RawNetwork read_graphml(std::string text, const std::string& name, Diagnostics& diagnostics);
[[nodiscard]] RawNetwork read_gexf(std::string text, const std::string& name, Diagnostics& diagnostics);
[[nodiscard]] RawNetwork read_edge_table(const std::string& text, const std::string& name, Diagnostics& diagnostics);
/// Adds the nodes of a table to those that are there.
void read_node_table(const std::string& text, const std::string& name, RawNetwork& raw, Diagnostics& diagnostics);

}  // namespace docgraph
