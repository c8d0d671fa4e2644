#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/read/record_reader.hpp"
#include "extract/record_json.hpp"

using namespace docgraph;

namespace {

struct Outcome {
  std::vector<Record> records;
  std::vector<std::string> told;
  std::size_t met = 0;
};

Outcome read(const std::string& bytes, std::optional<Format> format = std::nullopt) {
  Diagnostics diagnostics;
  const auto reader = read_records(bytes, "folder/f.csv", diagnostics, format);
  Outcome outcome;
  while (auto record = reader->next()) outcome.records.push_back(std::move(*record));
  for (const Diagnostic& one : diagnostics.all()) outcome.told.push_back(to_text(one));
  outcome.met = reader->met();
  return outcome;
}

std::string ids(const Outcome& outcome) {
  std::string out;
  for (const Record& record : outcome.records) out += (out.empty() ? "" : " ") + record.id;
  return out;
}

}  // namespace

TEST_CASE("cells may hold delimiters, line breaks and quotation marks") {
  for (const char mark : {',', ';', '\t'}) {
    const std::string m(1, mark);
    const Outcome outcome =
        read("id" + m + "title" + m + "note\n1" + m + "\"a, b; c\td \"\"e\"\"\nf\"" + m + "\n\n2" + m + "x\"y" + m + "\"\"");
    CHECK(outcome.told.empty());
    REQUIRE(ids(outcome) == "1 2");
    CHECK(text_of(outcome.records[0], "title") == "a, b; c\td \"e\"\nf");
    CHECK(text_of(outcome.records[1], "title") == "x\"y");
    CHECK(outcome.records[0].line == 2);
    CHECK(outcome.records[1].line == 5);
    CHECK(outcome.records[0].others.empty());
    CHECK(outcome.records[0].file == "f.csv");
  }
}

TEST_CASE("columns are known by their usual names, and all others are kept") {
  const Outcome outcome =
      read("Reference Code;Date of creation;TITEL;Scope_and-Content;Full text;Archive;;Archive\nA 1;9 March 1973;T;D;X;Bucharest;;Cluj\n");
  REQUIRE(ids(outcome) == "A 1");
  const Record& record = outcome.records[0];
  CHECK(to_text(record.date) == "1973-03-09");
  CHECK(record.texts == std::vector<Field>{{"title", "T"}, {"description", "D"}, {"text", "X"}});
  CHECK(record.others == std::vector<Field>{{"Archive", "Bucharest"}, {"Archive 2", "Cluj"}});
}

TEST_CASE("of two columns that mean the same the one with the exact name counts") {
  const Outcome outcome = read("abstract,description,title\nA,D,T\n");
  REQUIRE(outcome.records.size() == 1);
  CHECK(text_of(outcome.records[0], "description") == "D");
  CHECK(outcome.records[0].others == std::vector<Field>{{"abstract", "A"}});
}

TEST_CASE("a bad row is told by its line and costs no other") {
  struct Case {
    const char* row;
    const char* told;
  };
  const Case cases[] = {
      {"2,x", "folder/f.csv:3: expected 3 cells as in the heading, got 2\nhint: "},
      {"2,x,1973,y", "folder/f.csv:3: expected 3 cells as in the heading, got 4\nhint: "},
      {"2,\"x,1973", "folder/f.csv:3: expected a quotation mark at the end of a cell"},
      {"2,\"x\"y,1973", "folder/f.csv:3: expected nothing behind the quotation mark that ends a cell"},
      {"2,x,03/09/1973",
       "folder/f.csv:3: record \"2\", field \"date\": expected YYYY, YYYY-MM or YYYY-MM-DD, got \"03/09/1973\"\nhint: its day and month"},
      {"2,,1973", "folder/f.csv:3: record \"2\": expected a title, description, text or dateline"},
  };
  for (const Case& one : cases) {
    INFO(one.row);
    const Outcome outcome = read("id,title,date\n1,a,1973\n" + std::string(one.row) + "\n3,\"c\nd\",1974\n4,e,1975\n");
    CHECK(outcome.met == 4);
    REQUIRE(!outcome.told.empty());
    CHECK_THAT(outcome.told[0], Catch::StartsWith(one.told));
    CHECK(ids(outcome) == "1 3 4");
  }
}

TEST_CASE("empty rows are no records, and a table may hold nothing but its heading") {
  CHECK(ids(read("id,title\n\n1,a\n,\n \n2,b\n")) == "1 2");
  CHECK(read("id,title\n").met == 0);
  CHECK(ids(read("sep=;\r\nid;title\r\n1;a\r\n")) == "1");
}

TEST_CASE("a heading without texts is refused with its columns") {
  CHECK_THROWS_WITH(read("a,b\n1,2\n", Format::csv),
                    Catch::StartsWith("folder/f.csv:1: expected a heading with a column title") && Catch::Contains("got \"a, b\""));
  CHECK_THROWS_AS(read("a,b\n1,2\n"), InputError);
  CHECK_THROWS_AS(read("Dear Sir, the text of your letter\nis lost.\n"), InputError);
}

TEST_CASE("the format can be forced") {
  CHECK(ids(read("title\tid\nx, y\t7\n", Format::tsv)) == "7");
  CHECK(read("title\nx; y\n", Format::csv).records.size() == 1);
  CHECK_THROWS_WITH(read("id,title\n1,x\n", Format::json), Catch::Contains("expected JSON"));
}

TEST_CASE("hostile tables are read in time that grows with their length alone") {
  const auto times = [](std::size_t count, const std::string& part) {
    std::string out;
    for (std::size_t at = 0; at < count; ++at) out += part;
    return out;
  };
  for (const char* part : {"\"\n", "\"a\",\"\n", ",\"\"\n", "a\"\n", "\"a\"b\n", "\"\"\"\n", ",", "\r"}) {
    const Outcome outcome = read("id,title\n" + times(200'000, part), Format::csv);
    CHECK(outcome.records.size() + outcome.told.size() >= outcome.met);
  }
}

TEST_CASE("a record written as JSON reads as the same record") {
  const std::string json =
      "[{\"id\":\"a \\\" b\",\"date\":\"1973-02\",\"title\":\"T\\n\\u0001\",\"text\":\"Ceaușescu\",\"n\":5,\"list\":[1, {\"x\": \"y\"}],"
      "\"note\":\"[text not declassified]\",\"yes\":true}, {\"title\":\"U\"}]";
  const Outcome first = read(json);
  REQUIRE(first.records.size() == 2);
  std::string written;
  for (const Record& record : first.records) written += record_json(record) + "\n";
  const Outcome second = read(written);
  CHECK(second.told.empty());
  REQUIRE(second.records.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(second.records[i].id == first.records[i].id);
    CHECK(second.records[i].date == first.records[i].date);
    CHECK(second.records[i].texts == first.records[i].texts);
    CHECK(second.records[i].others == first.records[i].others);
  }
  CHECK(record_json(first.records[1]) == R"({"title": "U"})");
}
