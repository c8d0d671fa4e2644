// A table for LaTeX. Cells hold escaped text only; numbers are plain digits, which the S columns of siunitx align at the decimal point.
// Their table-format is counted from the printed digits, so that no column is wider than it must be.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "render/escape.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kHeadingWidth = 16;

std::string number_format(const std::vector<std::string>& cells) {
  std::size_t whole = 1;
  std::size_t decimals = 0;
  bool negative = false;
  for (const std::string_view cell : cells) {
    const auto point = std::min(cell.find('.'), cell.size());
    const bool minus = cell.starts_with('-');
    whole = std::max(whole, point - (minus ? 1 : 0));
    decimals = std::max(decimals, cell.size() - std::min(point + 1, cell.size()));
    negative = negative || minus;
  }
  return fmt::format("S[table-format={}{}{}]", negative ? "-" : "", whole, decimals == 0 ? "" : fmt::format(".{}", decimals));
}

/// A heading over numbers is broken into short lines: the digits below it need little room.
std::string head_cell(const Column& column) {
  if (!column.number) return escape_latex(column.heading);
  std::string lines = wrapped(column.heading, kHeadingWidth, 0);
  lines.pop_back();
  std::string cell;
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    if (at > 0) cell += "\\\\";
    cell += escape_latex(lines.substr(at, end - at));
    at = end + 1;
  }
  return fmt::format("{{\\begin{{tabular}}[b]{{@{{}}c@{{}}}}{}\\end{{tabular}}}}", cell);
}

std::string line_of(const std::vector<std::string>& cells) { return fmt::format("    {} \\\\\n", fmt::join(cells, " & ")); }

std::string body_of(const Table& table, const std::vector<std::vector<std::string>>& printed) {
  std::string text;
  std::size_t row = 0;
  for (const Section& section : table.sections) {
    if (!section.title.empty()) {
      if (row > 0) text += "    \\addlinespace\n";
      text += fmt::format("    \\multicolumn{{{}}}{{@{{}}l}}{{\\emph{{{}}}}} \\\\\n", table.columns.size(), escape_latex(section.title));
    }
    for (std::size_t i = 0; i < section.rows.size(); ++i, ++row) {
      std::vector<std::string> cells;
      for (std::size_t column = 0; column < printed.size(); ++column) {
        const std::string& cell = printed[column][row];
        cells.push_back(table.columns[column].number ? cell : escape_latex(cell));
      }
      text += line_of(cells);
    }
  }
  return text;
}

}  // namespace

std::string to_latex(const Table& table) {
  std::vector<std::vector<std::string>> printed;
  std::vector<std::string> heads;
  std::string formats;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    printed.push_back(printed_column(table, i));
    heads.push_back(head_cell(table.columns[i]));
    formats += (i == 0 ? "" : " ") + (table.columns[i].number ? number_format(printed.back()) : std::string("l"));
  }

  // A table may be wider than the text; \makebox centres it then, instead of letting it run into the right margin.
  std::string text = fmt::format(
      "\\begin{{table}}\n  \\centering\\footnotesize\\setlength{{\\tabcolsep}}{{3pt}}%\n  \\caption{{{}}}\n  \\label{{tab:{}}}\n"
      "  \\par\\smallskip\\makebox[\\linewidth][c]{{%\n  \\begin{{tabular}}{{@{{}}{}@{{}}}}\n    \\toprule\n",
      escape_latex(table.caption), table.label, formats);
  text += line_of(heads) + "    \\midrule\n" + body_of(table, printed) + "    \\bottomrule\n  \\end{tabular}}\n";
  if (!table.notes.empty()) text += "  \\par\\smallskip\\begin{minipage}{\\linewidth}\\raggedright\n";
  for (const std::string& note : table.notes) text += fmt::format("    {}\\par\n", escape_latex(note));
  if (!table.notes.empty()) text += "  \\end{minipage}\n";
  return text + "\\end{table}\n";
}

std::string latex_tables(const std::vector<Table>& tables) {
  std::string text = "% Made by docgraph. Needs \\usepackage{booktabs,siunitx} and, for pdfLaTeX, \\usepackage[T1]{fontenc}.\n";
  for (const Table& table : tables) text += "\n" + to_latex(table);
  return text;
}

}  // namespace docgraph
