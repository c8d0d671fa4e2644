#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "extract/read/record_reader.hpp"

using namespace docgraph;

namespace {

std::string contents(const std::string& name) {
  std::ifstream file(DOCGRAPH_SOURCE_DIR "/tests/data/pages/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

// One record a line, as "date | title | description".
std::string summary(const Record& record) {
  std::string out = to_text(record.date);
  for (const Field& field : record.others) out += " ~" + field.text;
  const std::string description = replaced(std::string(text_of(record, "description")), "\n\n", " ¶ ");
  return out + " | " + std::string(text_of(record, "title")) + " |" + (description.empty() ? "" : " " + description) + "\n";
}

std::string read(const std::string& page, std::vector<std::string>* told = nullptr) {
  Diagnostics diagnostics;
  const auto reader = read_records(page, "page.txt", diagnostics);
  std::string out;
  while (const auto record = reader->next()) out += summary(*record);
  if (told != nullptr)
    for (const Diagnostic& one : diagnostics.all()) told->push_back(to_text(one));
  return out;
}

}  // namespace

TEST_CASE("a catalogue page gives its records, whether heads have bullets, numbers or nothing") {
  for (const std::string name : {"bullets", "plain", "compact", "first-undated", "numbered"}) {
    INFO(name);
    CHECK(read(contents(name + ".txt")) == contents(name + ".records"));
  }
}

TEST_CASE("line ends, no-break spaces and a byte order mark change no record of a page") {
  for (const std::string name : {"bullets", "plain", "compact", "first-undated", "numbered"}) {
    INFO(name);
    const std::string page = contents(name + ".txt");
    const std::string expected = contents(name + ".records");
    CHECK(read(replaced(page, "\n", "\r\n")) == expected);
    CHECK(read(replaced(page, "\n", "\r")) == expected);
    CHECK(read(replaced(page, "\n", " \u00A0\n")) == expected);
    CHECK(read("\xEF\xBB\xBF" + page) == expected);
    CHECK(read(page + "\n\n\n") == expected);
  }
}

TEST_CASE("a record of a page knows the line of its head") {
  Diagnostics diagnostics;
  const auto reader = read_records(contents("bullets.txt"), "folder/bullets.txt", diagnostics);
  const auto record = reader->next();
  REQUIRE(record);
  CHECK(record->line == 10);
  CHECK(record->file == "bullets.txt");
  CHECK(record->id.empty());
}

TEST_CASE("a date without a title is told with its line and costs no other record") {
  std::vector<std::string> told;
  CHECK(read("May 1, 1950\n\nMay 2, 1950\n\nFirst\n\nMay 3, 1950\n\nSecond\n", &told) == "1950-05-02 | First |\n1950-05-03 | Second |\n");
  REQUIRE(told.size() == 1);
  CHECK_THAT(told[0],
             Catch::StartsWith("page.txt:1: field \"title\": expected a title below the date \"May 1, 1950\", got nothing\nhint: "));
}

TEST_CASE("prose that mentions dates is no catalogue page") {
  CHECK_THROWS_AS(read("On May 1, 1950 he wrote.\n\nOn May 2, 1950 he wrote again.\n"), InputError);
  CHECK_THROWS_AS(read("May 1, 1950\n\nDear Sir,\n\nI write to you.\n"), InputError);
}

TEST_CASE("a page that is forced to be one may have a single record") {
  Diagnostics diagnostics;
  const auto reader = read_records("May 1, 1950\n\nLetter\n", "page.txt", diagnostics, Format::page);
  const auto record = reader->next();
  REQUIRE(record);
  CHECK(summary(*record) == "1950-05-01 | Letter |\n");
  CHECK_THROWS_AS(read_records("no date here", "page.txt", diagnostics, Format::page), InputError);
}
