#include <catch2/catch.hpp>

#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::entity_of;
using docgraph::test::MarkedCorpus;
using docgraph::test::reason_of;

namespace {

MarkedCorpus& on(MarkedCorpus& corpus, int year, int month, int day) {
  corpus.records.back().date = ArchiveDate{year, month, day};
  return corpus;
}

const Resolution& resolution(const MarkedCorpus& corpus, const Identities& identities, std::size_t record, std::string_view words) {
  return identities.mentions[record][corpus.mention(record, words)];
}

/// Two namesakes, four years apart, each twice in the company of others.
MarkedCorpus two_ambassadors() {
  MarkedCorpus corpus;
  on(corpus.add("a", "", "[P Winthrop Adler] met [P Osgood Pell]."), 1969, 3, 1);
  on(corpus.add("b", "", "[P Winthrop Adler] met [P Osgood Pell]."), 1969, 3, 9);
  on(corpus.add("c", "", "[P Leslie Adler] met [P Ray Cline]."), 1973, 5, 1);
  on(corpus.add("d", "", "[P Leslie Adler] met [P Ray Cline]."), 1973, 5, 9);
  return corpus;
}

}  // namespace

TEST_CASE("of two who bear a surname the one is meant whom the nearest records name") {
  MarkedCorpus corpus = two_ambassadors();
  on(corpus.add("e", "", "[P Adler] saw [P Pell]."), 1969, 3, 5);
  on(corpus.add("f", "", "[P Adler] saw [P Cline]."), 1973, 5, 5);
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 4, "Adler") == entity_of(corpus, identities, 0, "Winthrop Adler"));
  CHECK(entity_of(corpus, identities, 5, "Adler") == entity_of(corpus, identities, 2, "Leslie Adler"));
  CHECK(resolution(corpus, identities, 4, "Adler").confidence != Confidence::sure);
  REQUIRE(resolution(corpus, identities, 4, "Adler").rivals.size() == 1);
  CHECK(reason_of(corpus, identities, 4, "Adler") ==
        "\"Adler\" is a surname of several persons; of these Winthrop Adler is named in the records closest to this one");
}

TEST_CASE("between two who are equally near nothing is decided") {
  MarkedCorpus corpus = two_ambassadors();
  on(corpus.add("e", "", "[P Adler] alone."), 1971, 4, 5);
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 4, "Adler") != entity_of(corpus, identities, 0, "Winthrop Adler"));
  CHECK(entity_of(corpus, identities, 4, "Adler") != entity_of(corpus, identities, 2, "Leslie Adler"));
  CHECK(resolution(corpus, identities, 4, "Adler").confidence == Confidence::doubtful);
}

TEST_CASE("a common surname is nobody's without company, however near in time") {
  MarkedCorpus corpus;
  on(corpus.add("a", "", "[P Carl Schmidt] spoke."), 1973, 3, 1);
  on(corpus.add("b", "", "[P Schmidt] spoke."), 1973, 3, 1);
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 1, "Schmidt") != entity_of(corpus, identities, 0, "Carl Schmidt"));
}

TEST_CASE("an office goes with the one who is called so, not with a namesake whom the record names") {
  MarkedCorpus corpus;
  for (const char* id : {"a", "b", "c"}) corpus.add(id, "", "Secretary [P John Foster Dulles] spoke.");
  corpus.add("d", "", "[P Allen Dulles] came. Secretary [P Dulles] spoke.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 3, "Dulles") == entity_of(corpus, identities, 0, "John Foster Dulles"));
}

TEST_CASE("bare names teach who holds an office") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Winthrop Brown] came. Ambassador [P Brown] spoke.").add("b", "", "[P Leslie Brown] came.");
  corpus.add("c", "", "Ambassador [P Brown] left.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 2, "Brown") == entity_of(corpus, identities, 0, "Winthrop Brown"));
}

TEST_CASE("a president is nobody who is not known as one") {
  MarkedCorpus corpus;
  corpus.add("a", "", "Under Secretary [P Alexis Johnson] wrote.").add("b", "", "Under Secretary [P Alexis Johnson] wrote.");
  corpus.add("c", "", "[P Nels Johnson] wrote. President [P Johnson] knew.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 2, "Johnson") != entity_of(corpus, identities, 0, "Alexis Johnson"));
}

TEST_CASE("a middle initial that differs is a slip where the records are near, and another man where they are not") {
  MarkedCorpus corpus;
  on(corpus.add("a", "", "[P Mansfield D. Sprague] met [P Osgood Pell]."), 1957, 3, 1);
  on(corpus.add("b", "", "[P Mansfield D. Sprague] met [P Osgood Pell]."), 1957, 3, 2);
  on(corpus.add("c", "", "[P Mansfield B. Sprague] met [P Osgood Pell]."), 1957, 3, 3);
  on(corpus.add("d", "", "[P Mansfield X. Sprague] met [P Ray Cline]."), 1997, 3, 3);
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 2, "Mansfield B. Sprague") == entity_of(corpus, identities, 0, "Mansfield D. Sprague"));
  CHECK(entity_of(corpus, identities, 3, "Mansfield X. Sprague") != entity_of(corpus, identities, 0, "Mansfield D. Sprague"));
}

TEST_CASE("two who stand in one record are two, whatever initial tells them apart") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Mansfield D. Sprague], [P Mansfield B. Sprague] and [P Osgood Pell] met.");
  corpus.add("b", "", "[P Mansfield D. Sprague] and [P Osgood Pell] met.");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 0, "Mansfield B. Sprague") != entity_of(corpus, identities, 0, "Mansfield D. Sprague"));
}

TEST_CASE("a given name is that of the one of whom the record speaks by surname") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Melvin Laird] came.").add("b", "", "[P Laird] came. Thank you, [P Mel].").add("c", "", "Thank you, [P Mel].");
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 1, "Mel") == entity_of(corpus, identities, 0, "Melvin Laird"));
  CHECK(entity_of(corpus, identities, 2, "Mel") != entity_of(corpus, identities, 0, "Melvin Laird"));
}

TEST_CASE("one man never splits by the way his name came into Latin letters") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Zhou Enlai] [P Chou En-lai] [P Chou En Lai]");
  corpus.add("b", "", "[P Kim Il Sung] [P Kim Ir-sen] [P Kim-Il Song] [P Kim Il-song]");
  corpus.add("c", "", "[P Todor Zhivkov] [P Todor Jivkov] [P T. Zhivkov] [P T. Jivkov]");
  corpus.add("d", "", "[P Pyong-choon Hahm] [P Hahm Pyong Choon]");
  corpus.add("e", "", "[P Robert D. Hormats] [P Bob Hormats]");
  CHECK(corpus.decide().entities.size() == 5);
}

TEST_CASE("who is near does not depend on whether dates are known") {
  MarkedCorpus corpus = two_ambassadors();
  for (Record& record : corpus.records) record.date = {};
  corpus.add("e", "", "[P Adler] saw [P Pell].");
  corpus.records.back().date = {};
  const Identities identities = corpus.decide();
  CHECK(entity_of(corpus, identities, 4, "Adler") != entity_of(corpus, identities, 2, "Leslie Adler"));
}
