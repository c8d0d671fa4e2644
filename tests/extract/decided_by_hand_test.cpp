#include <algorithm>
#include <random>

#include "extract/identity/file/listing.hpp"
#include "extract/toml/toml.hpp"
#include "tests/extract/marked_corpus.hpp"

using namespace docgraph;
using docgraph::test::entity_of;
using docgraph::test::lexicon;
using docgraph::test::MarkedCorpus;
using docgraph::test::reason_of;

namespace {

/// Two Kims in full, one of them in two spellings, bare Kims here and there, a post, a capital.
MarkedCorpus korea() {
  MarkedCorpus corpus;
  corpus.add("r1", "Telegram from [L oslo|Oslo] to [L bucharest|Bucharest]", "[P Kim Il Sung] and [P Kim Dong Gyu] met [P Popa].");
  corpus.dispatch("Oslo", {"Bucharest"});
  corpus.add("r2", "Telegram from [L oslo|Oslo] to [L bucharest|Bucharest]", "[P Kim] told [P Popa] of [G north-korea|DPRK].");
  corpus.dispatch("Oslo", {"Bucharest"});
  corpus.add("r3", "", "[P Kim Sung-ju] and [P Kim].");
  corpus.add("r4", "", "[P Saigon Post] wrote; [P Kim Il-sung] and [P Kim] read.");
  corpus.add("r5", "Telegram from [L paris|Paris] to [L bucharest|Bucharest]", "[P Popa Ion] and [O Saigon Post].");
  corpus.dispatch("Paris", {"Bucharest"});
  return corpus;
}

Identities decide(const MarkedCorpus& corpus, const std::string& toml) {
  return decide_identities(corpus.records, corpus.extractions, collect_forms(corpus.records, corpus.extractions), lexicon(), {},
                           read_identity_file(toml, "identities.toml"));
}

/// All that can be seen of identities.
std::vector<std::string> told(const MarkedCorpus& corpus, const Identities& identities) {
  std::vector<std::string> lines;
  const auto add = [&](const std::vector<Resolution>& resolutions) {
    for (const Resolution& one : resolutions)
      lines.push_back((one.entity == kNoEntity ? "nobody" : identities.entities[one.entity].id) + ": " + one.reason);
  };
  for (std::size_t record = 0; record < corpus.records.size(); ++record) {
    add(identities.mentions[record]);
    add(identities.from[record]);
    add(identities.to[record]);
  }
  for (const Entity& entity : identities.entities)
    lines.push_back(entity.id + '|' + entity.name + '|' + std::string(word(entity.kind)) + '|' + entity.owner + '|' + entity.owner_reason);
  return lines;
}

std::string listing(const MarkedCorpus& corpus, const std::string& own) {
  const IdentityFile file = read_identity_file(own, "identities.toml");
  std::string text = own;
  for (const ListedDecision& decision : list_decisions(
           corpus.records, corpus.extractions, collect_forms(corpus.records, corpus.extractions), lexicon(), {}, file, decide(corpus, own)))
    text += entry_toml(decision.entry);
  return text;
}

}  // namespace

TEST_CASE("an empty identity file changes nothing") {
  const MarkedCorpus corpus = korea();
  CHECK(told(corpus, decide(corpus, "")) == told(corpus, corpus.decide()));
  CHECK(told(corpus, decide(corpus, "# only words\n")) == told(corpus, corpus.decide()));
}

