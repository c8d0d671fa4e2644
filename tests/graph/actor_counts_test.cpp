#include <catch2/catch.hpp>
#include <string>

#include "corpus_support.hpp"
#include "graph/tie.hpp"

namespace docgraph {
namespace {

Record dated(const ArchiveDate& date) {
  Record record;
  record.date = date;
  return record;
}

TEST_CASE("a record is left out only if it surely lies outside the bounds") {
  TieRule rule;
  rule.from = {1973, 2, 10};
  rule.to = {1973, 3, 0};
  CHECK(admits(rule, dated({1973, 2, 10})));
  CHECK(admits(rule, dated({1973, 2, 0})));  // may be later than the 9th
  CHECK(admits(rule, dated({1973, 0, 0})));
  CHECK(admits(rule, dated({1973, 3, 31})));
  CHECK_FALSE(admits(rule, dated({1973, 2, 9})));
  CHECK_FALSE(admits(rule, dated({1973, 1, 0})));
  CHECK_FALSE(admits(rule, dated({1973, 4, 1})));
  CHECK_FALSE(admits(rule, dated({1974, 0, 0})));
}

TEST_CASE("a record without a date is admitted only without bounds") {
  TieRule rule;
  CHECK(admits(rule, dated({})));
  rule.to = {1990, 0, 0};
  CHECK_FALSE(admits(rule, dated({})));
}

TEST_CASE("dates choose the records that ties and counts rest on") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  b.names("1", {a, c}, {1973, 1, 1}).names("2", {a, c}, {1974, 1, 1}).names("3", {a, c});
  TieRule rule;
  rule.from = {1974, 0, 0};
  CHECK(count_ties(Layer::together, b.corpus(), rule)[0].records == 1);
  CHECK(count_actors(b.corpus(), rule)[a].records == 1);
}

TEST_CASE("an actor is counted once a record, by each form once") {
  CorpusBuilder b;
  const auto north = b.entity("north", Kind::polity);
  b.record("1", {{"description", "the North, the North Koreans, Pyongyang, the North"}});
  b.mention(north, "description", "North", MentionForm::short_name).mention(north, "description", "North Koreans", MentionForm::demonym);
  b.mention(north, "description", "Pyongyang", MentionForm::metonym).mention(north, "description", "North");
  b.record("2", {{"description", "North Koreans"}}).mention(north, "description", "North Koreans", MentionForm::demonym);
  const ActorCounts counts = count_actors(b.corpus(), {})[north];
  CHECK(counts.records == 2);
  CHECK(counts.by_name == 1);
  CHECK(counts.by_demonym == 2);
  CHECK(counts.by_metonym == 1);
}

TEST_CASE("reporters are counted as authors in any field") {
  CorpusBuilder b;
  const auto lazar = b.entity("Lazar");
  b.record("1", {{"title", "Lazar"}, {"description", "Lazar. Lazar."}});
  b.mention(lazar, "title", "Lazar", MentionForm::name, Role::author).mention(lazar, "description", "Lazar");
  b.mention(lazar, "description", "Lazar", MentionForm::name, Role::author);
  const ActorCounts counts = count_actors(b.corpus(), {})[lazar];
  CHECK(counts.as_author == 1);
  CHECK(counts.records == 0);
}

TEST_CASE("a subject of the collection is named in more than half of the admitted records") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  b.names("1", {a, c}).names("2", {a}).names("3", {a, c}).names("4", {});
  const auto counts = count_actors(b.corpus(), {});
  CHECK(counts[a].subject);
  CHECK_FALSE(counts[c].subject);  // exactly half
}

TEST_CASE("an empty corpus has no ties, no counts and an empty network") {
  const Corpus corpus;
  for (const Layer layer : {Layer::together, Layer::correspondence}) CHECK(count_ties(layer, corpus, {}).empty());
  CHECK(count_actors(corpus, {}).empty());
}

}  // namespace
}  // namespace docgraph
