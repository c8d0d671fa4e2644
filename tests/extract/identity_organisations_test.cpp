#include <catch2/catch.hpp>

#include "extract/identity/organisation/edit_distance.hpp"
#include "extract/identity/organisation/organisation_name.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::entity_of;
using docgraph::test::lexicon;
using docgraph::test::MarkedCorpus;
using docgraph::test::reason_of;

TEST_CASE("names of one organisation have one key") {
  const auto pair = GENERATE(Catch::Generators::values<std::pair<const char*, const char*>>({
      {"Embassy of Hungary in North Korea", "Hungarian Embassy in North Korea"},
      {"Embassy of Hungary in North Korea", "Hungarian Embassy in Pyongyang"},
      {"Embassy of Hungary in North Korea", "the Embassy of Hungary in the DPRK"},
      {"Hungarian Forestry Ministry", "Forestry Ministry of Hungary"},
      {"Bolivian Foreign Ministry", "Ministry of Foreign Affairs of Bolivia"},
      {"South-North Joint Bureau", "North-South Joint Bureau"},
      {"Committee for Co-ordination", "Committee for Coordination"},
      {"KWP Youth Section", "Youth Section of the Workers' Party of Korea"},
  }));
  INFO(pair.first << " and " << pair.second);
  CHECK(parse_organisation_name(pair.first, lexicon()).key() == parse_organisation_name(pair.second, lexicon()).key());
}

TEST_CASE("names of different organisations have different keys") {
  const auto pair = GENERATE(Catch::Generators::values<std::pair<const char*, const char*>>({
      {"Embassy of Hungary in North Korea", "Embassy of North Korea in Hungary"},
      {"Embassy of Hungary in North Korea", "Embassy of Hungary"},
      {"Embassy of Hungary in North Korea", "Embassy of Hungary in China"},
      {"Hungarian Foreign Ministry", "Romanian Foreign Ministry"},
      {"Society of Friends", "Friends Society"},
      {"KWP Youth Section", "KWP Central Committee"},
  }));
  INFO(pair.first << " and " << pair.second);
  CHECK(parse_organisation_name(pair.first, lexicon()).key() != parse_organisation_name(pair.second, lexicon()).key());
}

TEST_CASE("a name tells the polity that it belongs to") {
  CHECK(parse_organisation_name("Embassy of Hungary in North Korea", lexicon()).owner == "hungary");
  CHECK(parse_organisation_name("Hungarian Foreign Ministry", lexicon()).owner == "hungary");
  CHECK(parse_organisation_name("Embassy in North Korea", lexicon()).owner.empty());
}

TEST_CASE("an acronym explained in brackets holds for the whole corpus") {
  MarkedCorpus corpus;
  corpus.add("a", "", "The [O QZC] met.").add("b", "", "The [O Quiet Zone Council] ([O QZC]) met.");
  const Identities identities = corpus.decide();
  CHECK(identities.entities.size() == 1);
  CHECK(identities.entities[0].name == "Quiet Zone Council");
  CHECK(reason_of(corpus, identities, 0, "QZC").find("record \"b\" explains \"QZC\" as \"Quiet Zone Council\"") != std::string::npos);
}

TEST_CASE("an acronym explained in two ways holds for the records that explain it") {
  MarkedCorpus corpus;
  corpus.add("a", "", "The [O Quiet Zone Council] ([O QZC]) met.")
      .add("b", "", "The [O Quartz Zinc Company] ([O QZC]) sold.")
      .add("c", "", "The [O QZC] is silent.");
  const Identities identities = corpus.decide();
  CHECK(identities.entities.size() == 3);
  CHECK(entity_of(corpus, identities, 0, "QZC") == entity_of(corpus, identities, 0, "Quiet Zone Council"));
  CHECK(entity_of(corpus, identities, 1, "QZC") == entity_of(corpus, identities, 1, "Quartz Zinc Company"));
}

TEST_CASE("a bracket that is no acronym of the name before it explains nothing") {
  MarkedCorpus corpus;
  corpus.add("a", "", "The [O Quiet Zone Council] ([O TASS]) met.");
  CHECK(corpus.decide().entities.size() == 2);
}

TEST_CASE("a slip in one long word is forgiven, a different word is not") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[O KWP Centeral Committee] and [O KWP Central Committee]")
      .add("b", "", "[O Eastern Trading Bureau] and [O Western Trading Bureau]")
      .add("c", "", "[O 21st Guards Division] and [O 22nd Guards Division]");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "KWP Centeral Committee") == entity_of(corpus, identities, 0, "KWP Central Committee"));
  CHECK(entity_of(corpus, identities, 1, "Eastern Trading Bureau") != entity_of(corpus, identities, 1, "Western Trading Bureau"));
  CHECK(entity_of(corpus, identities, 2, "21st Guards Division") != entity_of(corpus, identities, 2, "22nd Guards Division"));
}

TEST_CASE("a listed name in another order is the listed organisation") {
  MarkedCorpus corpus;
  corpus.add("a", "",
             "[O hungarian-mfa|Hungarian Foreign Ministry] and [O Foreign Ministry of Hungary] and [O Hungarian Foriegn Ministry]");
  const Identities identities = corpus.decide();
  REQUIRE(identities.entities.size() == 1);
  CHECK(identities.entities[0].lexicon_id == "hungarian-mfa");
}

TEST_CASE("a bare head means the one such body of its record") {
  MarkedCorpus corpus;
  corpus.add("a", "", "The [O Embassy of Hungary in North Korea] writes; the [O Embassy] adds.")
      .add("b", "", "The [O Embassy] is silent.")
      .add("c", "", "The [O Embassy] is silent.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Embassy") == entity_of(corpus, identities, 0, "Embassy of Hungary in North Korea"));
  CHECK(entity_of(corpus, identities, 1, "Embassy") != entity_of(corpus, identities, 2, "Embassy"));
}

TEST_CASE("edits are letters inserted, left out, replaced or swapped") {
  CHECK(within_edits("central", "centeral", 1));
  CHECK(within_edits("central", "centrla", 1));
  CHECK(within_edits("central", "central", 0));
  CHECK_FALSE(within_edits("central", "centre", 1));
  CHECK(within_edits("central", "centre", 2));
  CHECK(within_edits("", "", 0));
  CHECK_FALSE(within_edits("", "abc", 2));
  CHECK_FALSE(within_edits(std::string(65, 'a'), std::string(64, 'a'), 2));
}
