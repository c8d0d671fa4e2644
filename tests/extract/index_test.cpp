#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/index/index_fields.hpp"
#include "extract/index/index_mentions.hpp"
#include "extract/index/index_term.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/record_json.hpp"

using namespace docgraph;

namespace {

const Lexicon& lexicon() {
  static const Lexicon built = Lexicon::built_in();
  return built;
}

// "Nicolae Ceaușescu=PER | Romania=GPE:romania", the name that each term bears, its kind and its entry.
std::string read(const std::string& field, const std::string& terms) {
  Record record;
  record.texts = {{"title", "Letter"}, {field, joined_terms(terms)}};
  std::string out;
  for (const Mention& mention : find_index_mentions(record, lexicon())) {
    out += (out.empty() ? "" : " | ") + std::string(name_of(mention, record.texts[mention.field].text)) + "=" +
           std::string(label(mention.kind));
    if (!mention.lexicon_id.empty()) out += ":" + mention.lexicon_id;
  }
  return out;
}

Record record_of(const std::string& json) {
  Diagnostics diagnostics;
  return read_records(json, "a.json", diagnostics)->next().value();
}

}  // namespace

TEST_CASE("index terms are parted by semicolons, bars and line ends, and empty ones are none") {
  CHECK(joined_terms(" a ;b|c\n\nd ; ;") == "a; b; c; d");
  CHECK(joined_terms(" ;|\n").empty());
  CHECK(terms_in("a; b").size() == 2);
  CHECK(terms_in("").empty());
}

TEST_CASE("a person's term is read as the name that running text has") {
  struct Case {
    const char* term;
    const char* name;
  };
  for (const Case& one : std::vector<Case>{{"Ceaușescu, Nicolae (1918-1989)", "Nicolae Ceaușescu"},
                                           {"Kissinger, Henry (Henry Alfred), 1923-2023", "Henry Kissinger"},
                                           {"King, Martin Luther, Jr., 1929-1968", "Martin Luther King Jr."},
                                           {"Churchill, Winston, Sir, 1874-1965", "Winston Churchill"},
                                           {"Kim, Il-sung", "Kim Il-sung"},
                                           {"Kim, John", "John Kim"},
                                           {"Heo Dam", "Heo Dam"},
                                           {"(1918-1989)", "(1918-1989)"},
                                           {"1918", "1918"}}) {
    INFO(one.term);
    CHECK(read_person_term(one.term, lexicon()) == one.name);
  }
}

TEST_CASE("a place or an organisation that the lists know is their entry, and lies where its term says") {
  CHECK(read("places", "Bucharest (Romania); Bucharest, Romania") ==
        "Bucharest (Romania)=LOC:bucharest | Bucharest, Romania=LOC:bucharest");
  CHECK(read("places", "Paris (Romania)") == "Paris (Romania)=LOC");
  CHECK(read("places", "Korea (North); Germany, East") == "Korea (North)=GPE:north-korea | Germany, East=GPE:east-germany");
  CHECK(read("places", "Nowhereton (city)") == "Nowhereton (city)=LOC");
  CHECK(read("organisations", "Grivița Works; United Nations") == "Grivița Works=ORG | United Nations=ORG:united-nations");
}

TEST_CASE("a subject is an actor only if the lists know it or a part of its heading") {
  CHECK(read("subjects", "Trade; Détente").empty());
  CHECK(read("subjects", "Romania -- Foreign relations -- Korea (North)") == "Romania=GPE:romania | Korea (North)=GPE:north-korea");
}

TEST_CASE("index terms are read by nobody but the index, and come behind all other mentions") {
  const Record record =
      record_of(R"([{"title": "Letter", "people": ["Doe, Jane"], "description": "Jane Doe met Richard Roe.", "subjects": "Trade"}])");
  CHECK(record.texts.back().name == "subjects");
  const Extraction extraction = extract(record, lexicon(), {});
  REQUIRE(!extraction.mentions.empty());
  for (const Mention& mention : extraction.mentions)
    CHECK((mention.role == Role::indexed) == (record.texts[mention.field].name == "people"));
  CHECK(extraction.mentions.back().role == Role::indexed);
}

TEST_CASE("index terms are given as a list, a text or objects with names, and are written as a list") {
  const std::string list = R"({"title": "t", "people": ["Doe, Jane", "Roe, Richard"]})";
  CHECK(record_json(record_of("[" + list + "]")) == list);
  CHECK(record_json(record_of(R"([{"title": "t", "people": "Doe, Jane; Roe, Richard"}])")) == list);
  CHECK(record_json(record_of(R"([{"title": "t", "people": [{"id": 1, "name": "Doe, Jane"}, {"name": "Roe, Richard"}]}])")) == list);
  CHECK(record_json(record_of(R"([{"title": "t", "organizations": ["UN"]}])")) == R"({"title": "t", "organisations": ["UN"]})");
}

TEST_CASE("a field that bears the name of an index but holds no terms stays a further field") {
  for (const char* value : {"3", "[1, 2]", "{\"a\": 1}", "[]", "\" ; \"", "[[\"a\"]]"}) {
    const Record record = record_of(std::string(R"([{"title": "t", "people": )") + value + "}]");
    INFO(value);
    CHECK(record.texts.size() == 1);
    CHECK(record.others.size() == 1);
  }
}

TEST_CASE("index terms alone make no record") {
  Diagnostics diagnostics;
  const auto reader = read_records(R"([{"people": ["Doe, Jane"]}])", "a.json", diagnostics);
  CHECK_FALSE(reader->next());
  CHECK(diagnostics.all().size() == 1);
}