TEST_CASE("what is the same becomes one, with all that was taken for it, and says who decided it") {
  const MarkedCorpus corpus = korea();
  CHECK(entity_of(corpus, corpus.decide(), 2, "Kim Sung-ju") != entity_of(corpus, corpus.decide(), 0, "Kim Il Sung"));
  const Identities identities = decide(corpus, "[[same]]\nnames = [\"Kim Il Sung\", \"Kim Sung-ju\"]\nreason = \"one man\"\nby = \"AB\"\n");
  const std::uint32_t kim = entity_of(corpus, identities, 0, "Kim Il Sung");
  CHECK(entity_of(corpus, identities, 2, "Kim Sung-ju") == kim);
  CHECK(entity_of(corpus, identities, 2, "Kim") == kim);
  CHECK(entity_of(corpus, identities, 3, "Kim Il-sung") == kim);
  CHECK(entity_of(corpus, identities, 0, "Kim Dong Gyu") != kim);
  CHECK(reason_of(corpus, identities, 2, "Kim Sung-ju") ==
        "\"Kim Sung-ju\" is Kim Il Sung: your decision, identities.toml:1, by AB, \"one man\"");
  CHECK(reason_of(corpus, identities, 0, "Kim Il Sung") == reason_of(corpus, corpus.decide(), 0, "Kim Il Sung"));
  REQUIRE(identities.use.applied.size() == 1);
  CHECK(identities.use.applied[0].line == 1);
  CHECK(identities.use.applied[0].changed == 2);
  CHECK(identities.use.warnings.empty());
}

TEST_CASE("a decision for one record holds there and nowhere else") {
  const MarkedCorpus corpus = korea();
  const Identities identities = decide(corpus, "[[same]]\nnames = [\"Kim\", \"Kim Dong Gyu\"]\nrecord = \"r2\"\n");
  const std::uint32_t dong_gyu = entity_of(corpus, identities, 0, "Kim Dong Gyu");
  CHECK(entity_of(corpus, identities, 1, "Kim") == dong_gyu);
  CHECK(entity_of(corpus, identities, 2, "Kim") != dong_gyu);
  CHECK(entity_of(corpus, identities, 3, "Kim") != dong_gyu);
}

TEST_CASE("one name with several records makes its bearers there one") {
  const MarkedCorpus corpus = korea();
  CHECK(entity_of(corpus, corpus.decide(), 1, "Kim") != entity_of(corpus, corpus.decide(), 2, "Kim"));
  const Identities identities = decide(corpus, "[[same]]\nnames = [\"Kim\"]\nrecord = [\"r2\", \"r3\"]\n");
  CHECK(entity_of(corpus, identities, 1, "Kim") == entity_of(corpus, identities, 2, "Kim"));
}

TEST_CASE("what is different is told apart, and bare names go with the one whom their record names") {
  const MarkedCorpus corpus = korea();
  CHECK(entity_of(corpus, corpus.decide(), 3, "Kim Il-sung") == entity_of(corpus, corpus.decide(), 0, "Kim Il Sung"));
  const Identities identities = decide(corpus, "[[different]]\nnames = [\"Kim Il Sung\", \"Kim Il-sung\"]\n");
  const std::uint32_t other = entity_of(corpus, identities, 3, "Kim Il-sung");
  CHECK(other != entity_of(corpus, identities, 0, "Kim Il Sung"));
  CHECK(entity_of(corpus, identities, 3, "Kim") == other);
}

TEST_CASE("a listed name can be told apart from its state, and a name joined to a state") {
  const MarkedCorpus corpus = korea();
  const Identities identities = decide(corpus, "[[different]]\nnames = [\"North Korea\", \"DPRK\"]\n");
  CHECK(identities.entities[entity_of(corpus, identities, 1, "DPRK")].lexicon_id.empty());
  const Identities joined = decide(corpus, "[[same]]\nnames = [\"Saigon Post\", \"DPRK\"]\n");
  CHECK(joined.entities[entity_of(corpus, joined, 3, "Saigon Post")].id == "north-korea");
}

TEST_CASE("a kind makes one entity of what bears the name, and a name renames it") {
  const MarkedCorpus corpus = korea();
  const Identities identities = decide(corpus,
                                       "[[kind]]\nnames = [\"Saigon Post\"]\nkind = \"organisation\"\n"
                                       "[[name]]\nnames = [\"Kim Il Sung\"]\nname = \"Kim Il-sŏng\"\n");
  const std::uint32_t post = entity_of(corpus, identities, 3, "Saigon Post");
  CHECK(post == entity_of(corpus, identities, 4, "Saigon Post"));
  CHECK(identities.entities[post].kind == Kind::organisation);
  CHECK(identities.entities[entity_of(corpus, identities, 0, "Kim Il Sung")].name == "Kim Il-sŏng");
  CHECK(identities.use.applied.size() == 2);
}

