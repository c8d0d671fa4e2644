#include <catch2/catch.hpp>

#include "extract/diagnostic.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::entity_of;
using docgraph::test::lexicon;
using docgraph::test::MarkedCorpus;

namespace {

MarkedCorpus small_corpus() {
  MarkedCorpus corpus;
  corpus
      .add("a", "Telegram from [L pyongyang|Pyongyang]",
           "[P Kim Il Sung], [P Kim] of [G north-korea|North Korea] and [mG north-korea|Pyongyang]; [P Lazar]")
      .add("b", "", "[P Kim Dong-gyu] and [P Kim]");
  return corpus;
}

std::string complaint_about(std::string_view words) {
  const MarkedCorpus corpus = small_corpus();
  try {
    (void)entity_named(words, corpus.decide(), lexicon());
  } catch (const UsageError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("an entity is named by id, name, form or listed alias, however it is spelt") {
  const MarkedCorpus corpus = small_corpus();
  const Identities identities = corpus.decide();
  const std::uint32_t north = entity_of(corpus, identities, 0, "North Korea");
  for (const char* words : {"north-korea", "North Korea", "NORTH  KOREA", "DPRK", "Democratic People’s Republic of Korea"}) {
    INFO(words);
    CHECK(entity_named(words, identities, lexicon()) == north);
  }
  CHECK(entity_named("kim il sung", identities, lexicon()) == entity_of(corpus, identities, 0, "Kim Il Sung"));
}

TEST_CASE("a capital's name is the city's, not the government's too") {
  const MarkedCorpus corpus = small_corpus();
  const Identities identities = corpus.decide();
  CHECK(entity_named("Pyongyang", identities, lexicon()) == entity_of(corpus, identities, 0, "Pyongyang", 0));
}

TEST_CASE("a name that several bear is refused with their ids") {
  const std::string text = complaint_about("Kim");
  CHECK(text.find("kim-il-sung") != std::string::npos);
  CHECK(text.find("kim-dong-gyu") != std::string::npos);
}

TEST_CASE("a mistyped name gets the nearest one") {
  CHECK(complaint_about("Kim Dong-gyuu").find("Kim Dong-gyu") != std::string::npos);
  CHECK(complaint_about("nobody of that name").find("\"nobody of that name\"") != std::string::npos);
  CHECK_FALSE(complaint_about("").empty());
}

TEST_CASE("an article before a name is left away") {
  const MarkedCorpus corpus = small_corpus();
  const Identities identities = corpus.decide();
  CHECK(entity_named("the DPRK", identities, lexicon()) == entity_of(corpus, identities, 0, "North Korea"));
}

TEST_CASE("a word that nobody is called by alone is answered with those whose name holds it") {
  CHECK(complaint_about("Sung").find("kim-il-sung") != std::string::npos);
}

TEST_CASE("who is not known by the whole is sought by the last word") {
  CHECK(complaint_about("Comrade Lazar").find("lazar (Lazar, person)") != std::string::npos);
  CHECK(complaint_about("Comrade Lazarr").find("did you mean \"Lazar\"?") != std::string::npos);
}
