#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.hpp"
#include "extract/embedded.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/text/fold.hpp"

namespace {

using namespace docgraph;
using Cells = std::vector<std::string>;

/// A list with a header: rows by column name, with the place to point at.
struct Row {
  std::string at;
  std::map<std::string, std::string> cells;
  std::size_t count = 0;
};

Cells split(std::string_view text, char separator) {
  Cells cells;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    cells.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

std::string_view bytes_of(std::string_view name) {
  const auto& files = lexicon_data::embedded_files();
  const auto found = std::ranges::find(files, name, &EmbeddedFile::name);
  return found == files.end() ? std::string_view() : found->bytes;
}

Cells lines_of(std::string_view name) {
  Cells lines = split(bytes_of(name), '\n');
  std::erase_if(lines, [](const std::string& line) { return line.empty() || line.front() == '#'; });
  return lines;
}

std::vector<Row> rows_of(std::string_view name) {
  const Cells lines = lines_of(name);
  std::vector<Row> rows;
  if (lines.empty()) return rows;
  const Cells header = split(lines.front(), '\t');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Cells cells = split(lines[i], '\t');
    Row row{std::string(name) + ": " + lines[i], {}, cells.size()};
    for (std::size_t column = 0; column < std::min(header.size(), cells.size()); ++column) row.cells[header[column]] = cells[column];
    rows.push_back(std::move(row));
  }
  return rows;
}

constexpr std::array<std::string_view, 4> kEntryFiles{"polities.tsv", "places.tsv", "towns.tsv", "organisations.tsv"};
constexpr std::array<std::string_view, 2> kPlaceFiles{"places.tsv", "towns.tsv"};
constexpr std::array<std::string_view, 4> kAliasColumns{"aliases", "abbreviations", "short_names", "demonyms"};

/// The embedded lists of one phrase a line.
std::vector<std::string_view> phrase_files() {
  std::vector<std::string_view> names;
  for (const EmbeddedFile& file : lexicon_data::embedded_files()) {
    if (file.bytes.starts_with("phrase\n")) names.push_back(file.name);
  }
  return names;
}

Cells aliases_in(const Row& row, std::string_view column) {
  const auto cell = row.cells.find(std::string(column));
  Cells aliases = cell == row.cells.end() ? Cells() : split(cell->second, '|');
  std::erase(aliases, "");
  return aliases;
}

std::string without_years(const std::string& alias) { return alias.substr(0, alias.rfind('@')); }

template <typename Number>
bool reads_as(std::string_view text, Number& value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

/// Two years in order, either of them open.
bool are_years(std::string_view from, std::string_view to) {
  int first = 0;
  int last = 0;
  if (!from.empty() && !reads_as(from, first)) return false;
  if (!to.empty() && !reads_as(to, last)) return false;
  return from.empty() || to.empty() || first <= last;
}

bool has_years_in_order(const std::string& alias) {
  const std::size_t at = alias.rfind('@');
  if (at == std::string::npos) return true;
  const Cells years = split(std::string_view(alias).substr(at + 1), '-');
  return years.size() == 2 && !(years[0].empty() && years[1].empty()) && are_years(years[0], years[1]);
}

bool lies_within(const std::string& cell, double bound) {
  double degrees = 0;
  return reads_as(cell, degrees) && degrees >= -bound && degrees <= bound;
}

std::set<std::string> ids_of(std::string_view file) {
  std::set<std::string> ids;
  for (const Row& row : rows_of(file)) ids.insert(row.cells.at("id"));
  return ids;
}

std::string sample(const std::string& name) {
  std::ifstream file(std::string(DOCGRAPH_SOURCE_DIR) + "/samples/" + name, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("the lists of entries have the columns that the lexicon reads") {
  CHECK(lines_of("polities.tsv").front() == "id\tname\tfrom\tto\tcapital\tiso\taliases\tabbreviations\tshort_names\tdemonyms");
  for (const std::string_view file : kPlaceFiles) CHECK(lines_of(file).front() == "id\tname\ttype\tpolity\tlat\tlon\tpopulation\taliases");
  CHECK(lines_of("organisations.tsv").front() == "id\tname\tpolity\taliases\tabbreviations\tcapital");
}

TEST_CASE("each entry has a cell for each column, an id and a name") {
  for (const std::string_view file : kEntryFiles) {
    const std::size_t columns = split(lines_of(file).front(), '\t').size();
    for (const Row& row : rows_of(file)) {
      if (row.count != columns || row.cells.at("id").empty() || row.cells.at("name").empty()) FAIL_CHECK(row.at);
      if (slug(row.cells.at("id")) != row.cells.at("id")) FAIL_CHECK(row.at);
    }
  }
}

TEST_CASE("no two entries of the lists share an id") {
  std::set<std::string> ids;
  for (const std::string_view file : kEntryFiles) {
    for (const Row& row : rows_of(file)) {
      if (!ids.insert(row.cells.at("id")).second) FAIL_CHECK(row.at);
    }
  }
  CHECK(ids.size() > 5000);
}

TEST_CASE("each capital is a listed place and each polity of a place or an organisation a listed polity") {
  const std::set<std::string> polities = ids_of("polities.tsv");
  const std::set<std::string> places = ids_of("places.tsv");
  for (const Row& row : rows_of("polities.tsv")) {
    const std::string& capital = row.cells.at("capital");
    if (!capital.empty() && !places.contains(capital)) FAIL_CHECK(row.at);
  }
  for (const std::string_view file : {"places.tsv", "towns.tsv", "organisations.tsv"}) {
    for (const Row& row : rows_of(file)) {
      const std::string& polity = row.cells.at("polity");
      if (!polity.empty() && !polities.contains(polity)) FAIL_CHECK(row.at);
    }
  }
  for (const Row& row : rows_of("organisations.tsv")) {
    const std::string& seat = row.cells.at("capital");
    if (!seat.empty() && !places.contains(seat)) FAIL_CHECK(row.at);
  }
}

TEST_CASE("years of polities and aliases are in order") {
  for (const Row& row : rows_of("polities.tsv")) {
    if (!are_years(row.cells.at("from"), row.cells.at("to"))) FAIL_CHECK(row.at);
  }
  for (const std::string_view file : kEntryFiles) {
    for (const Row& row : rows_of(file)) {
      for (const std::string_view column : kAliasColumns) {
        if (!std::ranges::all_of(aliases_in(row, column), has_years_in_order)) FAIL_CHECK(row.at);
      }
    }
  }
}

TEST_CASE("each place has a known type, coordinates on the globe and a population") {
  const std::set<std::string> types{"city", "region", "sea", "river", "mountain", "continent", "line"};
  std::size_t places = 0;
  for (const std::string_view file : kPlaceFiles) {
    for (const Row& row : rows_of(file)) {
      std::uint64_t people = 0;
      if (!types.contains(row.cells.at("type"))) FAIL_CHECK(row.at);
      if (!lies_within(row.cells.at("lat"), 90) || !lies_within(row.cells.at("lon"), 180)) FAIL_CHECK(row.at);
      if (!reads_as(row.cells.at("population"), people)) FAIL_CHECK(row.at);
      ++places;
    }
  }
  CHECK(places > 25'000);
}

TEST_CASE("no list holds control characters but tabs and line ends, and each ends with a line end") {
  for (const EmbeddedFile& file : lexicon_data::embedded_files()) {
    INFO(file.name);
    const auto is_control = [](char c) { return (c >= 0 && c < ' ' && c != '\t' && c != '\n') || c == '\x7f'; };
    CHECK(std::ranges::none_of(file.bytes, is_control));
    CHECK(file.bytes.ends_with('\n'));
  }
}

TEST_CASE("each list of phrases is in lower case and holds nothing twice") {
  CHECK(phrase_files().size() >= 13);
  for (const std::string_view file : phrase_files()) {
    INFO(file);
    const Cells lines = lines_of(file);
    CHECK(lines.size() > 5);
    CHECK(std::set<std::string>(lines.begin() + 1, lines.end()).size() == lines.size() - 1);
    const auto is_folded = [](const std::string& line) {
      return std::ranges::none_of(line, [](char c) { return (c >= 'A' && c <= 'Z') || c == '\t'; });
    };
    CHECK(std::ranges::all_of(lines, is_folded));
  }
}

TEST_CASE("the long lists of phrases are sorted, so that a change shows where it belongs") {
  for (const std::string_view file : phrase_files()) {
    INFO(file);
    const Cells lines = lines_of(file);
    CHECK((lines.size() < 300 || std::is_sorted(lines.begin() + 1, lines.end())));
  }
}

TEST_CASE("no name of an entry but a town's is a common word, abbreviations and short names set apart") {
  const Cells words = lines_of("common_words.tsv");
  const std::set<std::string> common(words.begin() + 1, words.end());
  for (const std::string_view file : {"polities.tsv", "places.tsv", "organisations.tsv"}) {
    for (const Row& row : rows_of(file)) {
      Cells names{row.cells.at("name")};
      for (const std::string_view column : {"aliases", "demonyms"}) std::ranges::copy(aliases_in(row, column), std::back_inserter(names));
      if (std::ranges::any_of(names, [&](const std::string& name) { return common.contains(fold(without_years(name))); }))
        FAIL_CHECK(row.at);
    }
  }
}

TEST_CASE("an alias does not stand twice in one cell") {
  for (const std::string_view file : kEntryFiles) {
    for (const Row& row : rows_of(file)) {
      for (const std::string_view column : kAliasColumns) {
        const Cells aliases = aliases_in(row, column);
        if (std::set<std::string>(aliases.begin(), aliases.end()).size() != aliases.size()) FAIL_CHECK(row.at);
      }
    }
  }
}

TEST_CASE("a classification and an urgency are handling marks") {
  const Cells all = lines_of("handling_marks.tsv");
  const std::set<std::string> marks(all.begin(), all.end());
  for (const char* file : {"classifications.tsv", "urgencies.tsv"}) {
    for (const std::string& mark : lines_of(file)) {
      if (!marks.contains(mark)) FAIL_CHECK(mark);
    }
  }
}

TEST_CASE("a meeting kind is a document kind") {
  const Cells kinds = lines_of("document_kinds.tsv");
  const std::set<std::string> documents(kinds.begin(), kinds.end());
  for (const std::string& kind : lines_of("meeting_kinds.tsv")) {
    if (!documents.contains(kind)) FAIL_CHECK(kind);
  }
}

TEST_CASE("the samples are read without a fault") {
  for (const std::string name : {"detente.json", "letters.json"}) {
    INFO(name);
    Diagnostics diagnostics;
    const auto reader = read_records(sample(name), name, diagnostics);
    std::size_t used = 0;
    while (const auto record = reader->next()) {
      ++used;
      CHECK(record->date.known());
      CHECK_FALSE(text_of(*record, "title").empty());
      CHECK_FALSE(text_of(*record, "description").empty());
    }
    CHECK(used == 20);
    CHECK(reader->met() == used);
    CHECK(diagnostics.all().empty());
  }
}
