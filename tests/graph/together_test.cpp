#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "corpus_support.hpp"
#include "extract/parallel.hpp"
#include "graph/centrality/degree.hpp"
#include "graph/network.hpp"
#include "graph/tie.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

std::vector<Tie> together(const CorpusBuilder& builder, const TieRule& rule = {}) {
  return count_ties(Layer::together, builder.corpus(), rule);
}

TieRule newman() {
  TieRule rule;
  rule.strength = StrengthRule::newman;
  return rule;
}

TieRule by_sentence() {
  TieRule rule;
  rule.scope = Scope::sentence;
  return rule;
}

TEST_CASE("a tie counts a record once, however often both are named") {
  CorpusBuilder b;
  const auto lazar = b.entity("Lazar");
  const auto park = b.entity("Park");
  b.record("r", {{"description", "Lazar met Park. Lazar told Park and Park told Lazar."}});
  for (const auto& [who, name] :
       {std::pair(lazar, "Lazar"), {park, "Park"}, {lazar, "Lazar"}, {park, "Park"}, {park, "Park"}, {lazar, "Lazar"}}) {
    b.mention(who, "description", name);
  }
  const auto ties = together(b);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].records == 1);
  CHECK(ties[0].strength == 1);
  CHECK(ties[0].evidence.size() == 1);
  CHECK_FALSE(ties[0].directed);
}

TEST_CASE("evidence is the two mentions nearest to each other in one field") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  b.record("r", {{"description", "Ann was there. Later Bob came, and Ann left."}, {"text", "Bob."}});
  b.mention(a, "description", "Ann").mention(c, "description", "Bob").mention(a, "description", "Ann").mention(c, "text", "Bob");
  const auto ties = together(b);
  REQUIRE(ties.size() == 1);
  const Evidence& e = ties[0].evidence[0];
  CHECK(e.field_a == 0);
  CHECK(e.field_b == 0);
  CHECK(e.a == Span{35, 38});
  CHECK(e.b == Span{21, 24});
}

TEST_CASE("evidence lies in two fields where no field names both") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  b.record("r", {{"description", "Ann. Ann."}, {"text", "Bob."}});
  b.mention(a, "description", "Ann").mention(a, "description", "Ann").mention(c, "text", "Bob");
  const auto ties = together(b);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].evidence[0].a == Span{0, 3});
  CHECK(ties[0].evidence[0].field_b == 1);
}

TEST_CASE("the title's dispatch line ties nobody by default") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  b.record("r", {{"title", "Letter from Ann to Bob"}, {"description", "Ann writes."}});
  b.mention(a, "title", "Ann").mention(c, "title", "Bob").mention(a, "description", "Ann");
  CHECK(together(b).empty());
  TieRule rule;
  rule.fields = {"title"};
  CHECK(together(b, rule).size() == 1);
  rule.fields = {};
  CHECK(together(b, rule).size() == 1);
}

TEST_CASE("a person who reports a record is no part of it") {
  CorpusBuilder b;
  const auto lazar = b.entity("Lazar");
  const auto park = b.entity("Park");
  const auto kim = b.entity("Kim");
  b.record("r", {{"description", "Lazar describes Park and Kim. Lazar agrees."}});
  b.mention(lazar, "description", "Lazar", MentionForm::name, Role::author)
      .mention(park, "description", "Park")
      .mention(kim, "description", "Kim");
  b.mention(lazar, "description", "Lazar");
  const auto ties = together(b);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].a == park);
  CHECK(ties[0].b == kim);
}

TEST_CASE("a people whose diplomat reports still counts where it is named otherwise") {
  CorpusBuilder b;
  const auto romania = b.entity("Romania", Kind::polity);
  const auto park = b.entity("Park");
  b.record("r", {{"description", "A Romanian diplomat reports that Romania met Park."}});
  b.mention(romania, "description", "Romanian", MentionForm::demonym, Role::author);
  b.mention(romania, "description", "Romania").mention(park, "description", "Park");
  const auto ties = together(b);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].evidence[0].a == Span{33, 40});
  CHECK(count_actors(b.corpus(), {})[romania].by_demonym == 0);
}