TEST_CASE("a kind for one record, or a name of another kind, moves one mention between a city and its government") {
  MarkedCorpus corpus;
  corpus.add("a", "", "[L pyongyang|Pyongyang] and [mG north-korea|Pyongyang] and [G north-korea|DPRK].");
  corpus.add("b", "", "[mG north-korea|Pyongyang] in [L pyongyang|Pyongyang].");
  const Identities city = decide(corpus, "[[kind]]\nnames = [\"Pyongyang\"]\nrecord = \"b\"\nkind = \"place\"\n");
  CHECK(entity_of(corpus, city, 1, "Pyongyang", 0) == entity_of(corpus, city, 0, "Pyongyang", 0));
  CHECK(entity_of(corpus, city, 0, "Pyongyang", 1) == entity_of(corpus, city, 0, "DPRK"));
  const Identities state = decide(corpus, "[[same]]\nnames = [\"Pyongyang\", \"North Korea\"]\nrecord = \"a\"\nkind = \"place\"\n");
  CHECK(entity_of(corpus, state, 0, "Pyongyang", 0) == entity_of(corpus, state, 0, "DPRK"));
  CHECK(entity_of(corpus, state, 1, "Pyongyang", 1) != entity_of(corpus, state, 0, "DPRK"));
}

TEST_CASE("who is no actor counts for nobody, as a mention and as an end") {
  const MarkedCorpus corpus = korea();
  const Identities identities = decide(corpus, "[[ignore]]\nnames = [\"Popa\"]\nrecord = \"r2\"\n[[ignore]]\nnames = [\"Oslo\"]\n");
  CHECK(entity_of(corpus, identities, 1, "Popa") == kNoEntity);
  CHECK(entity_of(corpus, identities, 0, "Popa") != kNoEntity);
  CHECK(identities.from[0][0].entity == kNoEntity);
  CHECK(identities.from[0][0].reason == "\"Oslo\" is no actor: your decision, identities.toml:4");
}

TEST_CASE("a post has the owner that the user names, or none, and a supposed one stays supposed") {
  const MarkedCorpus corpus = korea();
  const auto oslo = [&](const std::string& toml) {
    const Identities identities = decide(corpus, toml);
    return identities.entities[identities.from[0][0].entity];
  };
  CHECK(oslo("").owner == "Romania");
  CHECK_FALSE(oslo("").owner_confirmed);
  CHECK(oslo("[[post]]\nnames = [\"Oslo\"]\nowner = \"Romania\"\n").owner_confirmed);
  const Entity hungarian = oslo("[[post]]\nnames = [\"OSLO\"]\nowner = \"Magyarország\"\nreason = \"letterhead\"\n");
  CHECK(hungarian.owner == "Magyarország");
  CHECK(hungarian.owner_reason == "your decision, identities.toml:1, \"letterhead\"");
  CHECK(oslo("[[post]]\nnames = [\"Oslo\"]\nowner = \"\"\n").owner.empty());
  CHECK_FALSE(oslo("[[post]]\nnames = [\"Oslo\"]\nowner = \"Romania\"\nconfirmed = false\n").owner_confirmed);
}

TEST_CASE("a record's decision is the exception to one for all records") {
  const MarkedCorpus corpus = korea();
  const Identities identities = decide(corpus,
                                       "[[same]]\nnames = [\"Kim\", \"Kim Il Sung\"]\n"
                                       "[[same]]\nnames = [\"Kim\", \"Kim Dong Gyu\"]\nrecord = \"r2\"\n"
                                       "[[different]]\nnames = [\"Kim\", \"Kim Sung-ju\"]\nrecord = \"r3\"\n");
  CHECK(entity_of(corpus, identities, 1, "Kim") == entity_of(corpus, identities, 0, "Kim Dong Gyu"));
  CHECK(entity_of(corpus, identities, 3, "Kim") == entity_of(corpus, identities, 0, "Kim Il Sung"));
  CHECK(entity_of(corpus, identities, 2, "Kim") != entity_of(corpus, identities, 2, "Kim Sung-ju"));
}

