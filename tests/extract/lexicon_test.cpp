#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "extract/lexicon/lexicon_builder.hpp"
#include "mention_case.hpp"

namespace docgraph {
namespace {

/// Lists made for the tests, so that they do not depend on what the product knows.
Lexicon made_lexicon() {
  LexiconBuilder builder;
  builder.add({"x/places.tsv",
               "id\tname\tpolity\tlat\tlon\taliases\ncapital-city\tPeking\tnew-state\t39.9\t116.4\tBeijing\nreading\tReading\t\t\t\t\n"});
  builder.add({"polities.tsv",
               "id\tname\tfrom\tto\tcapital\taliases\tabbreviations\tshort_names\tdemonyms\n"
               "# a comment\n"
               "old-state\tRuritania\t\t1918\tcapital-city\tKingdom of Ruritania\t\t\tRuritanian\n"
               "new-state\tRepublic of Ruritania\t1918\t\tcapital-city\tRuritania|Free Ruritania@1940-1945\tUS|ROR\tthe "
               "North\tRuritanian|Ruritanians\n"});
  builder.add({"offices.tsv", "phrase\nsecretary\nsecretary of state\n"});
  return builder.finish();
}

std::vector<std::string> matched(const Lexicon& lexicon, std::string_view text, int year) {
  std::vector<std::string> found;
  const std::vector<Token> tokens = tokenize(text);
  for (const LexiconMatch& match : lexicon.match(text, tokens, year)) {
    const Span span{tokens[match.tokens.begin].span.begin, tokens[match.tokens.end - 1].span.end};
    found.push_back(std::string(text_of(text, span)) + " = " + lexicon.entries()[match.entry].id);
  }
  return found;
}

}  // namespace

TEST_CASE("of two states with one name the one that existed in the year is meant") {
  const Lexicon lexicon = made_lexicon();
  CHECK(matched(lexicon, "In Ruritania", 1900) == Names{"Ruritania = old-state"});
  CHECK(matched(lexicon, "In Ruritania", 1930) == Names{"Ruritania = new-state"});
  CHECK(matched(lexicon, "In Ruritania", 0) == Names{"Ruritania = old-state"});
}

TEST_CASE("a name outside its years is still known") {
  CHECK(matched(made_lexicon(), "Free Ruritania", 1960) == Names{"Free Ruritania = new-state"});
}

TEST_CASE("the longest alias wins") {
  CHECK(matched(made_lexicon(), "the Kingdom of Ruritania", 1930) == Names{"Kingdom of Ruritania = old-state"});
}

TEST_CASE("a name in lower case is no name") {
  CHECK(matched(made_lexicon(), "he was reading in peking", 1930).empty());
  CHECK(matched(made_lexicon(), "READING and Peking", 1930) == Names{"READING = reading", "Peking = capital-city"});
}

TEST_CASE("an abbreviation needs its capitals") {
  CHECK(matched(made_lexicon(), "tell us", 1930).empty());
  CHECK(matched(made_lexicon(), "tell the US", 1930) == Names{"US = new-state"});
}

TEST_CASE("an abbreviation may have full stops") {
  CHECK(matched(made_lexicon(), "of the U.S. and the R.O.R.", 1930) == Names{"U.S. = new-state", "R.O.R. = new-state"});
  CHECK(matched(made_lexicon(), "of the U. S. forces", 1930) == Names{"U. S. = new-state"});
}

TEST_CASE("only the first of several words may be in lower case") {
  CHECK(matched(made_lexicon(), "in free Ruritania", 1943) == Names{"free Ruritania = new-state"});
  CHECK(matched(made_lexicon(), "in Free ruritania", 1943).empty());
}

TEST_CASE("a name is never a part of a word") { CHECK(matched(made_lexicon(), "Pekingese and Readings", 1930).empty()); }

TEST_CASE("an entry is found by its id and by any alias") {
  const Lexicon lexicon = made_lexicon();
  REQUIRE(lexicon.find("new-state") != nullptr);
  CHECK(lexicon.find("new-state")->source == "polities.tsv:4");
  CHECK(lexicon.find("no-state") == nullptr);
  CHECK(lexicon.named("RURITANIA").size() == 2);
  CHECK(lexicon.named("atlantis").empty());
}

TEST_CASE("a capital belongs to the state of the year") {
  const Lexicon lexicon = made_lexicon();
  const LexiconEntry& city = *lexicon.find("capital-city");
  CHECK(lexicon.governed_from(city, 1900)->id == "old-state");
  CHECK(lexicon.governed_from(city, 1950)->id == "new-state");
  CHECK(lexicon.governed_from(*lexicon.find("reading"), 1950) == nullptr);
}

TEST_CASE("the longest phrase of a word list counts") {
  const Lexicon lexicon = made_lexicon();
  const std::string_view text = "The Secretary of State and the Secretary of War";
  const std::vector<Token> tokens = tokenize(text);
  CHECK(lexicon.phrase_at(WordList::office, text, tokens, 1) == 3);
  CHECK(lexicon.phrase_at(WordList::office, text, tokens, 6) == 1);
  CHECK(lexicon.phrase_at(WordList::office, text, tokens, 0) == 0);
  CHECK(lexicon.has(WordList::office, "Secretary of State"));
  CHECK_FALSE(lexicon.has(WordList::office, "Secretary of"));
}

TEST_CASE("a lexicon without files knows nothing and breaks on nothing") {
  const Lexicon lexicon = LexiconBuilder().finish();
  CHECK(matched(lexicon, "Peking, 1973", 1973).empty());
  CHECK(lexicon.named("Peking").empty());
}

TEST_CASE("damaged lines of a data file are no entries that break others") {
  LexiconBuilder builder;
  builder.add({"places.tsv", "id\tname\n\nonly-an-id\n\t\ttoo\tmany\tcells\nseoul\tSeoul"});
  const Lexicon lexicon = builder.finish();
  CHECK(matched(lexicon, "Seoul", 1973) == Names{"Seoul = seoul"});
}

TEST_CASE("the vocabulary numbers words in the order of their coming and finds each again") {
  Vocabulary words;
  CHECK(words.find("x") == 0);
  for (int i = 0; i < 5000; ++i) CHECK(words.add("word" + std::to_string(i)) == static_cast<std::uint32_t>(i + 1));
  CHECK(words.add("word7") == 8);
  CHECK(words.find("word4999") == 5000);
  CHECK(words.find("word5000") == 0);
}

TEST_CASE("the built-in lists know the states of 1973 by their usual names") {
  const std::string_view text = "DPRK, ROK, USSR, Peking, Djakarta, Viet-Nam";
  Names ids;
  for (const std::string& match : matched(test_lexicon(), text, 1973)) ids.push_back(match.substr(match.find("= ") + 2));
  CHECK(ids == Names{"north-korea", "south-korea", "soviet-union", "beijing", "jakarta", "vietnam"});
}

}  // namespace docgraph
