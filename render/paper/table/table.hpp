#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace docgraph {

/// One cell: nothing, a text or a number.
using Cell = std::variant<std::monostate, std::string, double>;
using Row = std::vector<Cell>;

/// A column. Numbers stand right or at the decimal point, text left.
struct Column {
  std::string heading;
  bool number = false;
};

/// Rows that belong together under a title of their own; a plain table has one section without a title.
struct Section {
  std::string title;
  std::vector<Row> rows;
};

/// A table before it has a format: every format is made from the same one, so they cannot differ. Each row has a cell for each column.
struct Table {
  std::string label;    ///< for references, ASCII: "together"
  std::string caption;  ///< plain text, escaped by the format
  std::vector<Column> columns;
  std::vector<Section> sections;
  std::vector<std::string> notes;  ///< under the table, a line each
};

/// One line of CSV with its newline: texts escaped, numbers in full, nothing for an empty cell. RFC 4180, but lines end in \n.
[[nodiscard]] std::string csv_row(const Row& row);

/// The headings and all rows; no captions, titles or notes.
[[nodiscard]] std::string to_csv(const Table& table);

/// A `table` environment: caption above, booktabs rules, siunitx S columns, notes below. Needs booktabs, siunitx and, for pdfLaTeX,
/// `\usepackage[T1]{fontenc}`.
[[nodiscard]] std::string to_latex(const Table& table);

/// A file of tables, with a remark on the packages that it needs.
[[nodiscard]] std::string latex_tables(const std::vector<Table>& tables);

/// A caption, a pipe table and notes, as GitHub and Pandoc read them.
[[nodiscard]] std::string to_markdown(const Table& table);

/// Headings and rows in columns of equal width for a terminal, texts cut at `text_width`; no caption, no notes.
[[nodiscard]] std::string to_plain(const Table& table, std::size_t text_width);

/// The cells of one column as they are printed, section by section, texts as they are. Whole numbers have no decimals; other columns all
/// the same, as many as show three figures of the greatest number, and no fewer than three.
[[nodiscard]] std::vector<std::string> printed_column(const Table& table, std::size_t column);

}  // namespace docgraph
