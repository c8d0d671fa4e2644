#include <catch2/catch.hpp>

#include "mention_case.hpp"

namespace docgraph {

TEST_CASE("an organisation is taken whole, and what lies inside is no mention of its own") {
  const Record record = test_record("Telegram, Embassy of Hungary in North Korea to the Hungarian Foreign Ministry", "");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(mentions.size() == 2);
  CHECK(surface(record, mentions[0]) == "Embassy of Hungary in North Korea");
  CHECK(surface(record, mentions[1]) == "Hungarian Foreign Ministry");
}

TEST_CASE("an organisation's name runs over of, for and what they govern") {
  CHECK(organisations_in("the UN Commission for the Unification and Improvement of Ruritania met") ==
        Names{"UN Commission for the Unification and Improvement of Ruritania"});
  CHECK(organisations_in("the Central Committee of the Workers’ Party of Ruritania met") ==
        Names{"Central Committee of the Workers’ Party of Ruritania"});
  CHECK(organisations_in("the Office of Management and Budget of old") == Names{"Office of Management and Budget"});
}

TEST_CASE("an organisation ends where another body or an office begins") {
  CHECK(organisations_in("the Department of Trade and the Department of Peace agreed") ==
        Names{"Department of Trade", "Department of Peace"});
  CHECK(organisations_in("the Working Group for the Northern Coordinating Board met") == Names{"Northern Coordinating Board"});
}

TEST_CASE("a typing error before the head stays in the name") {
  CHECK(organisations_in("The KWP Centeral Committee met.") == Names{"KWP Centeral Committee"});
}

TEST_CASE("compounds before the head belong to it") {
  CHECK(organisations_in("at the South-North Coordination Committee") == Names{"South-North Coordination Committee"});
}

TEST_CASE("an abbreviation that the record explains is an organisation") {
  CHECK(organisations_in("The Northern Coordination Committee (NOCCO) met. NOCCO agreed.") ==
        Names{"Northern Coordination Committee", "NOCCO", "NOCCO"});
}

TEST_CASE("a listed organisation after a state's name stays apart from it") {
  CHECK(organisations_in("ROK National Assembly elections") == Names{"National Assembly"});
}

TEST_CASE("a head alone with a capital is a body named short") {
  const Record record = test_record("", "We saw the Embassy again and an embassy elsewhere.");
  const std::vector<Mention> mentions = find_mentions(record, test_lexicon(), {});
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].form == MentionForm::short_name);
}

TEST_CASE("an adjective of a people waits for its noun") {
  CHECK(names_of(test_record("Journal of Soviet Ambassador Q. Zwirbel", ""), Kind::organisation).empty());
}

TEST_CASE("a staff names the body that it serves") {
  CHECK(organisations_in("of the National Security Council Staff, here") == Names{"National Security Council"});
}

}  // namespace docgraph
