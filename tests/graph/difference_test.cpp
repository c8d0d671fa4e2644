#include "graph/difference/difference.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "corpus_support.hpp"
#include "graph/difference/matching.hpp"

using namespace docgraph;

namespace {

ResamplingOptions draws(std::uint32_t number) {
  ResamplingOptions options;
  options.draws = number;
  return options;
}

LayerDifference compare(const Corpus& first, const Corpus& second, const TieRule& first_rule = {}, const TieRule& second_rule = {}) {
  MeasureOptions measures;
  measures.chosen = {"degree", "betweenness"};
  const auto match = match_entities(first.identities, second.identities);
  return difference_of(Layer::together, {&first, first_rule}, {&second, second_rule}, match, measures, draws(200));
}

// `hub` in sixty records, each time with one of six others.
Corpus wheel(const std::string& hub, const std::vector<std::string>& others, std::uint32_t records = 60) {
  CorpusBuilder builder;
  const std::uint32_t centre = builder.entity(hub);
  std::vector<std::uint32_t> rim;
  for (const std::string& other : others) rim.push_back(builder.entity(other));
  for (std::uint32_t i = 0; i < records; ++i) {
    // Each of its own words, so that none is a copy.
    builder.record("r" + std::to_string(1000 + i),
                   {{"description", "Item " + std::to_string(i) + " on " + hub + " " + others[i % others.size()]}}, {1973, 1, 1});
    builder.mention(centre, "description", hub).mention(rim[i % rim.size()], "description", others[i % others.size()]);
  }
  return builder.corpus();
}

}  // namespace

TEST_CASE("entities are matched by kind and name however they are spelt, and none twice") {
  CorpusBuilder first;
  first.entity("Anna Bell");
  first.entity("Bern", Kind::place);
  first.entity("Carl");
  CorpusBuilder second;
  second.entity("CARL");
  second.entity("Bern", Kind::polity);
  second.entity("Anna  Bell");
  const auto match = match_entities(first.corpus().identities, second.corpus().identities);
  CHECK(match == std::vector<std::uint32_t>{2, kNoEntity, 0});
}

TEST_CASE("a corpus does not differ from itself") {
  const Corpus corpus = wheel("Hub", {"Ann", "Bob", "Cid", "Dan", "Eve", "Fay"});
  const LayerDifference same = compare(corpus, corpus);
  CHECK(same.lost.empty());
  CHECK(same.gained.empty());
  CHECK(same.lost_ties.empty());
  CHECK(same.gained_ties.empty());
  CHECK(same.changes.empty());
  CHECK(same.common_actors == 7);
  CHECK(same.common_ties == 6);
  CHECK(same.first.drawn == same.second.drawn);
}

TEST_CASE("who stands only in one corpus is lost or gained, with the share of the draws that have them") {
  const Corpus first = wheel("Hub", {"Ann", "Bob", "Cid"});
  const Corpus second = wheel("Hub", {"Ann", "Bob", "Dan"});
  const LayerDifference difference = compare(first, second);
  REQUIRE(difference.lost.size() == 1);
  CHECK(first.identities.entities[difference.lost[0].entity].name == "Cid");
  CHECK(difference.lost[0].share == 1);
  REQUIRE(difference.gained.size() == 1);
  CHECK(second.identities.entities[difference.gained[0].entity].name == "Dan");
  CHECK(difference.common_ties == 2);
  CHECK(difference.lost_ties.empty());
}

TEST_CASE("a hub that becomes another is a change of rank, a few more records are none") {
  const Corpus first = wheel("Hub", {"Ann", "Bob", "Cid", "Dan", "Eve", "Fay"});
  const Corpus second = wheel("Ann", {"Hub", "Bob", "Cid", "Dan", "Eve", "Fay"});
  const LayerDifference difference = compare(first, second);
  bool hub_fell = false;
  for (const RankChange& change : difference.changes)
    if (first.identities.entities[change.first_entity].name == "Hub" && change.measure->key == "degree")
      hub_fell = change.first.rank == 1 && change.second.rank > 1;
  CHECK(hub_fell);
  CHECK(difference.lost_ties.size() == 5);
  CHECK(difference.gained_ties.size() == 5);
  CHECK(compare(first, wheel("Hub", {"Ann", "Bob", "Cid", "Dan", "Eve", "Fay"}, 90)).changes.empty());
}

TEST_CASE("sides of unlike size are compared at equally many records") {
  const LayerDifference difference = compare(wheel("Hub", {"Ann", "Bob"}, 20), wheel("Hub", {"Ann", "Bob"}, 200));
  CHECK(difference.first.records == 20);
  CHECK(difference.second.records == 200);
  CHECK(difference.first.drawn == 16);
  CHECK(difference.second.drawn == 16);
}

TEST_CASE("two times of one corpus are compared, an empty one too") {
  const Corpus corpus = wheel("Hub", {"Ann", "Bob", "Cid"});
  TieRule none;
  none.from = ArchiveDate{1990, 0, 0};
  const LayerDifference difference = compare(corpus, corpus, {}, none);
  CHECK(difference.second.records == 0);
  CHECK(difference.lost.size() == 4);
  CHECK(difference.common_actors == 0);
  CHECK(difference.changes.empty());
}
