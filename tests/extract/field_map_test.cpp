#include "extract/read/field_map.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "extract/read/record_reader.hpp"
#include "extract/record_json.hpp"

using namespace docgraph;

namespace {

std::string read(const std::string& bytes, const FieldMap& map) {
  Diagnostics diagnostics;
  const auto reader = read_records(bytes, "a", diagnostics, std::nullopt, map);
  std::string out;
  while (const auto record = reader->next()) out += record_json(*record) + "\n";
  return out;
}

std::string fault(const std::string& bytes, const FieldMap& map) {
  try {
    return read(bytes, map);
  } catch (const InputError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("the user says which columns are a record's fields, in any of the formats with columns") {
  const FieldMap map = {{"title", {"Name"}}, {"people", {"Wer"}}, {"description", {"Inhalt", "Notiz"}}};
  const std::string expected = "{\"title\": \"Brief\", \"description\": \"Eins.\\n\\nZwei.\", \"people\": [\"Doe, Jane\"], \"x\": \"y\"}\n";
  CHECK(read("name;Inhalt;Notiz;Wer;x\nBrief;Eins.;Zwei.;\"Doe, Jane\";y\n", map) == expected);
  CHECK(read(R"([{"NAME": "Brief", "Notiz": "Zwei.", "Inhalt": "Eins.", "Wer": ["Doe, Jane"], "x": "y"}])", map) == expected);
  CHECK(read(R"({"Name": "Brief", "Notiz": "Zwei.", "Inhalt": "Eins.", "Wer": "Doe, Jane", "x": "y"})", map) == expected);
}

TEST_CASE("a column that bore the name of a mapped field is kept under another") {
  CHECK(read("title,Titel,date\na,b,1973\n", {{"title", {"Titel"}}}) ==
        "{\"date\": \"1973\", \"title\": \"b\", \"title (not mapped)\": \"a\"}\n");
}

TEST_CASE("one column may be several fields, and an empty one is absent") {
  CHECK(read("A,B\nx,\n", {{"title", {"A"}}, {"text", {"A", "B"}}}) == "{\"title\": \"x\", \"text\": \"x\"}\n");
}

TEST_CASE("a column that is not there is told with the nearest that is, or with all") {
  CHECK(fault("Titel,Datum\na,1973\n", {{"title", {"Tittel"}}}) ==
        "a: --map: there is no column \"Tittel\"\nhint: did you mean \"Titel\"?");
  CHECK(fault(R"([{"Name": "a"}])", {{"title", {"Überschrift"}}}) ==
        "a: --map: there is no column \"Überschrift\"\nhint: the columns are \"Name\"");
}
