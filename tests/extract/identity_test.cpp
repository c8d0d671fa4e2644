#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::entity_of;
using docgraph::test::MarkedCorpus;
using docgraph::test::reason_of;

namespace {

MarkedCorpus mixed_corpus() {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L pyongyang|Pyongyang] to [L bucharest|Bucharest]",
             "[P Lazar] describes [G north-korea|DPRK] and President [P Park] for [O Quiet Zone Council] ([O QZC]).");
  corpus.dispatch("Pyongyang", {"Bucharest"});
  corpus.add("b", "Minutes", "[P Park Chung Hee] and [P Kim] on the [sG north-korea|North]; [dG romania|Romanian] officials.");
  corpus.add("c", "Telegram from [L pyongyang|Pyongyang] to [L bucharest|Bucharest]",
             "[P Kim Il-sung], [P Kim], [O QZC], [G Ruritania], [mG north-korea|Pyongyang].");
  corpus.dispatch("Pyongyang", {"Bucharest"});
  corpus.add("d", "Record", "[P J. Adler], [P John Adler], [P James Adler], [P Kim Dong-gyu].");
  return corpus;
}

/// Everything that was decided, with records by their ids.
std::vector<std::string> told(const MarkedCorpus& corpus, const Identities& identities) {
  std::vector<std::string> lines;
  for (std::size_t record = 0; record < corpus.records.size(); ++record) {
    for (const Resolution& one : identities.mentions[record]) {
      lines.push_back(corpus.records[record].id + ' ' + identities.entities[one.entity].id + ' ' + one.reason);
    }
  }
  for (const Entity& entity : identities.entities)
    lines.push_back(entity.id + ' ' + entity.name + ' ' + entity.owner + ' ' + entity.owner_reason);
  return lines;
}

}  // namespace

TEST_CASE("an empty corpus has no identities") {
  const Identities identities = decide_identities({}, {}, {}, docgraph::test::lexicon(), {});
  CHECK(identities.entities.empty());
  CHECK(identities.mentions.empty());
}

TEST_CASE("all listed aliases of a polity are the polity, and its capital as a city is not") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L pyongyang|Pyongyang]",
             "[G north-korea|DPRK], [G north-korea|North Korea], the [sG north-korea|North], [mG north-korea|Pyongyang]");
  const Identities identities = corpus.decide();
  REQUIRE(identities.entities.size() == 2);
  CHECK(entity_of(corpus, identities, 0, "DPRK") == entity_of(corpus, identities, 0, "North"));
  CHECK(entity_of(corpus, identities, 0, "Pyongyang", 0) != entity_of(corpus, identities, 0, "Pyongyang", 1));
  const Entity& polity = identities.entities[entity_of(corpus, identities, 0, "DPRK")];
  CHECK(polity.id == "north-korea");
  CHECK(polity.name == "North Korea");
  CHECK(polity.lexicon_id == "north-korea");
  CHECK(reason_of(corpus, identities, 0, "DPRK").find("\"DPRK\" is listed as a name of North Korea (polities.tsv:") == 0);
}

TEST_CASE("demonyms count for their polity, for unnamed people or for nobody") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[dG north-korea|North Koreans] left [G north-korea|North Korea].");
  const Identities polity = corpus.decide({DemonymPolicy::polity});
  CHECK(polity.entities.size() == 1);

  const Identities unnamed = corpus.decide({DemonymPolicy::unnamed});
  REQUIRE(unnamed.entities.size() == 2);
  const Entity& people = unnamed.entities[entity_of(corpus, unnamed, 0, "North Koreans")];
  CHECK(people.name == "North Koreans (unnamed)");
  CHECK(people.kind == Kind::polity);
  CHECK(people.lexicon_id.empty());

  const Identities off = corpus.decide({DemonymPolicy::off});
  CHECK(off.entities.size() == 1);
  CHECK(entity_of(corpus, off, 0, "North Koreans") == kNoEntity);
  CHECK_FALSE(reason_of(corpus, off, 0, "North Koreans").empty());
}

TEST_CASE("places that no list knows are one by their name and kind") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[G Ruritania] and the [G RURITANIA] and [L Ruritania]");
  const Identities identities = corpus.decide();
  CHECK(identities.entities.size() == 2);
  CHECK(identities.entities[0].id == "ruritania");
  CHECK(identities.entities[1].id == "ruritania-2");
}

TEST_CASE("the order in which records come changes nothing") {
  MarkedCorpus corpus = mixed_corpus();
  const std::vector<std::string> before = told(corpus, corpus.decide());
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::vector<std::size_t> order = {0, 1, 2, 3};
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Record> records;
    for (const std::size_t one : order) records.push_back(corpus.records[one]);
    order_records(records);
    MarkedCorpus again = mixed_corpus();
    again.records = records;
    CHECK(told(again, again.decide()) == before);
  }
}

