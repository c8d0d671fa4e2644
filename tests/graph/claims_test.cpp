#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "corpus_support.hpp"
#include "extract/diagnostic.hpp"
#include "graph/claims/claims_file.hpp"
#include "graph/claims/judge.hpp"

using namespace docgraph;

namespace {

std::string complaint(const std::string& toml) {
  try {
    (void)read_claims(toml, "c.toml");
  } catch (const UsageError& error) {
    return error.what();
  }
  return "";
}

const Lexicon& lexicon() {
  static const Lexicon built = Lexicon::built_in();
  return built;
}

// A record of its own words, so that it is no copy of another.
void add(CorpusBuilder& builder, std::uint32_t number, const std::vector<std::pair<std::uint32_t, std::string>>& named, ArchiveDate date) {
  std::string text = "Item " + std::to_string(number) + " on";
  for (const auto& [entity, name] : named) text += " " + name;
  builder.record("r" + std::to_string(1000 + number), {{"description", text}}, date);
  for (const auto& [entity, name] : named) builder.mention(entity, "description", name);
}

// Two hundred records: Hub with each of four others in turn, Rim once with Leaf1, Lone alone.
Corpus star() {
  CorpusBuilder builder;
  const std::uint32_t hub = builder.entity("Hub");
  std::vector<std::pair<std::uint32_t, std::string>> leaves;
  for (const char* name : {"Leaf1", "Leaf2", "Leaf3", "Leaf4"}) leaves.emplace_back(builder.entity(name), name);
  const std::uint32_t rim = builder.entity("Rim");
  const std::uint32_t lone = builder.entity("Lone");
  for (std::uint32_t i = 0; i < 200; ++i) add(builder, i, {{hub, "Hub"}, leaves[i % 4]}, {i < 100 ? 1972 : 1973, 1, 1});
  add(builder, 200, {leaves[0], {rim, "Rim"}}, {1973, 2, 1});
  add(builder, 201, {{lone, "Lone"}}, {1973, 2, 2});
  return builder.corpus();
}

// "pass", "fragile" or "fail" of one claim.
std::string verdict(const Corpus& corpus, const std::string& toml) {
  ClaimContext context{corpus, lexicon(), {}, {}, {}, "c.toml"};
  context.resampling.draws = 200;
  return std::string(word(judge_claims(read_claims("[[claim]]\n" + toml, "c.toml"), context).at(0).verdict));
}

}  // namespace

TEST_CASE("a claims file is read with its lines, sorts and defaults") {
  const auto claims = read_claims(
      "[[claim]]\ntext = \"t\"\nmeasure = \"degree\"\nactor = \"A\"\ntop = 5\nfrom = \"1973-01\"\n\n"
      "[[claim]]\nlayer = \"correspondence\"\ntie = [\"A\", \"B\"]\nrecords = 2\n",
      "c.toml");
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].line == 1);
  CHECK(claims[0].sort == ClaimSort::top);
  CHECK(claims[0].layer == Layer::together);
  CHECK(claims[0].measure->key == "degree");
  CHECK(claims[0].least == 5);
  REQUIRE(claims[0].period);
  CHECK(to_text(claims[0].period->from) == "1973-01");
  CHECK(claims[1].line == 8);
  CHECK(claims[1].sort == ClaimSort::tie);
  CHECK(claims[1].names == std::vector<std::string>{"A", "B"});
  CHECK(claims[1].least == 2);
  CHECK_FALSE(claims[1].period);
}

