#include "extract/evaluate/gold.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <string>

#include "extract/diagnostic.hpp"
#include "extract/evaluate/evaluate.hpp"
#include "extract/json.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using Catch::Matchers::Contains;
using docgraph::test::MarkedCorpus;

namespace {

std::string complaint(std::string_view gold) {
  try {
    static_cast<void>(read_gold(gold, "gold.jsonl"));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::vector<std::string> told(const std::string& gold, const std::vector<Record>& records) {
  Diagnostics diagnostics;
  check_gold(read_gold(gold, "gold.jsonl"), "gold.jsonl", records, diagnostics);
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : diagnostics.all()) texts.push_back(to_text(diagnostic));
  return texts;
}

}  // namespace

TEST_CASE("gold is read in order of id, with what it leaves out filled in") {
  const std::string seven =
      R"({"id": 7, "text": "Łódź lies", "correspondence": [],
          "mentions": [{"start": 0, "end": 4, "type": "LOC", "entity": 3, "kind": "metonym", "optional": true}]})";
  std::string bytes = "\xEF\xBB\xBF{\"id\": \"b\", \"mentions\": [{\"start\": 1, \"end\": 4}], \"correspondence\": null}\r\n\n" + seven;
  bytes.erase(std::remove(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.find("\n\n")) + 2, bytes.end(), '\n'), bytes.end());
  const auto gold = read_gold(bytes, "gold.jsonl");
  REQUIRE(gold.size() == 2);
  CHECK(gold[0].id == "7");
  CHECK(gold[0].line == 3);
  CHECK(gold[0].names[0].surface == "Łódź");
  CHECK(gold[0].names[0].entity == "3");
  CHECK(gold[0].names[0].form == "metonym");
  CHECK(gold[0].names[0].optional);
  CHECK(gold[0].edges.has_value());
  CHECK(gold[1].names[0].field == "text");
  CHECK(gold[1].names[0].form == "name");
  CHECK_FALSE(gold[1].names[0].entity);
  CHECK_FALSE(gold[1].edges.has_value());
}

TEST_CASE("a line of docgraph extract is gold itself") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L pyongyang|Pyongyang] to [L bucharest|Bucharest]", "Łódź: [P Ceaușescu] left.")
      .dispatch("Pyongyang", {"Bucharest"});
  const MarkedRecord marked = read_marked(extraction_json(corpus.records[0], corpus.extractions[0], corpus.decide(), 0), "f", 1);
  CHECK(marked.id == "a");
  REQUIRE(marked.names.size() == 3);
  CHECK(marked.names[2].field == "description");
  CHECK(marked.names[2].begin == 6);
  CHECK(marked.names[2].end == 15);
  CHECK(marked.names[2].kind == "PER");
  CHECK(marked.names[2].surface == "Ceaușescu");
  CHECK(marked.names[2].entity == "ceausescu");
  REQUIRE(marked.edges);
  REQUIRE(marked.edges->size() == 1);
  CHECK(marked.edges->front().from == "Pyongyang");
  CHECK(marked.edges->front().to_entity == "bucharest");
}

TEST_CASE("a line that is no gold is named with what was expected") {
  CHECK_THAT(complaint("{\"id\": \"a\"}\n[1]\n"), Contains("gold.jsonl:2") && Contains("expected an object"));
  CHECK_THAT(complaint("{\"id\": \"a\""), Contains("gold.jsonl:1") && Contains("expected a JSON object"));
  CHECK_THAT(complaint("{\"mentions\": []}"), Contains("expected an \"id\""));
  CHECK_THAT(complaint(R"({"id": "a", "mentions": {}})"), Contains("record \"a\"") && Contains("expected a list"));
  CHECK_THAT(complaint(R"({"id": "a", "mentions": [{"start": -1, "end": 4}]})"), Contains("\"start\" of a mention") && Contains("\"-1\""));
  CHECK_THAT(complaint(R"({"id": "a", "mentions": [{"start": 1, "end": 99999999999}]})"), Contains("\"end\" of a mention"));
  CHECK_THAT(complaint(R"({"id": "a", "mentions": [{"start": 4, "end": 4}]})"), Contains("ends at 4"));
  CHECK_THAT(complaint("{\"id\": 1}\n{\"id\": \"1\"}\n"), Contains("gold.jsonl:2") && Contains("in line 1 already"));
  CHECK_THAT(complaint("\n \n"), Contains("it holds no record"));
}

TEST_CASE("gold that does not fit its corpus is told once a field") {
  Record record;
  record.id = "a";
  record.texts = {{"title", "Łódź"}, {"text", "Park left."}};
  const auto faults = told(R"({"id": "a", "mentions": [{"field": "title", "start": 0, "end": 4, "surface": "Łódź"},)"
                           R"({"start": 0, "end": 4, "surface": "Pork"}, {"start": 5, "end": 9, "surface": "lift"},)"
                           R"({"field": "title", "start": 0, "end": 5}, {"field": "body", "start": 0, "end": 1}]})",
                           {record});
  REQUIRE(faults.size() == 3);
  CHECK_THAT(faults[0],
             Contains(R"(gold.jsonl:1: record "a", field "text")") && Contains(R"(is "Pork" in the gold and "Park" in the corpus)"));
  CHECK_THAT(faults[1], Contains("ends at 5, but the text has 4 characters"));
  CHECK_THAT(faults[2], Contains("no such field") && Contains("title, text"));
}

TEST_CASE("gold without a record of the corpus is refused, with an id of either") {
  Record record;
  record.id = "a-1";
  CHECK_THROWS_WITH(told("{\"id\": \"1\"}", {record}), Contains("record \"1\": none of its records") && Contains("\"a-1\""));
  const auto faults = told("{\"id\": \"a-1\"}\n{\"id\": \"2\"}\n{\"id\": \"3\"}", {record});
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Contains("record \"2\": 2 of 3 marked records are not in the corpus"));
}