TEST_CASE("every reason says something, every id is unique, every entity has a form or is an end") {
  for (const DemonymPolicy policy : {DemonymPolicy::polity, DemonymPolicy::unnamed, DemonymPolicy::off}) {
    const MarkedCorpus corpus = mixed_corpus();
    const Identities identities = corpus.decide({policy});
    std::set<std::uint32_t> ends;
    for (std::size_t record = 0; record < corpus.records.size(); ++record) {
      CHECK(identities.mentions[record].size() == corpus.extractions[record].mentions.size());
      CHECK(identities.from[record].size() == corpus.extractions[record].correspondence.from.size());
      CHECK(identities.to[record].size() == corpus.extractions[record].correspondence.to.size());
      for (const Resolution& one : identities.mentions[record]) CHECK_FALSE(one.reason.empty());
      for (const Resolution& one : identities.from[record]) ends.insert(one.entity);
      for (const Resolution& one : identities.to[record]) ends.insert(one.entity);
    }
    std::set<std::string> ids;
    for (std::uint32_t entity = 0; entity < identities.entities.size(); ++entity) {
      ids.insert(identities.entities[entity].id);
      CHECK_FALSE(identities.entities[entity].name.empty());
      CHECK((!identities.entities[entity].forms.empty() || ends.contains(entity)));
    }
    CHECK(ids.size() == identities.entities.size());
  }
}

TEST_CASE("entities are in the order of their first mention") {
  const MarkedCorpus corpus = mixed_corpus();
  const Identities identities = corpus.decide();
  std::uint32_t next = 0;
  for (const std::vector<Resolution>& mentions : identities.mentions) {
    for (const Resolution& one : mentions) {
      CHECK(one.entity <= next);
      next = std::max(next, one.entity + 1);
    }
  }
}

TEST_CASE("an id that a numbered one would take is stepped over") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[P Kim 2] [P Kim]").add("b", "", "[P Kim]");
  const Identities identities = corpus.decide();
  std::set<std::string> ids;
  for (const Entity& entity : identities.entities) ids.insert(entity.id);
  CHECK(ids.size() == identities.entities.size());
}

TEST_CASE("an end that a mention names is what the mention means") {
  MarkedCorpus corpus;
  corpus.add("a", "Letter, [P Ahmet H. Ozbudun] to [P C.V. Narasimhan]", "")
      .dispatch("Ahmet H. Ozbudun", {"C.V. Narasimhan"}, Kind::person);
  const Identities identities = corpus.decide();
  CHECK(identities.from[0].at(0).entity == entity_of(corpus, identities, 0, "Ahmet H. Ozbudun"));
  CHECK(identities.to[0].at(0).entity == entity_of(corpus, identities, 0, "C.V. Narasimhan"));
}

TEST_CASE("a place that sends is the city and never its government") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [mG north-korea|Pyongyang]", "").dispatch("Pyongyang", {});
  const Identities identities = corpus.decide();
  const Entity& sender = identities.entities[identities.from[0].at(0).entity];
  CHECK(sender.kind == Kind::place);
  CHECK(sender.name == "Pyongyang");
  CHECK(sender.latitude != 0);
}

TEST_CASE("a mission lies at its host's capital, in its city, or nowhere where its name tells no host") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram", "").dispatch("Embassy in Romania", {"Consulate General at Istanbul"}, Kind::organisation);
  corpus.add("b", "Telegram", "").dispatch("Embassy in the Federal Republic of Germany", {"Delegation to the Talks"}, Kind::organisation);
  const Identities identities = corpus.decide();
  const auto latitude = [&](const std::vector<Resolution>& ends) { return identities.entities[ends.at(0).entity].latitude; };
  CHECK(latitude(identities.from[0]) == Approx(44.43).margin(0.1));
  CHECK(latitude(identities.to[0]) == Approx(41.01).margin(0.1));
  CHECK(latitude(identities.from[1]) == Approx(50.73).margin(0.1));
  CHECK(latitude(identities.to[1]) == 0);
}

TEST_CASE("a continent, a sea and a region of several states lie at no point") {
  const Lexicon lexicon = Lexicon::built_in();
  for (const char* id : {"asia", "norwegian-sea", "middle-east"}) {
    INFO(id);
    REQUIRE(lexicon.find(id) != nullptr);
    CHECK(lexicon.find(id)->latitude == 0);
    CHECK(lexicon.find(id)->longitude == 0);
  }
  REQUIRE(lexicon.find("florida") != nullptr);
  CHECK(lexicon.find("florida")->latitude != 0);
}

TEST_CASE("an office without a holder is an entity of its own in all records") {
  MarkedCorpus corpus;
  corpus.add("a", "Record of Conversation", "").dispatch("Foreign Minister of North Korea", {"First Secretary"}, Kind::office);
  corpus.add("b", "Record of Conversation", "").dispatch("the Foreign Minister of North Korea", {"Ambassador"}, Kind::office);
  const Identities identities = corpus.decide();
  REQUIRE(identities.entities.size() == 3);
  CHECK(identities.from[0].at(0).entity == identities.from[1].at(0).entity);
  CHECK(identities.entities[0].kind == Kind::office);
  CHECK(identities.entities[0].id == "foreign-minister-of-north-korea");
  CHECK(identities.entities[0].forms.empty());
}