TEST_CASE("what is wrong with a claims file is told with its line and the nearest name") {
  const std::string top = "[[claim]]\nactor = \"A\"\nmeasure = \"degree\"\ntop = 1\n";
  CHECK(complaint(top).empty());
  CHECK(complaint("").find("expected claims, got nothing") != std::string::npos);
  CHECK(complaint("top = 1\n").find("c.toml:1: expected the heading [[claim]]") != std::string::npos);
  CHECK(complaint("[[claims]]\n").find("c.toml:1: expected the heading [[claim]]") != std::string::npos);
  CHECK(complaint(top + "actr = \"B\"\n").find("c.toml:5: a claim has no key \"actr\"\nhint: did you mean actor?") != std::string::npos);
  CHECK(complaint("[[claim]]\nactor = \"A\"\nmeasure = \"betweeness\"\ntop = 1\n").find("c.toml:3: measure: there is no measure") !=
        std::string::npos);
  CHECK(complaint("[[claim]]\nactor = \"A\"\nmeasure = \"betweeness\"\ntop = 1\n").find("did you mean betweenness?") != std::string::npos);
  CHECK(complaint(top + "layer = \"togethr\"\n").find("did you mean together?") != std::string::npos);
  CHECK(complaint(top + "layer = \"correspondence\"\nabove = \"B\"\n").find("says two things, top and above") != std::string::npos);
  CHECK(complaint("[[claim]]\nactor = \"A\"\n").find("c.toml:1: this claim says nothing that can be tested") != std::string::npos);
  CHECK(complaint("[[claim]]\ntop = 1\nactor = \"A\"\n").find("c.toml:1: this claim wants measure") != std::string::npos);
  CHECK(complaint("[[claim]]\ntie = [\"A\"]\n").find("c.toml:2: tie: expected two names") != std::string::npos);
  CHECK(complaint("[[claim]]\ntie = [\"A\", \"B\"]\ntop = 0\n").find("two things") != std::string::npos);
  CHECK(complaint("[[claim]]\ntie = [\"A\", \"B\"]\nrecords = \"2\"\n").find("c.toml:3: records: expected a whole number from 1") !=
        std::string::npos);
  CHECK(complaint("[[claim]]\nabsent = \"A\"\nrecords = 2\n").find("c.toml:3: records means nothing in this claim") != std::string::npos);
  CHECK(complaint("[[claim]]\nabsent = \"A\"\nthan_to = 1972\n").find("than_to means nothing in this claim") != std::string::npos);
  CHECK(complaint("[[claim]]\nabsent = \"A\"\nfrom = \"anno\"\n").find("c.toml:3: from: expected a date") != std::string::npos);
  CHECK(complaint("[[claim]]\nabsent = \"A\"\nfrom = 1973-02\n").find("c.toml:3: expected a month between quotation marks") !=
        std::string::npos);
  CHECK(complaint("[[claim]]\nabsent = \"A\"\nfrom = 1974\nto = 1973\n").find("c.toml:4: to 1973 lies before from 1974") !=
        std::string::npos);
  CHECK(complaint("[[claim]]\nactor = \"A\"\nmeasure = \"degree\"\nchange = \"higher\"\n").find("wants the time that it compares with") !=
        std::string::npos);
  CHECK(complaint("[[claim]]\nactor = \"A\"\nmeasure = \"degree\"\nchange = \"highr\"\n").find("did you mean higher?") !=
        std::string::npos);
  CHECK(complaint("[[claim]]\nlayer = \"together\"\nmeasure = \"in_degree\"\nactor = \"A\"\ntop = 1\n").find("not measured in the layer") !=
        std::string::npos);
}

TEST_CASE("a planted hub passes, who is above only by chance is fragile, and what is not so fails") {
  const Corpus corpus = star();
  CHECK(verdict(corpus, "actor = \"Hub\"\nmeasure = \"degree\"\ntop = 1") == "pass");
  CHECK(verdict(corpus, "actor = \"Leaf1\"\nmeasure = \"strength\"\ntop = 2") == "fragile");
  CHECK(verdict(corpus, "actor = \"Lone\"\nmeasure = \"degree\"\ntop = 2") == "fail");
  CHECK(verdict(corpus, "actor = \"Hub\"\nabove = \"Leaf2\"\nmeasure = \"betweenness\"") == "pass");
  CHECK(verdict(corpus, "actor = \"Leaf1\"\nabove = \"Leaf2\"\nmeasure = \"degree\"") == "fragile");
  CHECK(verdict(corpus, "actor = \"Leaf2\"\nabove = \"Leaf1\"\nmeasure = \"degree\"") == "fail");
}

