#include "extract/read/record_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "extract/read/encoding.hpp"
#include "extract/read/foreign.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/read/json_reader.hpp"
#include "extract/read/page/page_reader.hpp"
#include "extract/read/table/table_reader.hpp"
#include "extract/read/tei/tei_reader.hpp"
#include "extract/read/texts/text_files.hpp"
#include "extract/read/texts/text_reader.hpp"

namespace docgraph {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kUnderstood =
    "docgraph reads a JSON array or JSON Lines, CSV and TSV with a heading, a catalogue page as plain text, TEI and CMIF, and a folder or "
    "zip of text files; --format says which if it cannot tell";
constexpr std::string_view kMapped = "if this is a table, say what its columns hold: --map title=COLUMN,date=COLUMN,description=COLUMN";

[[noreturn]] void refuse(const std::string& name, std::string message, std::string hint) {
  throw InputError({{name, 0, {}, {}}, std::move(message), std::move(hint)});
}

void refuse_foreign(const std::optional<ForeignFile>& foreign, const std::string& name) {
  if (foreign) refuse(name, fmt::format("expected records, got {}", foreign->what), std::string(foreign->advice));
}

/// The first two lines have as many separators: a table whose heading has no name that docgraph knows.
bool has_columns(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(first.size() + 1, text.size()));
  const std::string_view second = text.substr(0, text.find('\n'));
  return std::ranges::any_of("\t;,"sv, [&](char separator) {
    const auto cells = std::ranges::count(first, separator);
    return cells > 0 && cells == std::ranges::count(second, separator);
  });
}

// What a text is. Each format shows itself by something that no other has: brackets, a heading with known names, lines that are dates.
Format format_of(std::string_view text, const std::string& name, const FieldMap& map) {
  if (is_json(text)) return Format::json;
  if (is_table(text, map)) return Format::csv;
  if (is_catalogue_page(text)) return Format::page;
  refuse(name, expected_got("records", text), std::string(has_columns(text) ? kMapped : kUnderstood));
}

std::unique_ptr<RecordReader> read_as(Format format, std::string text, const std::string& name, bool forced, const FieldMap& map,
                                      Diagnostics& diagnostics) {
  switch (format) {
    case Format::json:
    case Format::jsonl:
      if (!is_json(text)) refuse(name, expected_got("JSON", text), "leave --format out to have the format told by the content");
      return read_json(std::move(text), name, map, diagnostics);
    case Format::csv:
    case Format::tsv: {
      const std::string_view delimiters = !forced ? kDelimiters : format == Format::csv ? ",;"sv : "\t"sv;
      return read_table(repair_text(text, name, diagnostics), name, delimiters, map, diagnostics);
    }
    case Format::page:
      return read_catalogue_page(repair_text(text, name, diagnostics), name, diagnostics);
    default:
      return read_text_file({name, std::move(text)}, diagnostics);
  }
}

}  // namespace

bool is_folder(const std::string& path) {
  std::error_code none;
  return path != "-" && std::filesystem::is_directory(path, none);
}

std::unique_ptr<RecordReader> read_records(std::string bytes, const std::string& name, Diagnostics& diagnostics,
                                           std::optional<Format> format, const FieldMap& map) {
  bytes = unpack(std::move(bytes), name);
  refuse_foreign(foreign_file(bytes), name);
  if (is_zip(bytes)) return read_text_files(zip_files(bytes, name, diagnostics), name, diagnostics);
  std::string text = decode_told(std::move(bytes), name, diagnostics);
  if (text.find_first_not_of(kSpaces) == std::string::npos) refuse(name, "expected records, got an empty file", std::string(kUnderstood));
  if (!format && is_tei(text)) return read_tei(repair_text(text, name, diagnostics), name, diagnostics);
  if (!format) refuse_foreign(foreign_text(text), name);
  const Format told = format ? *format : format_of(text, name, map);
  return read_as(told, std::move(text), name, format.has_value(), map, diagnostics);
}

}  // namespace docgraph