TEST_CASE("compounds, offices and mentions that count for nobody tie nobody") {
  CorpusBuilder b;
  const auto park = b.entity("Park");
  const auto korea = b.entity("Korea", Kind::polity);
  const auto minister = b.entity("Minister", Kind::office);
  b.record("r", {{"description", "Park spoke of inter-Korean talks with the Minister and the Germans."}});
  b.mention(park, "description", "Park").mention(korea, "description", "Korean", MentionForm::compound);
  b.mention(minister, "description", "Minister").mention(kNoEntity, "description", "Germans", MentionForm::demonym);
  CHECK(together(b).empty());
  CHECK(named_entities(b.corpus(), {}) == std::vector<std::uint32_t>{park});
}

TEST_CASE("kinds and without choose who is in") {
  CorpusBuilder b;
  const auto person = b.entity("Ann");
  const auto polity = b.entity("Rome", Kind::polity);
  const auto other = b.entity("Bob");
  b.names("r", {person, polity, other});
  TieRule persons;
  persons.kinds = {Kind::person};
  REQUIRE(together(b, persons).size() == 1);
  TieRule without;
  without.without = {polity};
  CHECK(together(b, without).size() == 1);
  CHECK(build_network(Layer::together, b.corpus(), without).actors().size() == 2);
}

TEST_CASE("whoever is named alone is an isolate of the network") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  const auto d = b.entity("Cy");
  b.entity("Nobody");
  b.names("1", {a, c}).names("2", {d});
  const Network network = build_network(Layer::together, b.corpus(), {});
  CHECK(network.actors().size() == 3);
  CHECK(degree(network) == Scores{1, 1, 0});
  CHECK(network.actors()[2].name == "Cy");
}

TEST_CASE("weak ties are left out by min_records and their ends stay") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  const auto d = b.entity("Cy");
  b.names("1", {a, c}).names("2", {a, c, d});
  TieRule rule;
  rule.min_records = 2;
  REQUIRE(together(b, rule).size() == 1);
  CHECK(together(b, rule)[0].records == 2);
  CHECK(build_network(Layer::together, b.corpus(), rule).actors().size() == 3);
}

TEST_CASE("an actor's summed Newman strength counts the records with company") {
  CorpusBuilder b;
  std::vector<std::uint32_t> all;
  for (const char* name : {"A", "B", "C", "D", "E", "F", "G"}) all.push_back(b.entity(name));
  b.names("1", all).names("2", {all[0], all[1], all[2], all[3]}).names("3", {all[0], all[5]}).names("4", {all[0]});
  const Network network = build_network(Layer::together, b.corpus(), newman());
  CHECK(strength(network) == Scores{3, 2, 2, 2, 1, 2, 1});
}

TEST_CASE("Newman strengths do not depend on the order of records") {
  CorpusBuilder forwards;
  CorpusBuilder backwards;
  std::vector<std::vector<std::uint32_t>> records;
  for (CorpusBuilder* b : {&forwards, &backwards}) {
    for (int i = 0; i < 40; ++i) b->entity("E" + std::to_string(i) + ".");
  }
  for (std::uint32_t k = 2; k <= 40; ++k) {
    std::vector<std::uint32_t> named(k);
    for (std::uint32_t i = 0; i < k; ++i) named[i] = i;
    records.push_back(named);
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    forwards.names("r", records[i]);
    backwards.names("r", records[records.size() - 1 - i]);
  }
  const auto one = together(forwards, newman());
  const auto two = together(backwards, newman());
  REQUIRE(one.size() == two.size());
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].strength == two[i].strength);
}