TEST_CASE("names and records that do not occur are told with the nearest that do") {
  const Identities identities =
      decide(korea(), "[[same]]\nnames = [\"Kim Il Sungg\", \"Kim\"]\n[[ignore]]\nnames = [\"Popa\"]\nrecord = \"r22\"\n");
  REQUIRE(identities.use.warnings.size() == 2);
  CHECK(to_text(identities.use.warnings[0]) ==
        "identities.toml:1: \"Kim Il Sungg\" occurs nowhere in this collection\nhint: did you mean \"Kim Il Sung\"?");
  CHECK(to_text(identities.use.warnings[1]) == "identities.toml:3: this collection has no record \"r22\"\nhint: did you mean \"r2\"?");
}

TEST_CASE("the order of entries changes nothing but the lines that are quoted") {
  const MarkedCorpus corpus = korea();
  std::vector<std::string> entries = {"[[same]]\nnames = [\"Kim\", \"Kim Sung-ju\"]\n",
                                      "[[same]]\nnames = [\"Kim Sung-ju\", \"Kim Il Sung\"]\n",
                                      "[[different]]\nnames = [\"Kim Il Sung\", \"Kim Dong Gyu\"]\n",
                                      "[[same]]\nnames = [\"Kim\", \"Kim Dong Gyu\"]\nrecord = \"r2\"\n",
                                      "[[kind]]\nnames = [\"Saigon Post\"]\nkind = \"organisation\"\n",
                                      "[[name]]\nnames = [\"Popa\"]\nname = \"Popa N.\"\n",
                                      "[[ignore]]\nnames = [\"Popa Ion\"]\n"};
  const auto structure = [&] {
    std::string toml;
    for (const std::string& entry : entries) toml += entry;
    const Identities identities = decide(corpus, toml);
    std::vector<std::string> lines;
    for (std::size_t record = 0; record < corpus.records.size(); ++record) {
      for (const Resolution& one : identities.mentions[record])
        lines.push_back(one.entity == kNoEntity ? "nobody" : identities.entities[one.entity].id);
    }
    return lines;
  };
  const std::vector<std::string> before = structure();
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(entries.begin(), entries.end(), random);
    CHECK(structure() == before);
  }
}

TEST_CASE("what identities lists changes nothing as it stands, with the user's file and without") {
  for (const std::string own : {"", "[[same]]\nnames = [\"Kim Sung-ju\", \"Kim Il Sung\"]\n", "[[ignore]]\nnames = [\"Popa\"]\n",
                                "[[different]]\nnames = [\"Kim Il Sung\", \"Kim Il-sung\"]\n"}) {
    const MarkedCorpus corpus = korea();
    const std::string listed = listing(corpus, own);
    CAPTURE(listed);
    CHECK(listed.size() > own.size());
    CHECK(told(corpus, decide(corpus, listed)) == told(corpus, decide(corpus, own)));
  }
}

TEST_CASE("doubtful decisions come first and name who may be meant") {
  const MarkedCorpus corpus = korea();
  const std::string listed = listing(corpus, "");
  CHECK(listed.find("[[undecided]]\nnames = [\"Kim\", ") == 0);
  CHECK(listed.find("Kim Il Sung") < listed.find("[[same]]"));
}

TEST_CASE("hostile names in the listing read back as themselves") {
  MarkedCorpus corpus;
  corpus.add("a\"\n]]", "", "[P Ann \"X\\\\Y\" Smith\n=] and [P Smith\n=].");
  corpus.add("b", "", "[P J. Adler], [P John Adler], [P James Adler], [P \"\"\"] [O '''] [O a\x01\u202E]");
  const std::string listed = listing(corpus, "");
  CHECK(told(corpus, decide(corpus, listed)) == told(corpus, corpus.decide()));
}
