#include "extract/diagnostic.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace docgraph;

TEST_CASE("a diagnostic says where, what and what to do, and leaves out what is not known") {
  CHECK(to_text(Diagnostic{{"a.json", 7, "r-1", "date"}, "message", "do this"}) ==
        "a.json:7: record \"r-1\", field \"date\": message\nhint: do this");
  CHECK(to_text(Diagnostic{{"a.json", 7, "", "date"}, "message", ""}) == "a.json:7: field \"date\": message");
  CHECK(to_text(Diagnostic{{"a.json", 0, "", ""}, "message", ""}) == "a.json: message");
  CHECK(to_text(Diagnostic{{}, "message", ""}) == "message");
}

TEST_CASE("quoted text is cut at 60 bytes on a code point") {
  CHECK(quoted("anno 1642") == "\"anno 1642\"");
  CHECK(quoted(std::string(60, 'x')) == "\"" + std::string(60, 'x') + "\"");
  CHECK(quoted(std::string(61, 'x')) == "\"" + std::string(60, 'x') + "…\"");
  CHECK(quoted(std::string(59, 'x') + "é") == "\"" + std::string(59, 'x') + "…\"");
}

TEST_CASE("quoted text shows control and bidi characters instead of obeying them") {
  CHECK(quoted("a\nb\tc") == "\"a\\nb\\tc\"");
  CHECK(quoted("\x1B[31m\u202Egnuj") == "\"\\u{1B}[31m\\u{202E}gnuj\"");
  CHECK(quoted("bro\xFFken") == "\"bro\uFFFDken\"");
}

TEST_CASE("what came is quoted, and nothing is called nothing") {
  CHECK(expected_got("YYYY", "anno 1642") == "expected YYYY, got \"anno 1642\"");
  CHECK(expected_got("YYYY", "") == "expected YYYY, got nothing");
}

TEST_CASE("the nearest name is the one that was meant, or none") {
  const std::vector<std::string> known = {"North Korea", "South Korea", "Park Chung Hee", "Nicolae Ceaușescu", "betweenness"};
  CHECK(nearest_name("Nroth Korea", known) == "North Korea");
  CHECK(nearest_name("north korea", known) == "North Korea");
  CHECK(nearest_name("Park Chung He", known) == "Park Chung Hee");
  CHECK(nearest_name("Nicolae Ceausescu", known) == "Nicolae Ceaușescu");
  CHECK(nearest_name("betweeness", known) == "betweenness");
  CHECK(nearest_name("Albania", known).empty());
  CHECK(nearest_name("", known).empty());
  CHECK(nearest_name("x", {"y", "z"}).empty());
  CHECK(nearest_name("ab", {"ba"}) == "ba");
  CHECK(nearest_name("on", {"one", "ons"}) == "one");
}

TEST_CASE("a very long name is not compared") {
  const std::string huge(1'000'000, 'x');
  CHECK(nearest_name(huge, {huge}).empty());
  CHECK(nearest_name("xxx", {huge, "xxy"}) == "xxy");
}

TEST_CASE("diagnostics are kept in order, or the first is thrown where they are strict") {
  Diagnostics lenient;
  lenient.add({{}, "one", ""});
  lenient.add({{}, "two", ""});
  REQUIRE(lenient.all().size() == 2);
  CHECK(lenient.all()[1].message == "two");
  Diagnostics strict(true);
  CHECK_THROWS_AS(strict.add({{}, "one", ""}), InputError);
  CHECK(strict.all().empty());
}

TEST_CASE("an error prints as its diagnostic") {
  const InputError error({{"a.json", 2, "", ""}, "message", "do this"});
  CHECK(std::string(error.what()) == "a.json:2: message\nhint: do this");
}
