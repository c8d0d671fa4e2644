#include "extract/read/table/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/read/json_record.hpp"
#include "extract/read/table/row_splitter.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

// The usual names of a column, folded, with one space between words. A field's own name stands first.
struct ColumnNames {
  std::string_view field;
  std::array<std::string_view, 12> names;
};
constexpr std::array<ColumnNames, 10> kColumns = {{
    {"id",
     {"id", "identifier", "record id", "record number", "reference", "reference code", "ref", "ref no", "call number", "shelfmark",
      "signatur", "cote"}},
    {"date",
     {"date", "dates", "document date", "date created", "creation date", "date of creation", "date of document", "datum", "datierung",
      "year"}},
    {"title", {"title", "titel", "betreff", "titre", "titulo", "titolo", "document title", "unit title", "heading", "name"}},
    {"description",
     {"description", "abstract", "summary", "scope and content", "scope content", "scope", "content description", "beschreibung", "enthalt",
      "descripcion", "resume"}},
    {"text", {"text", "full text", "fulltext", "body", "content", "contents", "transcript", "transcription", "volltext", "texte", "texto"}},
    {"dateline", {"dateline"}},
    {"people",
     {"people", "persons", "person", "personal names", "names of persons", "indexed persons", "personen", "personnes", "personas",
      "persone"}},
    {"places",
     {"places", "place names", "geographic names", "geographical names", "locations", "countries", "indexed places", "orte", "lieux",
      "lugares", "luoghi"}},
    {"organisations",
     {"organisations", "organizations", "corporate bodies", "corporate names", "institutions", "organisationen", "korperschaften",
      "collectivites", "organismes", "organizaciones"}},
    {"subjects",
     {"subjects", "subject", "subject terms", "subject headings", "keywords", "topics", "index terms", "schlagworte", "schlagworter",
      "sujets", "materias"}},
}};

// "Scope_and-Content " → "scope and content".
std::string plain_name(std::string_view heading) {
  std::string name = fold(heading);
  std::ranges::replace_if(
      name, [](char letter) { return std::string_view("_-.:/").find(letter) != std::string_view::npos; }, ' ');
  return fold(name);
}

// How well a heading names a field: 0 by its own name, more by others. Nothing if it does not.
std::optional<std::size_t> rank_in(const ColumnNames& column, std::string_view name) {
  if (name.empty()) return std::nullopt;
  const auto found = std::ranges::find(column.names, name);
  if (found == column.names.end()) return std::nullopt;
  return found == column.names.begin() ? 0 : 1;
}

// The name under which each column's cells are kept: the field's, or its own made unique.
std::vector<std::string> name_columns(const std::vector<std::string>& heading, const ColumnRenamer& renamer) {
  std::vector<std::string> names(heading.size());
  for (const ColumnNames& column : kColumns) {
    if (renamer.makes(column.field)) continue;
    std::pair<std::size_t, std::size_t> best = {2, 0};
    for (std::size_t i = 0; i < heading.size(); ++i)
      if (const auto rank = renamer.maps(heading[i]) ? std::nullopt : rank_in(column, plain_name(heading[i])))
        best = std::min(best, {*rank, i});
    if (best.first < 2) names[best.second] = column.field;
  }
  std::map<std::string, std::size_t, std::less<>> taken;
  for (const ColumnNames& column : kColumns)
    if (!renamer.makes(column.field)) taken[std::string(column.field)] = 1;
  for (std::size_t i = 0; i < heading.size(); ++i) {
    if (!names[i].empty()) continue;
    const bool blank = fold(heading[i]).empty();
    const std::string own = blank ? fmt::format("column {}", i + 1) : heading[i];
    names[i] = own;
    while (++taken[names[i]] > 1) names[i] = fmt::format("{} {}", own, taken[own]);
  }
  return names;
}

constexpr std::array<std::string_view, 4> kTexts = {"title", "description", "text", "dateline"};

bool is_text_field(std::string_view name) { return std::ranges::find(kTexts, name) != kTexts.end(); }
bool is_field(std::string_view name) { return is_text_field(name) || name == "id" || name == "date"; }

struct Heading {
  std::vector<std::string> cells;
  std::vector<std::string> names;
  std::size_t known = 0;
  char delimiter = ',';

  [[nodiscard]] bool has_text() const { return std::ranges::any_of(names, is_text_field); }
};

Heading read_heading(std::string_view text, char delimiter, const ColumnRenamer& renamer) {
  Heading heading;
  heading.delimiter = delimiter;
  const auto row = RowSplitter(text, delimiter).next();
  if (!row || !row->fault.empty()) return heading;
  heading.cells = row->cells;
  heading.names = name_columns(row->cells, renamer);
  heading.known = static_cast<std::size_t>(std::ranges::count_if(heading.names, is_field)) +
                  static_cast<std::size_t>(std::ranges::count_if(heading.cells, [&](const auto& cell) { return renamer.maps(cell); }));
  return heading;
}

