#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// One row of a table. `fault` says what could not be read; the cells are then worth nothing.
struct Row {
  std::vector<std::string> cells;
  std::size_t line = 0;  ///< where it began, from 1
  std::string_view fault;
};

/// Cuts CSV (RFC 4180) or TSV into rows. LF, CR LF and CR end rows; quoted cells may hold them. Empty lines are no rows.
///
/// A row with a forgotten quotation mark costs itself alone: cutting goes on in the line after its beginning, and once a cell was found
/// open at the end of the text, quoted cells may no longer span lines. Time O(n).
class RowSplitter {
 public:
  RowSplitter(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  [[nodiscard]] std::optional<Row> next();

 private:
  [[nodiscard]] bool at_line_end() const;
  void skip_line_end();
  void skip_line();
  [[nodiscard]] std::string_view take_cell(std::string& cell);
  [[nodiscard]] std::string_view take_quoted(std::string& cell);

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool by_lines_ = false;
};

}  // namespace docgraph
