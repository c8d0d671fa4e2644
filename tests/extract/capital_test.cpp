#include <catch2/catch.hpp>

#include "mention_case.hpp"

namespace docgraph {
namespace {

/// What the first mention of the city is: "metonym of STATE" or "city".
std::string reading(const Record& record, std::string_view city, const MentionOptions& options = {}) {
  for (const Mention& mention : find_mentions(record, test_lexicon(), options)) {
    if (surface(record, mention) != city) continue;
    return mention.form == MentionForm::metonym && mention.kind == Kind::polity ? "metonym of " + mention.lexicon_id : std::string("city");
  }
  return "nothing";
}

std::string reading(std::string text, std::string_view city) { return reading(test_record("", std::move(text)), city); }

}  // namespace

TEST_CASE("a capital that governs is its government") {
  const std::string north = "metonym of north-korea";
  CHECK(reading("Pyongyang has made it a prerequisite.", "Pyongyang") == north);
  CHECK(reading("Instead, Pyongyang is seeking support.", "Pyongyang") == north);
  CHECK(reading("They support Pyongyang's vision.", "Pyongyang") == north);
  CHECK(reading("It spoke of growing ties with Pyongyang.", "Pyongyang") == north);
  CHECK(reading("It put pressure on Pyongyang.", "Pyongyang") == north);
  CHECK(reading("He asked Pyongyang to wait.", "Pyongyang") == north);
}

TEST_CASE("a capital that is lived in or gone to is a city") {
  CHECK(reading("He arrived in Pyongyang.", "Pyongyang") == "city");
  CHECK(reading("Authorities in Pyongyang do not agree.", "Pyongyang") == "city");
  CHECK(reading("She flew to Pyongyang.", "Pyongyang") == "city");
  CHECK(reading("They walked through Pyongyang's streets.", "Pyongyang") == "city");
  CHECK(reading("See Pyongyang's telegram 868.", "Pyongyang") == "city");
}

TEST_CASE("the government is the one of the record's year") {
  CHECK(reading(test_record("", "Moscow wants peace.", 1973), "Moscow") == "metonym of soviet-union");
  CHECK(reading(test_record("", "Moscow wants peace.", 1995), "Moscow") == "metonym of russia");
  CHECK(reading(test_record("", "Saigon wants peace.", 1970), "Saigon") == "metonym of south-vietnam");
}

TEST_CASE("a city that is no capital governs nothing") { CHECK(reading("Istanbul wants more.", "Istanbul") == "city"); }

TEST_CASE("a dispatch line and a dateline name cities, whatever the user asks") {
  const MentionOptions polity{CapitalPolicy::polity};
  CHECK(reading(test_record("Telegram from Pyongyang to Bucharest", ""), "Pyongyang", polity) == "city");
  CHECK(reading(test_record("Telegram from Beirut, No.015.088", ""), "Beirut", polity) == "city");
  CHECK(reading(test_record("", "Seoul, January 8, 1955", 1955, "dateline"), "Seoul", polity) == "city");
}

TEST_CASE("the subject quoted in a title is read like prose") {
  CHECK(reading(test_record("Letter, A. Zwirbel to B. Grumba, \"Growing Ties with Pyongyang\"", ""), "Pyongyang") ==
        "metonym of north-korea");
}

TEST_CASE("the user may ask for cities or governments only") {
  const Record record = test_record("", "Seoul agreed in Seoul.");
  CHECK(names_of(record, Kind::polity, {CapitalPolicy::place}).empty());
  CHECK(names_of(record, Kind::place, {CapitalPolicy::polity}).empty());
  CHECK(names_of(record, Kind::polity, {CapitalPolicy::context}) == Names{"Seoul"});
}

}  // namespace docgraph
