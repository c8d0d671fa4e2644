#include "extract/relation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/relation/words.hpp"
#include "marked_corpus.hpp"

namespace {

using namespace docgraph;
using test::MarkedCorpus;

/// The relations of a sentence as lines: "Park -told-> Kim REPORTS", then what is said of them.
std::vector<std::string> lines_of(const std::string& marked) {
  MarkedCorpus corpus;
  corpus.add("r", "Telegram", marked);
  const Record& record = corpus.records.front();
  const auto& mentions = corpus.extractions.front().mentions;
  const auto words = [&](std::uint32_t mention) { return std::string(text_of(record.texts[1].text, mentions[mention].span)); };
  std::vector<std::string> lines;
  for (const Relation& relation : find_relations(record, mentions, test::lexicon())) {
    std::string line = words(relation.from) + (relation.mutual ? " =" : " -") + std::string(text_of(record.texts[1].text, relation.verb)) +
                       (relation.mutual ? "= " : "-> ") + words(relation.to) + " " + std::string(word(relation.type));
    if (relation.negated) line += " denied";
    if (relation.hedged) line += " hedged";
    if (relation.told_by) line += " says " + words(*relation.told_by);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("the subject of a verb does to its object what the verb says") {
  CHECK(lines_of("[P Park] told [P Kim Il Sung] that the talks were over.") == Lines{"Park -told-> Kim Il Sung REPORTS"});
  CHECK(lines_of("[G r|Romania] supported [dG p|Polish] plans.") == Lines{"Romania -supported-> Polish SUPPORT"});
  CHECK(lines_of("[P Lazar] sent a long telegram to [P Popa].") == Lines{"Lazar -sent-> Popa TRANSMITS"});
}

TEST_CASE("a passive verb turns round who does it") {
  CHECK(lines_of("[P Park] was received by [P Nixon].") == Lines{"Park =received= Nixon MEETS"});
  CHECK(lines_of("[P Heo Dam] was told by [P Ceausescu] to wait.") == Lines{"Ceausescu -told-> Heo Dam REPORTS"});
  CHECK(lines_of("[G a|Hungary] has been criticized by [G b|Albania].") == Lines{"Albania -criticized-> Hungary DISAPPROVE"});
}

TEST_CASE("what neither does to the other has no direction") {
  CHECK(lines_of("[P Park] met with [P Nixon].") == Lines{"Park =met= Nixon MEETS"});
  CHECK(lines_of("Talks between [G a|Poland] and [G b|Hungary] broke down.") == Lines{"Poland =Talks= Hungary CONSULT"});
}

TEST_CASE("whoever is joined by and does it too") {
  CHECK(lines_of("[P Park] and [P Kim] met with [P Nixon].") == Lines{"Park =met= Nixon MEETS", "Kim =met= Nixon MEETS"});
  CHECK(lines_of("[P Park] blamed [G a|Poland] and [G b|Hungary].") ==
        Lines{"Park -blamed-> Poland DISAPPROVE", "Park -blamed-> Hungary DISAPPROVE"});
}

TEST_CASE("what is denied or only possible says so") {
  CHECK(lines_of("[P Park] did not meet [P Nixon].") == Lines{"Park =meet= Nixon MEETS denied"});
  CHECK(lines_of("[P Park] may have met [P Nixon].") == Lines{"Park =met= Nixon MEETS hedged"});
  CHECK(lines_of("[P Park] reportedly told [P Nixon] that all was well.") == Lines{"Park -told-> Nixon REPORTS hedged"});
  CHECK(lines_of("[P Park] wants to visit [P Nixon].") == Lines{"Park =visit= Nixon MEETS hedged"});
  CHECK(lines_of("If the [dG a|Russians] attacked [G b|China], all would change.") == Lines{"Russians -attacked-> China ASSAULT hedged"});
}

TEST_CASE("hearsay names its source") {
  CHECK(lines_of("[P Lazar] said that [P Park] had met [P Nixon].") == Lines{"Park =met= Nixon MEETS says Lazar"});
  CHECK(lines_of("According to [P Lazar], [P Park] met [P Nixon].") == Lines{"Park =met= Nixon MEETS says Lazar"});
}

TEST_CASE("nouns name acts as verbs do") {
  CHECK(lines_of("[P Park]’s letter to [P Nixon] is lost.") == Lines{"Park -letter-> Nixon TRANSMITS"});
  CHECK(lines_of("The attack on [G a|Seoul] by [dG b|North Korean] troops failed.") == Lines{"North Korean -attack-> Seoul ASSAULT"});
  CHECK(lines_of("[dG a|US] troop withdrawal from [G b|South Korea] began.") == Lines{"US -withdrawal-> South Korea RETREAT"});
  CHECK(lines_of("[P Park] held talks with [P Nixon].") == Lines{"Park =talks= Nixon CONSULT"});
}

TEST_CASE("whoever acts for a name stands for it and what a name only owns does not act") {
  CHECK(lines_of("[dG a|Romanian] officials informed the Ambassador of [G b|Poland].") == Lines{"Romanian -informed-> Poland REPORTS"});
  CHECK(lines_of("[P Park]’s dog attacked [P Nixon].").empty());
  CHECK(lines_of("The minister in [L Seoul] told [P Nixon] nothing.").empty());
}

TEST_CASE("no relation joins names of two sentences or of two clauses") {
  CHECK(lines_of("[P Park] told nobody. [P Nixon] slept.").empty());
  CHECK(lines_of("[P Park] spoke; [P Nixon] slept.").empty());
  CHECK(lines_of("[P Park] slept while [P Nixon] supported nobody.").empty());
}

TEST_CASE("compounds name nobody and titles are not read") {
  MarkedCorpus corpus;
  corpus.add("r", "[P Park] told [P Kim]", "Nothing.");
  CHECK(find_relations(corpus.records.front(), corpus.extractions.front().mentions, test::lexicon()).empty());
}

TEST_CASE("regular verbs are inflected by rule") {
  CHECK(inflect("deny").past == "denied");
  CHECK(inflect("press").third == "presses");
  CHECK(inflect("praise").gerund == "praising");
  CHECK(inflect("transmit").past == "transmitted");
  CHECK(inflect("visit").past == "visited");
  CHECK(inflect("rob").gerund == "robbing");
  CHECK(inflect("agree").gerund == "agreeing");
}

TEST_CASE("every type has a word of its own that reads back") {
  for (std::size_t i = 0; i < kRelationTypes; ++i) {
    const auto type = static_cast<RelationType>(i);
    CHECK(relation_type(word(type)) == type);
    CHECK_FALSE(phrase(type).empty());
  }
  CHECK_FALSE(relation_type("MENTIONS").has_value());
}

}  // namespace
