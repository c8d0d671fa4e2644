#include "extract/lexicon/gazetteer.hpp"

#include <catch2/catch.hpp>

#include "extract/diagnostic.hpp"
#include "extract/identity/identity.hpp"

using namespace docgraph;

namespace {

constexpr std::string_view kHeading = "kind\tname\taliases\tfrom\tto\tlat\tlon\tauthority id\n";

std::string fault_of(const std::string& text) {
  try {
    (void)read_gazetteer(text, "dir/own.tsv");
  } catch (const InputError& error) {
    return to_text(error.diagnostic());
  }
  return "no fault";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The words found by the gazetteer in a text, with their kinds and the names of their entities.
std::vector<std::string> found(const std::string& rows, const std::string& text) {
  const Lexicon lexicon = Lexicon::built_in(read_gazetteer(std::string(kHeading) + rows, "own.tsv"));
  Record record;
  record.id = "r";
  record.texts = {{"description", text}};
  const std::vector<Record> records = {record};
  const std::vector<Extraction> extractions = {extract(record, lexicon, {})};
  const Identities identities = decide_identities(records, extractions, collect_forms(records, extractions), lexicon, {});
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < extractions[0].mentions.size(); ++i) {
    const Mention& mention = extractions[0].mentions[i];
    lines.push_back(std::string(text_of(text, mention.span)) + " = " + std::string(word(mention.kind)) + " " +
                    identities.entities[identities.mentions[0][i].entity].name);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a gazetteer's row is an entry with all that its cells say") {
  const std::vector<LexiconEntry> entries = read_gazetteer(
      "\xEF\xBB\xBF# mine\nname\tkind\taliases\tfrom\tto\tlat\tlon\tauthority\r\n"
      "Ferrocarril del Sur\torganisation\tFCS|Southern Railway\t1887\t1948\t-34.6\t-58.4\tQ1407529\r\nOlt\tplace\n",
      "dir/own.tsv");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].kind == Kind::organisation);
  CHECK(entries[0].aliases.size() == 3);
  CHECK(entries[0].from_year == 1887);
  CHECK(entries[0].longitude == -58.4);
  CHECK(entries[0].authority == "Q1407529");
  CHECK(entries[0].source == "own.tsv:3");
  CHECK(entries[1].name == "Olt");
}

TEST_CASE("what is wrong with a gazetteer is told with its line") {
  const std::string heading(kHeading);
  CHECK(has(fault_of(""), "expected a line of headings"));
  CHECK(has(fault_of("kind\tnam\n"), "dir/own.tsv:1: there is no column \"nam\"\nhint: did you mean name?"));
  CHECK(has(fault_of("kind\taliases\n"), ":1: expected one column name among the headings"));
  CHECK(has(fault_of(heading + "city\tOlt\n"), ":2: kind: expected person or organisation or polity or place, got \"city\""));
  CHECK(has(fault_of(heading + "place\t\n"), ":2: expected a name, got nothing"));
  CHECK(has(fault_of(heading + "place\tOlt\t\t19x\n"), ":2: from: expected a year or nothing, got \"19x\""));
  CHECK(has(fault_of(heading + "place\tOlt\t\t1950\t1940\n"), ":2: to 1940 lies before from 1950"));
  CHECK(has(fault_of(heading + "place\tOlt\t\t\t\t91\n"), ":2: lat: expected degrees from -90 to 90"));
  CHECK(has(fault_of(heading + "place\tOlt\t\t\t\t\t\tQ1\tx\n"), ":2: expected 8 cells as in the headings, got 9"));
  CHECK(has(fault_of("kind\tname\nplace\t\xFF\n"), "expected text in UTF-8"));
}

TEST_CASE("names of any script are found, whatever their script writes together with them") {
  const std::string person = "person\tKim Il Sung\t김일성|金日成|Ким Ир Сен|كيم إل سونغ\t\t\t\t\tQ41117\n";
  CHECK(found(person, "김일성은 평양에서 말했다.") == Lines{"김일성 = person Kim Il Sung"});
  CHECK(found(person, "周恩来会见了金日成主席。") == Lines{"金日成 = person Kim Il Sung"});
  CHECK(found(person, "Об этом сказал Ким Ир Сен вчера.") == Lines{"Ким Ир Сен = person Kim Il Sung"});
  CHECK(found(person, "وقال وكيم إل سونغ أمس") == Lines{"كيم إل سونغ = person Kim Il Sung"});
  CHECK(found(person, "김일성대학교").empty());
}

TEST_CASE("an own name goes before the rules, but not inside an organisation's name") {
  const std::string rows = "organisation\tQuiet Zone\t\nplace\tOlt\t\n";
  CHECK(found(rows, "It asked Quiet Zone about Olt.") == Lines{"Quiet Zone = organisation Quiet Zone", "Olt = place Olt"});
  CHECK(found(rows, "The Ministry of Olt answered.") == Lines{"Ministry of Olt = organisation Ministry of Olt"});
}

TEST_CASE("an entry that names a listed one adds its aliases and its authority to it") {
  const std::vector<LexiconEntry> own =
      read_gazetteer(std::string(kHeading) + "polity\tnorth korea\t북조선|朝鲜\t\t\t\t\tQ423\n", "own.tsv");
  const Lexicon lexicon = Lexicon::built_in(own);
  REQUIRE(lexicon.find("north-korea") != nullptr);
  CHECK(lexicon.find("north-korea")->authority == "Q423");
  CHECK(found("polity\tNorth Korea\t북조선\n", "북조선의 답장") == Lines{"북조선 = polity North Korea"});
  CHECK(Lexicon::built_in().find("north-korea")->authority == "iso3166:KP");
}

TEST_CASE("a bare surname means the person whom the gazetteer knows in full") {
  CHECK(found("person\tXanthe Quillfeather\tQ. of Marsh\n", "Xanthe Quillfeather left. Quillfeather returned.") ==
        Lines{"Xanthe Quillfeather = person Xanthe Quillfeather", "Quillfeather = person Xanthe Quillfeather"});
}
