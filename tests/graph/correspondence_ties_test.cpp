#include <catch2/catch.hpp>

#include "corpus_support.hpp"
#include "graph/network.hpp"
#include "graph/tie.hpp"

namespace docgraph {
namespace {

const std::vector<Field> kTitle = {{"title", "Telegram from A to B, C, D, E, F, G"}};

std::vector<Tie> correspondence(const CorpusBuilder& builder, const TieRule& rule = {}) {
  return count_ties(Layer::correspondence, builder.corpus(), rule);
}

TEST_CASE("a circular is one directed tie for each addressee") {
  CorpusBuilder b;
  const auto bucharest = b.entity("Bucharest", Kind::place);
  const auto peking = b.entity("Peking", Kind::place);
  const auto tokyo = b.entity("Tokyo", Kind::place);
  b.record("r", kTitle).dispatch(bucharest, {tokyo, peking, tokyo});
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 2);
  for (const Tie& tie : ties) {
    CHECK(tie.a == bucharest);
    CHECK(tie.directed);
    CHECK(tie.records == 1);
  }
  CHECK(ties[0].b == peking);
  CHECK(ties[0].evidence[0].b == Span{4, 5});
  const auto counts = count_actors(b.corpus(), {});
  CHECK(counts[bucharest].sent == 1);
  CHECK(counts[tokyo].received == 1);
}

TEST_CASE("letters both ways are two ties") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  b.record("1", kTitle).dispatch(a, {c}).record("2", kTitle).dispatch(c, {a}).record("3", kTitle).dispatch(c, {a});
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 2);
  CHECK(ties[0].a == a);
  CHECK(ties[1].a == c);
  CHECK(ties[1].records == 2);
  CHECK(ties[1].strength == 2);
}

TEST_CASE("a meeting joins each two of its parties without direction") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  const auto d = b.entity("C");
  b.record("r", kTitle).dispatch(d, {a, c}, false);
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 3);
  for (const Tie& tie : ties) {
    CHECK_FALSE(tie.directed);
    CHECK(tie.a < tie.b);
  }
  const auto counts = count_actors(b.corpus(), {});
  CHECK(counts[a].met == 1);
  CHECK(counts[d].met == 1);
  CHECK(counts[d].sent == 0);
}

TEST_CASE("a dispatch of several senders is one tie from each to each addressee, counted once") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  const auto d = b.entity("C");
  const auto e = b.entity("D");
  b.record("1", kTitle).title({c, a, c}, {d, e, a}).record("2", kTitle).title({a}, {d});
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 5);
  CHECK((ties[0].a == a && ties[0].b == d && ties[0].records == 2));
  CHECK((ties[1].a == a && ties[1].b == e && ties[1].records == 1));
  CHECK((ties[2].a == c && ties[2].b == a));
  CHECK(ties[2].evidence[0].a == Span{0, 1});
  CHECK((ties[4].a == c && ties[4].b == e));
  const auto counts = count_actors(b.corpus(), {});
  CHECK(counts[a].sent == 2);
  CHECK(counts[c].sent == 1);
  CHECK(counts[d].received == 2);
}

TEST_CASE("a meeting is between all its parties, on whichever side of the title they stand") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  const auto d = b.entity("C");
  b.record("1", kTitle).title({}, {a, c, d}, false).record("2", kTitle).title({d, c}, {a}, false).record("3", kTitle).title({d}, {}, false);
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 3);
  for (const Tie& tie : ties) CHECK(tie.records == 2);
  const auto counts = count_actors(b.corpus(), {});
  CHECK(counts[c].met == 2);
  CHECK(counts[d].met == 3);
}

TEST_CASE("a letter and a meeting of the same two are two ties, the letter first") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  b.record("1", kTitle).dispatch(a, {c}, false).record("2", kTitle).dispatch(a, {c});
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 2);
  CHECK(ties[0].directed);
  CHECK_FALSE(ties[1].directed);
  CHECK_NOTHROW(build_network(Layer::correspondence, b.corpus(), {}));
}

TEST_CASE("an open end ties nobody but is counted where it is stated") {
  CorpusBuilder b;
  const auto beirut = b.entity("Beirut", Kind::place);
  const auto rome = b.entity("Rome", Kind::place);
  b.record("1", kTitle).title({beirut}, {}).record("2", kTitle).title({}, {rome});
  CHECK(correspondence(b).empty());
  const auto counts = count_actors(b.corpus(), {});
  CHECK(counts[beirut].sent == 1);
  CHECK(counts[rome].received == 1);
}

TEST_CASE("nobody writes to himself") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  b.record("1", kTitle).dispatch(a, {a, c}).record("2", kTitle).dispatch(a, {a}, false);
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].b == c);
}

TEST_CASE("an end that counts for nobody is passed over") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  const auto c = b.entity("B");
  b.record("1", kTitle).dispatch(kNoEntity, {a}).record("2", kTitle).dispatch(kNoEntity, {a, c}, false);
  const auto ties = correspondence(b);
  REQUIRE(ties.size() == 1);
  CHECK_FALSE(ties[0].directed);
}

TEST_CASE("without takes an end out of correspondence, kinds and Newman leave it as it is") {
  CorpusBuilder b;
  const auto a = b.entity("A", Kind::office);
  const auto c = b.entity("B");
  const auto d = b.entity("C");
  b.record("1", kTitle).dispatch(a, {c, d});
  TieRule rule;
  rule.without = {d};
  rule.kinds = {Kind::person};
  rule.strength = StrengthRule::newman;
  const auto ties = correspondence(b, rule);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].strength == 1);
}

TEST_CASE("only those who correspond are in the network of correspondence") {
  CorpusBuilder b;
  const auto a = b.entity("A");
  b.entity("silent");
  const auto c = b.entity("B");
  b.record("1", kTitle).dispatch(c, {a});
  const Network network = build_network(Layer::correspondence, b.corpus(), {});
  CHECK(network.actors().size() == 2);
  CHECK(network.directed());
  CHECK(network.vertex_of(c) == 1);
}

TEST_CASE("a circular to a hundred thousand is counted in linear time") {
  CorpusBuilder b;
  std::vector<std::uint32_t> all;
  for (int i = 0; i < 100'000; ++i) all.push_back(b.entity("e"));
  b.record("r", kTitle).dispatch(all[0], all);
  CHECK(correspondence(b).size() == all.size() - 1);
  b.record("s", kTitle).dispatch(all[0], all, false).record("t", kTitle).title(all, all);
  CHECK(correspondence(b).size() == all.size() - 1);
}

}  // namespace
}  // namespace docgraph