TEST_CASE("a tie of many records passes, of one is fragile, of too few fails") {
  const Corpus corpus = star();
  CHECK(verdict(corpus, "tie = [\"Hub\", \"Leaf1\"]") == "pass");
  CHECK(verdict(corpus, "tie = [\"Leaf1\", \"Hub\"]\nrecords = 30") == "pass");
  CHECK(verdict(corpus, "tie = [\"Hub\", \"Leaf1\"]\nrecords = 50") == "fragile");
  CHECK(verdict(corpus, "tie = [\"Hub\", \"Leaf1\"]\nrecords = 51") == "fail");
  CHECK(verdict(corpus, "tie = [\"Rim\", \"Leaf1\"]") == "fragile");
  CHECK(verdict(corpus, "tie = [\"Rim\", \"Hub\"]") == "fail");
}

TEST_CASE("no tie between two who are named often passes, between two who are named seldom says little") {
  const Corpus corpus = star();
  CHECK(verdict(corpus, "no_tie = [\"Leaf1\", \"Leaf2\"]") == "pass");
  CHECK(verdict(corpus, "no_tie = [\"Lone\", \"Leaf2\"]") == "fragile");
  CHECK(verdict(corpus, "no_tie = [\"Hub\", \"Leaf2\"]") == "fail");
}

TEST_CASE("who is nowhere in many records is absent, in few records that is fragile") {
  const Corpus corpus = star();
  CHECK(verdict(corpus, "absent = \"Nobody\"") == "pass");
  CHECK(verdict(corpus, "absent = \"Rim\"\nto = 1972") == "pass");
  CHECK(verdict(corpus, "absent = \"Rim\"\nfrom = \"1973-02\"") == "fail");
  CHECK(verdict(corpus, "absent = \"Hub\"\nfrom = \"1973-02\"") == "fragile");
}

TEST_CASE("a change between two times is judged at equal record counts") {
  CorpusBuilder builder;
  const std::uint32_t a = builder.entity("A");
  std::vector<std::pair<std::uint32_t, std::string>> others;
  for (int i = 0; i < 9; ++i) others.emplace_back(builder.entity("B" + std::to_string(i)), "B" + std::to_string(i));
  // As many others a record in either time, but five times the records in the second.
  for (std::uint32_t i = 0; i < 20; ++i) add(builder, i, {{a, "A"}, others[0]}, {1972, 1, 1});
  for (std::uint32_t i = 0; i < 100; ++i) add(builder, 100 + i, {{a, "A"}, others[1]}, {1973, 1, 1});
  for (std::uint32_t i = 0; i < 40; ++i) add(builder, 200 + i, {{a, "A"}, others[1 + i % 8]}, {1974, 1, 1});
  const Corpus corpus = builder.corpus();
  const std::string actor = "actor = \"A\"\nmeasure = \"degree\"\n";
  CHECK(verdict(corpus, actor + "change = \"higher\"\nfrom = 1973\nto = 1973\nthan_to = 1972") == "fail");
  CHECK(verdict(corpus, actor + "change = \"higher\"\nfrom = 1974\nthan_to = 1972") == "pass");
  CHECK(verdict(corpus, actor + "change = \"lower\"\nto = 1972\nthan_from = 1974") == "pass");
}

TEST_CASE("a name that is nobody's is told with the claim's line and the nearest") {
  const Corpus corpus = star();
  try {
    (void)verdict(corpus, "tie = [\"Hub\", \"Leef1\"]");
    FAIL("nothing was thrown");
  } catch (const UsageError& error) {
    CHECK(std::string(error.what()).find("c.toml:1: this claim: ") == 0);
    CHECK(std::string(error.what()).find("did you mean \"Leaf1\"?") != std::string::npos);
  }
}

TEST_CASE("the chance of never meeting is that of drawing without replacement") {
  CHECK(chance_of_never_meeting(10, 0, 5) == 1);
  CHECK(chance_of_never_meeting(10, 6, 5) == 0);
  CHECK(chance_of_never_meeting(10, 1, 1) == Approx(0.9));
  CHECK(chance_of_never_meeting(5, 2, 2) == Approx(0.3));
  CHECK(chance_of_never_meeting(5, 2, 2) == Approx(chance_of_never_meeting(5, 2, 2)));
  CHECK(chance_of_never_meeting(20, 7, 3) == Approx(chance_of_never_meeting(20, 3, 7)));
  CHECK(chance_of_never_meeting(0, 0, 0) == 1);
}
