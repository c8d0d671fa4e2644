#include <catch2/catch.hpp>
#include <string>

#include "mention_case.hpp"

namespace docgraph {
namespace {

Names places_in(std::string text) { return names_of(test_record("", std::move(text)), Kind::place); }

}  // namespace

TEST_CASE("a town is found where a preposition of place stands before it") {
  CHECK(places_in("The workers struck in Radom and near Legnica.") == Names{"Radom", "Legnica"});
  CHECK(places_in("The delegation flew to Legnica.") == Names{"Legnica"});
}

TEST_CASE("a town whose name persons bear is no place where nothing speaks of one") {
  CHECK(places_in("Austin refused the offer, and Charlotte agreed.").empty());
  CHECK(places_in("A letter to Austin about the grain.").empty());
  CHECK(places_in("The convention met in Austin.") == Names{"Austin"});
}

TEST_CASE("a town's name goes to the person whose name goes on") {
  CHECK(places_in("In Austin Chamberlain the League had a friend.").empty());
  CHECK(places_in("He saw it in Lincoln's papers.").empty());
}

TEST_CASE("a town is vouched for by the state or region after it, whatever else its name may be") {
  CHECK(places_in("Reading, United Kingdom, was named.") == Names{"Reading"});
  CHECK(places_in("Reading of the bill was delayed.").empty());
}

TEST_CASE("a list that begins with a place goes on with towns") {
  CHECK(places_in("Strikes were reported in Warsaw, Radom and Legnica.") == Names{"Warsaw", "Radom", "Legnica"});
  CHECK(places_in("He met in Warsaw, Austin and Charlotte followed.") == Names{"Warsaw"});
}

TEST_CASE("in a title a town needs more than a preposition") {
  CHECK(names_of(test_record("Changes in Reading of the Treaty", ""), Kind::place).empty());
  CHECK(names_of(test_record("Strikes in the City of Radom", ""), Kind::place) == Names{"Radom"});
}

}  // namespace docgraph
