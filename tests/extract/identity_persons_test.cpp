#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::entity_of;
using docgraph::test::MarkedCorpus;
using docgraph::test::reason_of;

TEST_CASE("a surname means the person whom its record names in full") {
  MarkedCorpus corpus;
  corpus.add("a", "Letter, [P Ahmet H. Ozbudun] to [P C.V. Narasimhan]", "[P Ozbudun] sends [P Narasimhan] a letter.");
  const Identities identities = corpus.decide();
  CHECK(identities.entities.size() == 2);
  CHECK(entity_of(corpus, identities, 0, "Ozbudun") == entity_of(corpus, identities, 0, "Ahmet H. Ozbudun"));
  CHECK(identities.entities[0].name == "Ahmet H. Ozbudun");
  CHECK(identities.entities[0].id == "ahmet-h-ozbudun");
}

TEST_CASE("Kim is the Kim of its record and no other") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Kim Dong-gyu] discusses it. [P Kim] mentions more.")
      .add("b", "", "[P Kim Il Sung] sends a message.")
      .add("c", "", "[P Kim Yeongnam] explains. [P Kim] blames the hawks.")
      .add("d", "", "[P Kim] is silent.")
      .add("e", "", "[P Kim] is silent too.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Kim") == entity_of(corpus, identities, 0, "Kim Dong-gyu"));
  CHECK(entity_of(corpus, identities, 2, "Kim") == entity_of(corpus, identities, 2, "Kim Yeongnam"));
  CHECK(entity_of(corpus, identities, 3, "Kim") != entity_of(corpus, identities, 4, "Kim"));
  CHECK(identities.entities.size() == 5);
  CHECK(identities.entities[3].id == "kim");
  CHECK(identities.entities[4].id == "kim-2");
}

TEST_CASE("a common surname reaches beyond its record only with a title") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Park Chung Hee] rules.").add("b", "", "They hate President [P Park].").add("c", "", "[P Park] was there.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 1, "Park") == entity_of(corpus, identities, 0, "Park Chung Hee"));
  CHECK(entity_of(corpus, identities, 2, "Park") != entity_of(corpus, identities, 0, "Park Chung Hee"));
}

TEST_CASE("a rare surname means the one person of the corpus who bears it") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Ceausescu] speaks.").add("b", "", "[P N. Ceausescu] speaks.").add("c", "", "[P Nicolae Ceaușescu] speaks.");
  const Identities identities = corpus.decide();
  REQUIRE(identities.entities.size() == 1);
  CHECK(identities.entities[0].name == "Nicolae Ceaușescu");
  CHECK(reason_of(corpus, identities, 0, "Ceausescu") == "\"Ceausescu\" is the surname of Nicolae Ceaușescu alone in this collection");
}

TEST_CASE("a rare surname never seen with a full name is one person, a common one is not") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Lazar] reports on [P Lee].").add("b", "", "[P Lazar] reports on [P Lee].");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Lazar") == entity_of(corpus, identities, 1, "Lazar"));
  CHECK(entity_of(corpus, identities, 0, "Lee") != entity_of(corpus, identities, 1, "Lee"));
}

TEST_CASE("strangers with one surname never merge, and their bare surname waits for its record to say which") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Allen Dulles] writes.").add("b", "", "[P John Foster Dulles] writes.").add("c", "", "[P Dulles] writes.");
  const Identities identities = corpus.decide();
  CHECK(identities.entities.size() == 3);
}

TEST_CASE("of several bearers in a record the one named last before is meant") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Dulles] came. [P Allen Dulles] met [P John Foster Dulles], then [P Dulles] left.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Dulles", 0) == entity_of(corpus, identities, 0, "Allen Dulles"));
  CHECK(entity_of(corpus, identities, 0, "Dulles", 1) == entity_of(corpus, identities, 0, "John Foster Dulles"));
}

TEST_CASE("an office tells bearers of one surname apart") {
  MarkedCorpus corpus;
  corpus.add("a", "", "Prime Minister [P Kim Jong Pil] came.")
      .add("b", "", "Foreign Minister [P Kim Yong-sik] came.")
      .add("c", "", "Prime Minister [P Kim] met Foreign Minister [P Kim], and General [P Kim] watched.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 2, "Kim", 0) == entity_of(corpus, identities, 0, "Kim Jong Pil"));
  CHECK(entity_of(corpus, identities, 2, "Kim", 1) == entity_of(corpus, identities, 1, "Kim Yong-sik"));
}

TEST_CASE("the wife is not her husband") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Syngman Rhee] received him. Mrs. [P Rhee] was present, said [P Rhee].");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Rhee", 0) != entity_of(corpus, identities, 0, "Syngman Rhee"));
  CHECK(entity_of(corpus, identities, 0, "Rhee", 1) == entity_of(corpus, identities, 0, "Syngman Rhee"));
}

TEST_CASE("one man never splits by initials, hyphens, diacritics or order of names") {
  MarkedCorpus corpus;
  corpus.add(
      "a", "",
      "[P Melvin R. Laird] [P M. Laird] [P M.R. Laird] [P Melvin Laird] [P Laird, Melvin R.] [P MELVIN LAIRD] [P Mel Laird] [P Laird]");
  corpus.add("b", "", "[P Kim Il-sung] [P Kim Il Sung] [P Kim Ilsung] [P KIM IL SUNG] [P Kim Il-song] [P Kim, Il-sung]");
  CHECK(corpus.decide().entities.size() == 2);
}

TEST_CASE("an initial that fits two people means the one whom its record names, or neither") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P John Adler]").add("b", "", "[P James Adler] or [P J. Adler]").add("c", "", "[P J. Adler]");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 1, "J. Adler") == entity_of(corpus, identities, 1, "James Adler"));
  CHECK(identities.entities.size() == 3);
}

TEST_CASE("a given name means somebody inside its record only") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Henry Kissinger] spoke. Thank you, [P Henry].").add("b", "", "[P Henry] again.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Henry") == entity_of(corpus, identities, 0, "Henry Kissinger"));
  CHECK(entity_of(corpus, identities, 1, "Henry") != entity_of(corpus, identities, 0, "Henry"));
}

TEST_CASE("a person is called by the name named most in full, then most often, then bytewise first") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P H. Kissinger] [P Henry A. Kissinger] [P Kissinger] [P Kissinger] [P Henry Kissinger]");
  const Identities identities = corpus.decide();
  REQUIRE(identities.entities.size() == 1);
  CHECK(identities.entities[0].name == "Henry A. Kissinger");
  REQUIRE(identities.entities[0].forms.size() == 4);
  CHECK(identities.entities[0].forms[0].text == "Kissinger");
  CHECK(identities.entities[0].forms[0].mentions == 2);
  CHECK(identities.entities[0].forms[1].text == "H. Kissinger");
}

TEST_CASE("thousands of people with one surname are decided in near-linear time") {
  MarkedCorpus corpus;
  for (int i = 0; i < 20000; ++i) {
    std::string given = "X";
    for (int rest = i, letter = 0; letter < 4; ++letter, rest /= 20) given += "bcdfghjklmnpqrstvwxz"[rest % 20];
    corpus.add(fmt::format("{:05}", i), "", "[P " + given + " Smith] and [P Smith]");
  }
  const Identities identities = corpus.decide();
  CHECK(identities.entities.size() == 20000);
}
