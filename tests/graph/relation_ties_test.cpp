#include <catch2/catch.hpp>

#include "corpus_support.hpp"
#include "graph/named.hpp"
#include "graph/network.hpp"
#include "graph/tie.hpp"
#include "graph/uncertainty/source/layer_source.hpp"

namespace docgraph {
namespace {

std::vector<Tie> relations(const CorpusBuilder& builder, const TieRule& rule = {}) {
  return count_ties(Layer::relation, builder.corpus(), rule);
}

TEST_CASE("a relation is a directed tie and what neither does to the other an undirected one") {
  CorpusBuilder b;
  const auto kim = b.entity("Kim");
  const auto park = b.entity("Park");
  b.names("1", {kim, park}).relation(1, 0, RelationType::reports);
  b.names("2", {kim, park}).relation(1, 0, RelationType::meets);
  const auto ties = relations(b);
  REQUIRE(ties.size() == 2);
  CHECK_FALSE(ties[0].directed);
  CHECK(ties[0].a == kim);
  CHECK(ties[1].directed);
  CHECK(ties[1].a == park);
  CHECK(ties[1].evidence[0].a == Span{4, 8});
}

TEST_CASE("what is denied or only possible makes no tie") {
  CorpusBuilder b;
  const auto kim = b.entity("Kim");
  const auto park = b.entity("Park");
  b.names("1", {kim, park}).relation(0, 1, RelationType::reports, true).relation(0, 1, RelationType::aid, false, true);
  CHECK(relations(b).empty());
  CHECK(has_relations(b.corpus()));
}

TEST_CASE("a record counts once for a pair and direction however many sentences state something of it") {
  CorpusBuilder b;
  const auto kim = b.entity("Kim");
  const auto park = b.entity("Park");
  b.names("1", {kim, park}).relation(0, 1, RelationType::reports).relation(0, 1, RelationType::aid).relation(1, 0, RelationType::aid);
  const auto ties = relations(b);
  REQUIRE(ties.size() == 2);
  CHECK(ties[0].records == 1);
  CHECK(ties[0].strength == 1);
}

TEST_CASE("nobody does anything to itself and who is left out does nothing") {
  CorpusBuilder b;
  const auto kim = b.entity("Kim");
  const auto park = b.entity("Park");
  b.names("1", {kim, kim, park}).relation(0, 1, RelationType::reports).relation(0, 2, RelationType::reports);
  CHECK(relations(b).size() == 1);
  TieRule rule;
  rule.without = {park};
  CHECK(relations(b, rule).empty());
}

TEST_CASE("the gatherings of relations give the ties of relations") {
  CorpusBuilder b;
  const auto kim = b.entity("Kim");
  const auto park = b.entity("Park");
  const auto nixon = b.entity("Nixon");
  b.names("1", {kim, park, nixon}).relation(0, 1, RelationType::reports).relation(1, 2, RelationType::meets);
  b.names("2", {kim, park}).relation(0, 1, RelationType::aid);
  const LayerSource source = source_of(Layer::relation, b.corpus(), {});
  const PartialNetwork all = network_on(source, keep_all(source));
  const Network built = build_network(Layer::relation, b.corpus(), {});
  REQUIRE(all.network.ties().size() == built.ties().size());
  for (std::size_t i = 0; i < built.ties().size(); ++i) {
    CHECK(all.network.ties()[i].a == built.ties()[i].a);
    CHECK(all.network.ties()[i].b == built.ties()[i].b);
    CHECK(all.network.ties()[i].directed == built.ties()[i].directed);
    CHECK(all.network.ties()[i].records == built.ties()[i].records);
  }
}

}  // namespace
}  // namespace docgraph
