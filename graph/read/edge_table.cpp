// Tables of edges and nodes, as Gephi, NetworkX, igraph and spreadsheets write them.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "extract/read/table/row_splitter.hpp"
#include "extract/text/fold.hpp"
#include "graph/read/raw_network.hpp"

namespace docgraph {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> kSource = {"source", "from", "sender"};
constexpr std::array<std::string_view, 3> kTarget = {"target", "to", "addressee"};
constexpr std::array<std::string_view, 2> kType = {"type", "directed"};
constexpr std::array<std::string_view, 1> kEdgeId = {"id"};
constexpr std::array<std::string_view, 4> kNodeId = {"id", "name", "label", "node"};
constexpr std::array<std::string_view, 2> kNodeLabel = {"label", "name"};

/// docgraph and others put an apostrophe before what a spreadsheet would take for a formula.
std::string unguarded(std::string cell) {
  const std::size_t next = cell.find_first_not_of(" \t", 1);
  const bool guarded =
      cell.starts_with('\'') && next != std::string::npos && std::string_view("=+-@").find(cell[next]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

/// A table with its heading; rows of another length are told and left out.
class Table {
 public:
  Table(const std::string& text, const std::string& name, Diagnostics& diagnostics)
      : name_(name), diagnostics_(diagnostics), rows_(text, delimiter_of(text)) {
    if (auto row = rows_.next()) heading_ = std::move(row->cells);
    for (const std::string& cell : heading_) folded_.push_back(fold(cell));
  }

  [[nodiscard]] const std::vector<std::string>& heading() const { return heading_; }

  /// The first column that bears one of the names, the earlier name before the later.
  [[nodiscard]] std::optional<std::size_t> column(Names names) const {
    for (const std::string_view name : names)
      if (const auto found = std::ranges::find(folded_, name); found != folded_.end())
        return static_cast<std::size_t>(found - folded_.begin());
    return std::nullopt;
  }

  std::optional<Row> next() {
    while (auto row = rows_.next()) {
      if (row->fault.empty() && row->cells.size() == heading_.size()) {
        for (std::string& cell : row->cells) cell = unguarded(std::move(cell));
        return row;
      }
      const Location where{name_, row->line, "", ""};
      if (!row->fault.empty())
        diagnostics_.add({where, std::string(row->fault), "put a quotation mark at both ends of the cell"});
      else
        diagnostics_.add({where, fmt::format("expected {} cells, as the heading has, got {}", heading_.size(), row->cells.size()),
                          "a cell that holds the separator stands in quotation marks"});
    }
    return std::nullopt;
  }

 private:
  /// The mark that parts the heading's cells most often.
  static char delimiter_of(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    constexpr std::string_view kMarks = ",;\t";
    return *std::ranges::max_element(kMarks, {}, [&](char mark) { return std::ranges::count(line, mark); });
  }

  std::string name_;
  Diagnostics& diagnostics_;
  RowSplitter rows_;
  std::vector<std::string> heading_;
  std::vector<std::string> folded_;
};

/// Columns that are attributes; those without a name are row numbers, as R writes them.
std::vector<std::optional<std::uint32_t>> attribute_columns(const Table& table, const std::vector<std::optional<std::size_t>>& taken,
                                                            std::vector<RawColumn>& columns) {
  std::vector<std::optional<std::uint32_t>> places(table.heading().size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool is_taken = std::ranges::find(taken, std::optional(i)) != taken.end();
    if (!is_taken && !table.heading()[i].empty()) places[i] = column_named(columns, table.heading()[i]);
  }
  return places;
}

RawValues values_of(Row& row, const std::vector<std::optional<std::uint32_t>>& places) {
  RawValues values;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i] && !row.cells[i].empty()) values.emplace_back(*places[i], std::move(row.cells[i]));
  return values;
}

/// Gephi's words, or the truth that docgraph's ties.csv has.
std::optional<bool> direction_in(const std::string& cell, const Location& where, Diagnostics& diagnostics) {
  const std::string word = fold(cell);
  if (word == "directed" || word == "true") return true;
  if (word == "undirected" || word == "mutual" || word == "false") return false;
  if (!word.empty()) diagnostics.note({where, expected_got("Directed or Undirected", cell), "the tie is read as the table's others are"});
  return std::nullopt;
}

[[noreturn]] void throw_no_ends(const Table& table, const std::string& name) {
  throw InputError({{name, 1, "", ""},
                    expected_got("a heading with Source and Target", fmt::format("{}", fmt::join(table.heading(), ", "))),
                    "call the columns of the two ends Source and Target; the first line names the columns"});
}

}  // namespace

RawNetwork read_edge_table(const std::string& text, const std::string& name, Diagnostics& diagnostics) {
  Table table(text, name, diagnostics);
  const auto source = table.column(kSource);
  const auto target = table.column(kTarget);
  if (!source || !target) throw_no_ends(table, name);
  const auto type = table.column(kType);
  RawNetwork raw;
  const auto places = attribute_columns(table, {source, target, type, table.column(kEdgeId)}, raw.edge_columns);
  while (auto row = table.next()) {
    RawEdge edge;
    edge.line = row->line;
    if (type) edge.directed = direction_in(row->cells[*type], {name, row->line, "", ""}, diagnostics);
    edge.source = row->cells[*source];
    edge.target = row->cells[*target];
    edge.values = values_of(*row, places);
    raw.edges.push_back(std::move(edge));
  }
  return raw;
}

void read_node_table(const std::string& text, const std::string& name, RawNetwork& raw, Diagnostics& diagnostics) {
  Table table(text, name, diagnostics);
  const auto id = table.column(kNodeId);
  if (!id)
    throw InputError({{name, 1, "", ""},
                      expected_got("a heading with Id", fmt::format("{}", fmt::join(table.heading(), ", "))),
                      "call the column that the edges name nodes by Id, and that of their names Label"});
  const auto label = table.column(kNodeLabel);
  const auto places = attribute_columns(table, {id, label}, raw.node_columns);
  raw.nodes_declared = true;
  raw.nodes_file = name;
  while (auto row = table.next()) {
    RawNode node;
    node.line = row->line;
    node.id = row->cells[*id];
    if (label) node.label = row->cells[*label];
    node.values = values_of(*row, places);
    raw.nodes.push_back(std::move(node));
  }
}

}  // namespace docgraph