TEST_CASE("each of several senders is decided, in the title's order") {
  MarkedCorpus corpus;
  corpus.add("a", "Letter, [P Kim Zwirbel] and [P Anna Grumba] to [P C.V. Narasimhan]", "")
      .joint_dispatch({"Kim Zwirbel", "Anna Grumba"}, {"C.V. Narasimhan"}, Kind::person);
  const Identities identities = corpus.decide();
  REQUIRE(identities.from[0].size() == 2);
  CHECK(identities.from[0][0].entity == entity_of(corpus, identities, 0, "Kim Zwirbel"));
  CHECK(identities.from[0][1].entity == entity_of(corpus, identities, 0, "Anna Grumba"));
}

TEST_CASE("every sender of a joint dispatch may be a post of the capital") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram", "").joint_dispatch({"Pyongyang", "Beirut"}, {"Bucharest"});
  corpus.add("b", "Telegram", "").dispatch("Bucharest", {"Tokyo"});
  for (const char* post : {"Pyongyang", "Beirut", "Tokyo"}) {
    CAPTURE(post);
    const std::vector<Entity> entities = corpus.decide().entities;
    const auto found = std::ranges::find(entities, post, &Entity::name);
    REQUIRE(found != entities.end());
    CHECK(found->owner == "Romania");
  }
}

TEST_CASE("a post belongs to the capital that it mostly writes to, and the capital is the ministry at home and no post") {
  MarkedCorpus corpus;
  for (const char* id : {"a", "b", "c"}) {
    corpus.add(id, "Telegram from [L pyongyang|Pyongyang] to [L bucharest|Bucharest]", "").dispatch("Pyongyang", {"Bucharest"});
  }
  corpus.add("d", "Telegram from [L beirut|Beirut] to [L bucharest|Bucharest]", "").dispatch("Beirut", {"Bucharest"});
  const Identities identities = corpus.decide();
  const Entity& post = identities.entities[entity_of(corpus, identities, 0, "Pyongyang")];
  CHECK(post.owner == "Romania");
  CHECK(post.owner_reason ==
        "exchanges dispatches with Bucharest, the capital of Romania, in 3 of 3 records; undecided until you confirm it");
  CHECK_FALSE(post.is_capital);
  const Entity& capital = identities.entities[entity_of(corpus, identities, 0, "Bucharest")];
  CHECK(capital.is_capital);
  CHECK(capital.owner == "Romania");
  CHECK(capital.owner_reason == "the capital of Romania, the ministry at home: it exchanges dispatches with 2 of its posts");
}

TEST_CASE("of two capitals that write to each other alone neither is known to be the home one") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L pyongyang|Pyongyang] to [L bucharest|Bucharest]", "").dispatch("Pyongyang", {"Bucharest"});
  for (const Entity& entity : corpus.decide().entities) CHECK(entity.owner.empty());
}

TEST_CASE("meetings and open ends tell nothing of a post's owner") {
  MarkedCorpus corpus;
  corpus.add("a", "Telegram from [L pyongyang|Pyongyang]", "").dispatch("Pyongyang", {});
  corpus.add("b", "Meeting of [L beirut|Beirut] and [L bucharest|Bucharest]", "").dispatch("Beirut", {"Bucharest"});
  corpus.extractions[1].correspondence.directed = false;
  for (const Entity& entity : corpus.decide().entities) CHECK(entity.owner.empty());
}

TEST_CASE("an author whose dispatch comes from another place than usual is told") {
  MarkedCorpus corpus;
  for (const char* id : {"a", "b"}) corpus.add(id, "Telegram from [L pyongyang|Pyongyang]", "[P Lazar] reports.").dispatch("Pyongyang", {});
  corpus.add("c", "Telegram from [L bucharest|Bucharest]", "[P Lazar] reports.").dispatch("Bucharest", {});
  for (Extraction& extraction : corpus.extractions) extraction.mentions.back().role = Role::author;
  const Identities identities = corpus.decide();
  REQUIRE(identities.author_conflicts.size() == 1);
  CHECK(identities.author_conflicts[0].record == 2);
  CHECK(identities.entities[identities.author_conflicts[0].author].name == "Lazar");
  CHECK(identities.entities[identities.author_conflicts[0].usual_post].name == "Pyongyang");
  CHECK(identities.entities[identities.author_conflicts[0].sender].name == "Bucharest");
}

TEST_CASE("a dispatch of several senders does not tell where its author is") {
  MarkedCorpus corpus;
  for (const char* id : {"a", "b"}) corpus.add(id, "Telegram from [L pyongyang|Pyongyang]", "[P Lazar] reports.").dispatch("Pyongyang", {});
  corpus.add("c", "Telegram from Beirut and Bucharest", "[P Lazar] reports.").joint_dispatch({"Beirut", "Bucharest"}, {});
  for (Extraction& extraction : corpus.extractions) extraction.mentions.back().role = Role::author;
  CHECK(corpus.decide().author_conflicts.empty());
}
