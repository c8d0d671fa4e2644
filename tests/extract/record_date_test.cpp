#include "extract/date/record_date.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace docgraph;

namespace {

std::string days(const char* edtf) {
  const DateRange range = days_of(parse_edtf(edtf).value());
  return to_text(range.first) + " " + to_text(range.last);
}

StatedDate random_date(std::mt19937& random) {
  const auto below = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
  StatedDate date;
  do {
    date = {};
    date.unknown_digits = below(3) == 0 ? below(4) : 0;
    int unit = 1;
    for (int digit = 0; digit < date.unknown_digits; ++digit) unit *= 10;
    date.year = below(10000) / unit * unit;
    date.month = below(2) == 0 ? 0 : below(26) - 1;
    date.day = below(2) == 0 ? 0 : below(33) - 1;
    date.approximate = below(2) == 0;
    date.uncertain = below(2) == 0;
  } while (!exists(date));
  return date;
}

}  // namespace

TEST_CASE("a date of EDTF level 1 is written as it was read") {
  for (const char* text :
       {"1973",        "1973-03",      "1973-03-09", "197X",    "19XX",  "1XXX",      "1973-XX",   "1973-XX-XX",   "1973-03-XX",
        "1973-21",     "1973-22",      "1973-23",    "1973-24", "1961~", "1961?",     "1961%",     "197X~",        "1973-03-09?",
        "0476",        "1973/..",      "../1973",    "1973/",   "/1973", "1973/1975", "1973/1973", "1973-21/1974", "1973-03-09/1973-03-12",
        "1964~/2008?", "197X/1985-XX", "1972-02-29"}) {
    INFO(text);
    const auto date = parse_edtf(text);
    REQUIRE(date);
    CHECK(date->known());
    CHECK(to_text(*date) == text);
  }
}

TEST_CASE("what EDTF level 1 does not know, and what does not exist, is no date") {
  for (const char* text : {"",
                           "..",
                           "/",
                           "../..",
                           "/..",
                           "XXXX",
                           "0000",
                           "000X",
                           "1X73",
                           "197X-03",
                           "1973-XX-09",
                           "1973-20",
                           "1973-25",
                           "1973-21-01",
                           "1973-13",
                           "1973-00",
                           "1973-02-29",
                           "1973-03-9",
                           "1973-3",
                           "1973-03-09T00:00:00Z",
                           "Y1973",
                           "-1973",
                           "1973~~",
                           "~1973",
                           "1973?-03",
                           "1973/1975/1977",
                           "1975/1973",
                           "1973-03-10/1973-03-09",
                           "1973-",
                           "1973 /1974",
                           "1973-03-091",
                           "1973–03"}) {
    INFO(text);
    CHECK_FALSE(parse_edtf(text));
  }
}

TEST_CASE("reading what was written gives the same date, whatever it says") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const StatedDate first = random_date(random);
    RecordDate date(first);
    if (round % 3 == 1) date = RecordDate(first, random_date(random));
    if (round % 3 == 2) {
      date = round % 2 == 0 ? RecordDate(first, {}) : RecordDate({}, first);
      (round % 2 == 0 ? date.after : date.before) = round % 4 < 2 ? OpenEnd::open : OpenEnd::unknown;
    }
    INFO(to_text(date));
    if (const DateRange bounds = days_of(date); bounds.last < bounds.first) {
      CHECK_FALSE(parse_edtf(to_text(date)));
    } else {
      REQUIRE(parse_edtf(to_text(date)));
      CHECK(*parse_edtf(to_text(date)) == date);
    }
  }
}

TEST_CASE("a date means all the days that it may mean") {
  CHECK(days("1973-03-09") == "1973-03-09 1973-03-09");
  CHECK(days("1972-02") == "1972-02-01 1972-02-29");
  CHECK(days("1972-02-XX") == "1972-02-01 1972-02-29");
  CHECK(days("1973-XX") == "1973-01-01 1973-12-31");
  CHECK(days("197X") == "1970-01-01 1979-12-31");
  CHECK(days("1XXX") == "1000-01-01 1999-12-31");
  CHECK(days("1973-22") == "1973-06-01 1973-09-30");
  CHECK(days("1973-24") == "1973-01-01 1973-12-31");
  CHECK(days("1973~/1975-06") == "1973-01-01 1975-06-30");
  CHECK(days("../1945") == "0001-01-01 1945-12-31");
  CHECK(days("1945/") == "1945-01-01 9999-12-31");
}

TEST_CASE("a year is one only if all days of the date lie in it") {
  CHECK(year_of(parse_edtf("1973-03-09/1973-03-12").value()) == 1973);
  CHECK(year_of(parse_edtf("1973~").value()) == 1973);
  CHECK(year_of(parse_edtf("1972-12-30/1973-01-02").value()) == 0);
  CHECK(year_of(parse_edtf("197X").value()) == 0);
  CHECK(year_of(parse_edtf("../1945").value()) == 0);
  CHECK(year_of(RecordDate{}) == 0);
}

TEST_CASE("a date is told in words that need no knowledge of EDTF") {
  struct Case {
    const char* edtf;
    const char* words;
  };
  const Case cases[] = {
      {"1973-03-09", "1973-03-09"},
      {"1961~", "about 1961"},
      {"1961?", "perhaps 1961"},
      {"1961%", "perhaps about 1961"},
      {"197X", "the 1970s"},
      {"19XX", "1900 to 1999"},
      {"1973-XX", "a month of 1973"},
      {"1973-XX-XX", "a day of 1973"},
      {"1973-03-XX", "a day of 1973-03"},
      {"1973-21", "spring 1973"},
      {"1973-24~", "about winter 1973"},
      {"1973-03-09/1973-03-12", "1973-03-09 to 1973-03-12"},
      {"../1945", "1945 or earlier"},
      {"1945/..", "1945 or later"},
      {"1945/", "from 1945 to an unknown date"},
      {"/1945", "from an unknown date to 1945"},
  };
  for (const Case& one : cases) CHECK(in_words(parse_edtf(one.edtf).value()) == one.words);
  CHECK(in_words(RecordDate{}) == "undated");
}