TEST_CASE("three records of four names tie as strongly as one of two") {
  CorpusBuilder b;
  std::vector<std::uint32_t> e;
  for (const char* name : {"A", "B", "C", "D", "X", "Y"}) e.push_back(b.entity(name));
  for (int i = 0; i < 3; ++i) b.names("r", {e[0], e[1], e[2], e[3]});
  b.names("s", {e[4], e[5]});
  const auto ties = together(b, newman());
  CHECK(ties.front().strength == ties.back().strength);
}

TEST_CASE("a sentence ties only those whom it names") {
  CorpusBuilder b;
  const auto a = b.entity("Ann");
  const auto c = b.entity("Bob");
  const auto d = b.entity("Cyril");
  b.record("r", {{"description", "Ann met Bob. Bob met Cyril. Then Ann left Bob."}});
  b.mention(a, "description", "Ann").mention(c, "description", "Bob").mention(c, "description", "Bob").mention(d, "description", "Cyril");
  b.mention(a, "description", "Ann").mention(c, "description", "Bob");
  const auto ties = together(b, by_sentence());
  REQUIRE(ties.size() == 2);
  CHECK(std::pair(ties[0].a, ties[0].b) == std::pair(a, c));
  CHECK(std::pair(ties[1].a, ties[1].b) == std::pair(c, d));
  CHECK(ties[0].records == 1);
  CHECK(ties[0].strength == 1);
  TieRule rule = by_sentence();
  rule.strength = StrengthRule::newman;
  CHECK(together(b, rule)[0].strength == 2);  // two sentences of two names
  CHECK(together(b, rule)[0].records == 1);
}

TEST_CASE("a register of names ties nobody but counts everyone") {
  CorpusBuilder b;
  std::vector<std::uint32_t> all;
  for (std::size_t i = 0; i <= kMostNamed; ++i) all.push_back(b.entity("E" + std::to_string(i) + "."));
  b.names("register", all);
  b.names("pair", {all[0], all[1]});
  CHECK(together(b).size() == 1);
  CHECK(count_actors(b.corpus(), {})[all.back()].records == 1);
  all.pop_back();
  CorpusBuilder smaller;
  for (const auto e : all) smaller.entity("E" + std::to_string(e) + ".");
  smaller.names("largest", all);
  CHECK(together(smaller).size() == kMostNamed * (kMostNamed - 1) / 2);
}

/// Every pair of each record by four loops, without sorting or grouping.
std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> slow_ties(const Corpus& corpus) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> ties;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    for (const Resolution& x : corpus.identities.mentions[r]) {
      for (const Resolution& y : corpus.identities.mentions[r]) {
        if (x.entity < y.entity) ties[{x.entity, y.entity}].insert(r);
      }
    }
  }
  return ties;
}

TEST_CASE("ties equal their brute-force twin on random corpora, with any number of threads") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    CorpusBuilder b;
    for (int i = 0; i < 15; ++i) b.entity("E" + std::to_string(i) + ".");
    for (std::uint32_t r = dice.below(600); r > 0; --r) {
      std::vector<std::uint32_t> named;
      for (std::uint32_t k = dice.below(5); k > 0; --k) named.push_back(dice.below(15));
      b.names("r" + std::to_string(r), named);
    }
    const auto slow = slow_ties(b.corpus());
    for (const std::size_t threads : {1, 4}) {
      set_thread_count(threads);
      const auto ties = together(b);
      set_thread_count(0);
      REQUIRE(ties.size() == slow.size());
      auto expected = slow.begin();
      for (const Tie& tie : ties) {
        CHECK(std::pair(tie.a, tie.b) == expected->first);
        CHECK(tie.records == expected->second.size());
        std::vector<std::uint32_t> records;
        for (const Evidence& e : tie.evidence) records.push_back(e.record);
        CHECK(std::ranges::equal(records, expected->second));
        ++expected;
      }
    }
  }
}

}  // namespace
}  // namespace docgraph
