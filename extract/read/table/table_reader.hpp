#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read/record_reader.hpp"

namespace docgraph {

/// What may part the cells of a table; which of them does is told by the heading.
inline constexpr std::string_view kDelimiters = ",;\t";

/// Whether the first line is a heading that names a title, a description, a text or a dateline beside other columns; with a map that says
/// what the columns are, two columns are enough.
[[nodiscard]] bool is_table(std::string_view text, const FieldMap& map);

/// Reads CSV or TSV (see RowSplitter) with a heading. `text` must be UTF-8.
///
/// Columns are known by their usual names in any case ("Scope and content" is the description); of two that mean the same the one with
/// the exact name counts, else the first. All others are kept under their own names. Empty cells are absent. A row with more or fewer
/// cells than the heading is told and skipped. Throws InputError if no column holds a text.
[[nodiscard]] std::unique_ptr<RecordReader> read_table(std::string text, const std::string& name, std::string_view delimiters, FieldMap map,
                                                       Diagnostics& diagnostics);

}  // namespace docgraph
