#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "extract/json.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::MarkedCorpus;
using nlohmann::json;

TEST_CASE("a record's extraction is one line of JSON with offsets in code points") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L pyongyang|Pyongyang] to [L bucharest|Bucharest]", "Łódź 🚂: [P Ceaușescu] met \"[P Popa]\".\nHe left.");
  corpus.dispatch("Pyongyang", {"Bucharest"});
  const std::string line = extraction_json(corpus.records[0], corpus.extractions[0], corpus.decide(), 0);
  CHECK(line.find('\n') == std::string::npos);
  const json parsed = json::parse(line);
  CHECK(parsed["id"] == "a");
  REQUIRE(parsed["mentions"].size() == 4);
  const json& person = parsed["mentions"][2];
  CHECK(person["field"] == "description");
  CHECK(person["start"] == 8);
  CHECK(person["end"] == 17);
  CHECK(person["type"] == "PER");
  CHECK(person["surface"] == "Ceaușescu");
  CHECK(person["form"] == "name");
  CHECK(person["role"] == "mentioned");
  CHECK(person["rule"] == "marked");
  CHECK(person["entity"] == "ceausescu");
  CHECK_FALSE(person["reason"].get<std::string>().empty());
  CHECK(parsed["correspondence"] == json::parse(R"([{"from":"Pyongyang","to":"Bucharest","from_entity":"pyongyang",
                                                     "to_entity":"bucharest","directed":true,"kind":"telegram"}])"));
  CHECK(parsed["origin"].is_null());
}

TEST_CASE("an open dispatch claims no edge but tells its origin") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L beirut|Beirut]", "").dispatch("Beirut", {});
  const json parsed = json::parse(extraction_json(corpus.records[0], corpus.extractions[0], corpus.decide(), 0));
  CHECK(parsed["correspondence"].empty());
  CHECK(parsed["origin"] == "Beirut");
}

TEST_CASE("a circular gives one edge an addressee and a mention for nobody has no entity") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from Bucharest to Peking, Tokyo", "[dG romania|Romanian]").dispatch("Bucharest", {"Peking", "Tokyo"});
  const json parsed = json::parse(extraction_json(corpus.records[0], corpus.extractions[0], corpus.decide({DemonymPolicy::off}), 0));
  CHECK(parsed["correspondence"].size() == 2);
  CHECK(parsed["mentions"][0]["entity"].is_null());
}

TEST_CASE("each sender and addressee are a pair, and each two parties of a meeting between them") {
  MarkedCorpus corpus;
  corpus.add("a", "", "").joint_dispatch({"Peking", "Tokyo"}, {"Bucharest", "Rome"});
  corpus.add("b", "", "").joint_dispatch({"Peking"}, {"Bucharest", "Rome"});
  corpus.add("c", "", "").joint_dispatch({}, {"Peking", "Bucharest", "Rome"});
  corpus.add("d", "", "").joint_dispatch({"Peking"}, {});
  for (const std::size_t meeting : {1U, 2U, 3U}) corpus.extractions[meeting].correspondence.directed = false;
  const auto pairs = [&](std::size_t record) {
    const json parsed = json::parse(extraction_json(corpus.records[record], corpus.extractions[record], corpus.decide(), record));
    std::string text;
    for (const json& pair : parsed["correspondence"])
      text += pair["from"].get<std::string>() + (pair["directed"] ? ">" : "-") + pair["to"].get<std::string>() + " ";
    return text;
  };
  CHECK(pairs(0) == "Peking>Bucharest Peking>Rome Tokyo>Bucharest Tokyo>Rome ");
  CHECK(pairs(1) == "Peking-Bucharest Peking-Rome Bucharest-Rome ");
  CHECK(pairs(2).empty());  // among
  CHECK(pairs(3).empty());
}

TEST_CASE("several senders of an open dispatch are its origin, set apart by semicolons") {
  MarkedCorpus corpus;
  corpus.add("a", "", "").joint_dispatch({"Beirut", "Rome"}, {});
  CHECK(json::parse(extraction_json(corpus.records[0], corpus.extractions[0], corpus.decide(), 0))["origin"] == "Beirut; Rome");
}

TEST_CASE("a record that says nothing is still a line") {
  MarkedCorpus corpus;
  corpus.add("quote \" and \\ backslash", "", "");
  const std::string line = extraction_json(corpus.records[0], corpus.extractions[0], corpus.decide(), 0);
  CHECK(json::parse(line)["id"] == "quote \" and \\ backslash");
  CHECK(line.find(R"("mentions":[],"correspondence":[],"origin":null)") != std::string::npos);
}
