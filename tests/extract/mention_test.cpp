#include "extract/mention.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "mention_case.hpp"

namespace docgraph {
namespace {

Names polities(std::string text, int year = 1973) { return names_of(test_record("", std::move(text), year), Kind::polity); }
Names places(std::string text) { return names_of(test_record("", std::move(text)), Kind::place); }

const Mention* find_surface(const Record& record, const std::vector<Mention>& mentions, std::string_view text) {
  const auto at = std::ranges::find_if(mentions, [&](const Mention& mention) { return surface(record, mention) == text; });
  return at == mentions.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("mentions are in order, inside their fields, and do not overlap") {
  const Record record = test_record("Telegram from Pyongyang to Bucharest, No.061.009",
                                    "Lazar describes inter-Korean talks between Kim Il Sung, Ceaușescu and the UN Command in Seoul.");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(mentions.size() > 4);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    CHECK(mentions[i].span.end <= record.texts[mentions[i].field].text.size());
    CHECK_FALSE(mentions[i].rule.empty());
    if (i > 0 && mentions[i - 1].field == mentions[i].field) CHECK(mentions[i - 1].span.end <= mentions[i].span.begin);
  }
}

TEST_CASE("a people's name is its state's, whole") {
  const Record record = test_record("", "North Koreans and a South Korean officer met the Soviets.");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(mentions.size() == 3);
  CHECK(surface(record, mentions[0]) == "North Koreans");
  CHECK(mentions[0].lexicon_id == "north-korea");
  CHECK(mentions[2].lexicon_id == "soviet-union");
  CHECK(std::ranges::all_of(mentions, [](const Mention& mention) { return mention.form == MentionForm::demonym; }));
}

TEST_CASE("the North is a state only where the record names its kin") {
  const Record korean = test_record("", "The South is cautious and the North is not, says South Korea.");
  const std::vector<Mention> mentions = find_mentions(korean, test_lexicon(), {});
  REQUIRE(find_surface(korean, mentions, "North") != nullptr);
  CHECK(find_surface(korean, mentions, "North")->lexicon_id == "north-korea");
  const Record vietnamese = test_record("", "The South fights on, says South Vietnam.", 1968);
  CHECK(find_surface(vietnamese, find_mentions(vietnamese, test_lexicon(), {}), "South") != nullptr);
  CHECK(polities("The North is cold and the South is not.").empty());
}

TEST_CASE("a direction is no state") {
  CHECK(polities("In South Korea the north of the city and the North American trade grew.") == Names{"South Korea"});
}

TEST_CASE("a compound of states names both") {
  CHECK(polities("the China-US dialogue") == Names{"China", "US"});
  CHECK(polities("Japan-South Korea talks") == Names{"Japan", "South Korea"});
  CHECK(polities("inter-Korean talks").empty());
  const Record record = test_record("", "US-Soviet talks");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[1].form == MentionForm::compound);
}

TEST_CASE("an article is no part of a state's name") {
  CHECK(polities("in The Netherlands and the Philippines") == Names{"Netherlands", "Philippines"});
}

TEST_CASE("a government is named by its people alone") {
  CHECK(polities("the Yugoslav Government and the British Government") == Names{"Yugoslav", "British"});
}

TEST_CASE("a state is the one of the record's year") {
  const Record record = test_record("", "Russia agreed.", 1905);
  CHECK(find_mentions(record, test_lexicon(), {}).at(0).lexicon_id == "russian-empire");
}

TEST_CASE("events, documents and plans are no names") {
  CHECK(find_mentions(test_record("", "The Joint Declaration and the Six-Year Plan followed the University Games in March."),
                      test_lexicon(), {})
            .empty());
}

TEST_CASE("places are found by the way their names are made") {
  CHECK(places("on Zwirbel Island, by the Grumba River, at Lake Ulvant and in Zwant Province") ==
        Names{"Zwirbel Island", "Grumba River", "Lake Ulvant", "Zwant Province"});
}

TEST_CASE("a record without texts has no mentions") { CHECK(find_mentions(Record(), test_lexicon(), {}).empty()); }

TEST_CASE("long hostile lists take no longer than their length") {
  std::string cities = "Moscow";
  std::string heads = "Bank";
  std::string ends = "Letter from Mr. A";
  for (int i = 0; i < 20000; ++i) {
    cities += " and Moscow";
    heads += i % 7 == 0 ? " Bank of" : " Zed";
    ends += ", Mr. B and the C (D) to";
  }
  CHECK_NOTHROW(extract(test_record(ends, cities + heads), test_lexicon(), {}));
}

TEST_CASE("a listed place keeps its entry though it is made like a place's name") {
  const Record record = test_record("", "They spoke of the Korean Peninsula, the Korean peninsula and the Persian Gulf.");
  std::vector<std::string> ids;
  for (const Mention& mention : find_mentions(record, test_lexicon(), {})) ids.push_back(mention.lexicon_id);
  REQUIRE(ids.size() == 3);
  CHECK(ids[0] == "korean-peninsula");
  CHECK(ids[1] == "korean-peninsula");
  CHECK(ids[2] == "persian-gulf");
}

TEST_CASE("adverbs, plurals of abbreviations and words after a full stop are no persons") {
  CHECK(people_in("They notify ROKs of it. Domestically, President Zorbel is strong.") == std::vector<std::string>{"Zorbel"});
  CHECK(people_in("It was told to the Ambassador. Ref is made to it.").empty());
}

TEST_CASE("hostile text breaks nothing") {
  for (const std::string& text :
       {std::string("(((((("), std::string("A. B. C. D."), std::string("'s 's \xe2\x80\x99 - \xe2\x80\x93"), std::string(2000, '('),
        std::string("President"), std::string("Embassy of"), std::string("Mr. "), std::string("the North"), std::string("Kim,"),
        std::string("President of the of the of and and , , Jr.")}) {
    for (const char* field : {"title", "description", "dateline"}) {
      const Record record = test_record("", text, 1973, field);
      CHECK_NOTHROW(extract(record, test_lexicon(), {}));
    }
  }
}

TEST_CASE("an unknown name after a locative or on a way is a place") {
  const auto places = [](std::string text) { return names_of(test_record("", std::move(text)), Kind::place); };
  CHECK(places("They met at Quorbal and held the province of Zwirbel.") == Names{"Quorbal", "Zwirbel"});
  CHECK(places("They flew from Quorbal to Seville.") == Names{"Quorbal", "Seville"});
  CHECK(places("He laughed at Quorbal.").empty());
}

TEST_CASE("a direction before a place's name makes another place") {
  CHECK(names_of(test_record("", "They hold Lower Sumatra."), Kind::place) == Names{"Lower Sumatra"});
}

TEST_CASE("an abbreviation takes the reading whose full name the record has") {
  const Record record = test_record("", "The Palestine Liberation Organization and the People's Liberation Army. The PLA denied it.");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(!mentions.empty());
  CHECK(mentions.back().lexicon_id == mentions[1].lexicon_id);
}

}  // namespace docgraph
