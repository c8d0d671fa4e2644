#include "render/paper/table/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/escape.hpp"

namespace docgraph {
namespace {

template <typename Visit>
void for_each_number(const Table& table, std::size_t column, Visit visit) {
  for (const Section& section : table.sections) {
    for (const Row& row : section.rows) {
      if (const auto* number = std::get_if<double>(&row[column])) visit(*number);
    }
  }
}

int decimals_of(const Table& table, std::size_t column) {
  bool whole = true;
  double greatest = 0;
  for_each_number(table, column, [&](double number) {
    whole = whole && number == std::trunc(number);
    greatest = std::max(greatest, std::abs(number));
  });
  if (whole) return 0;
  int decimals = 3;
  // Twelve are more than any score needs; they bound the loop for a column of almost nothing.
  for (double scaled = greatest * 1000; scaled < 100 && decimals < 12; scaled *= 10) ++decimals;
  return decimals;
}

std::string markdown_row(const std::vector<std::string>& cells) { return "| " + fmt::format("{}", fmt::join(cells, " | ")) + " |\n"; }

std::string markdown_head(const Table& table) {
  std::vector<std::string> headings;
  std::vector<std::string> rules;
  for (const Column& column : table.columns) {
    headings.push_back(escape_markdown(column.heading));
    rules.emplace_back(column.number ? "---:" : ":---");
  }
  return markdown_row(headings) + markdown_row(rules);
}

}  // namespace

std::string csv_row(const Row& row) {
  std::string line;
  for (const Cell& cell : row) {
    if (&cell != row.data()) line += ',';
    if (const auto* text = std::get_if<std::string>(&cell)) line += escape_csv(*text);
    if (const auto* number = std::get_if<double>(&cell)) line += number_text(*number);
  }
  return line + '\n';
}

std::string to_csv(const Table& table) {
  Row headings;
  for (const Column& column : table.columns) headings.emplace_back(column.heading);
  std::string text = csv_row(headings);
  for (const Section& section : table.sections) {
    for (const Row& row : section.rows) text += csv_row(row);
  }
  return text;
}

std::vector<std::string> printed_column(const Table& table, std::size_t column) {
  const int decimals = decimals_of(table, column);
  std::vector<std::string> cells;
  for (const Section& section : table.sections) {
    for (const Row& row : section.rows) {
      std::string cell;
      if (const auto* text = std::get_if<std::string>(&row[column])) cell = *text;
      if (const auto* number = std::get_if<double>(&row[column])) cell = fmt::format("{:.{}f}", *number, decimals);
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

std::string to_markdown(const Table& table) {
  std::vector<std::vector<std::string>> printed;
  for (std::size_t i = 0; i < table.columns.size(); ++i) printed.push_back(printed_column(table, i));

  std::string text = escape_markdown(table.caption) + "\n\n" + markdown_head(table);
  std::size_t row = 0;
  for (const Section& section : table.sections) {
    if (!section.title.empty()) {
      std::vector<std::string> cells(table.columns.size());
      cells.front() = "**" + escape_markdown(section.title) + "**";
      text += markdown_row(cells);
    }
    for (std::size_t i = 0; i < section.rows.size(); ++i, ++row) {
      std::vector<std::string> cells;
      for (const auto& column : printed) cells.push_back(escape_markdown(column[row]));
      text += markdown_row(cells);
    }
  }
  for (const std::string& note : table.notes) text += "\n" + escape_markdown(note) + "\n";
  return text;
}

}  // namespace docgraph
