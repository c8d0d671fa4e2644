#include <algorithm>

#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

/// One column as equally wide texts: the heading, then every cell.
std::vector<std::string> padded_column(const Table& table, std::size_t index, std::size_t text_width) {
  std::vector<std::string> cells = {table.columns[index].heading};
  for (const std::string& cell : printed_column(table, index)) cells.push_back(clipped(one_line(cell), text_width));

  std::size_t width = 0;
  for (const std::string& cell : cells) width = std::max(width, display_width(cell));
  for (std::string& cell : cells) {
    const std::string padding(width - display_width(cell), ' ');
    cell.insert(table.columns[index].number ? 0 : cell.size(), padding);
  }
  return cells;
}

}  // namespace

std::string to_plain(const Table& table, std::size_t text_width) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto cells = padded_column(table, i, text_width);
    lines.resize(cells.size());
    for (std::size_t row = 0; row < cells.size(); ++row) lines[row] += (i == 0 ? "" : "  ") + cells[row];
  }
  std::string text;
  for (std::string& line : lines) {
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace docgraph