// With the delimiter that shows most of the known names, then most columns.
Heading best_heading(std::string_view text, std::string_view delimiters, const ColumnRenamer& renamer) {
  Heading best;
  for (const char delimiter : delimiters) {
    Heading heading = read_heading(text, delimiter, renamer);
    if (best.cells.empty() || std::tuple(best.known, best.cells.size()) < std::tuple(heading.known, heading.cells.size()))
      best = std::move(heading);
  }
  return best;
}

// Spreadsheets may write "sep=;" above the heading.
std::string_view without_sep_line(std::string_view text) {
  const bool has = text.starts_with("sep=") && text.size() > 5 && (text[5] == '\r' || text[5] == '\n');
  return has ? text.substr(std::min(text.find_first_not_of("\r\n", 5), text.size())) : text;
}

class TableReader : public RecordReader {
 public:
  TableReader(std::string text, std::string name, std::string_view delimiters, FieldMap map, Diagnostics& diagnostics)
      : text_(std::move(text)), name_(std::move(name)), renamer_(std::move(map)), diagnostics_(diagnostics) {
    const std::string_view table = without_sep_line(text_);
    heading_ = best_heading(table, delimiters, renamer_);
    for (const std::string& cell : heading_.cells) renamer_.meet(cell);
    renamer_.check(name_);
    if (!heading_.has_text() && std::ranges::none_of(kTexts, [&](std::string_view field) { return renamer_.makes(field); }))
      refuse_heading();
    lines_above_ = table.size() == text_.size() ? 0 : 1;
    file_ = std::filesystem::path(name_).filename().string();
    rows_ = RowSplitter(table, heading_.delimiter);
    (void)rows_.next();
  }

  std::optional<Record> next() override {
    while (auto row = rows_.next()) {
      if (row->fault.empty() && std::ranges::all_of(row->cells, is_blank)) continue;
      ++met_;
      if (auto record = read(std::move(*row))) return record;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::size_t met() const override { return met_; }

 private:
  static bool is_blank(const std::string& cell) { return cell.find_first_not_of(" \t\r\n") == std::string::npos; }

  [[noreturn]] void refuse_heading() const {
    throw InputError(
        {{name_, 1, {}, {}},
         expected_got("a heading with a column title, description, text or dateline", fmt::format("{}", fmt::join(heading_.cells, ", "))),
         "name the columns in the first line, the one with the words of a record \"description\" or \"text\""});
  }

  std::optional<Record> read(Row row) {
    Location where{name_, row.line + lines_above_, {}, {}};
    const std::size_t wanted = heading_.names.size();
    if (!row.fault.empty())
      return refuse(std::move(where), std::string(row.fault), "write a quotation mark inside a cell twice, and one at either end of it");
    if (row.cells.size() != wanted)
      return refuse(std::move(where), fmt::format("expected {} cells as in the heading, got {}", wanted, row.cells.size()),
                    "put a cell that holds the mark between cells, or a line break, into quotation marks");
    JsonObject object;
    for (std::size_t i = 0; i < wanted; ++i)
      if (!is_blank(row.cells[i])) object.fields.push_back({heading_.names[i], JsonKind::string, std::move(row.cells[i])});
    renamer_.rename(object);
    auto record = make_record(std::move(object), where, diagnostics_);
    if (!record) return std::nullopt;
    record->line = where.line;
    record->file = file_;
    return record;
  }

  std::nullopt_t refuse(Location where, std::string message, std::string hint) {
    diagnostics_.add({std::move(where), std::move(message), std::move(hint)});
    return std::nullopt;
  }

  std::string text_;
  std::string name_;
  std::string file_;
  ColumnRenamer renamer_;
  Diagnostics& diagnostics_;
  Heading heading_;
  RowSplitter rows_{{}, ','};
  std::size_t lines_above_ = 0;
  std::size_t met_ = 0;
};

}  // namespace

bool is_table(std::string_view text, const FieldMap& map) {
  text = without_sep_line(text);
  const Heading heading = best_heading(text, kDelimiters, ColumnRenamer(map));
  if (!map.empty() && heading.cells.size() > 1) return true;
  if (!heading.has_text() || heading.cells.size() < 2) return false;
  if (heading.known > 1) return true;
  RowSplitter rows(text, heading.delimiter);
  (void)rows.next();
  const auto second = rows.next();
  return second && second->cells.size() == heading.cells.size();
}

std::unique_ptr<RecordReader> read_table(std::string text, const std::string& name, std::string_view delimiters, FieldMap map,
                                         Diagnostics& diagnostics) {
  return std::make_unique<TableReader>(std::move(text), name, delimiters, std::move(map), diagnostics);
}

}  // namespace docgraph
