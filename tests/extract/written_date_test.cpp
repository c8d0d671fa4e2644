#include "extract/written_date.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace docgraph;

TEST_CASE("a date is read as people write it") {
  struct Case {
    const char* text;
    const char* date;
    bool whole;
  };
  const Case cases[] = {
      {"1973", "1973", true},
      {"1973-03", "1973-03", true},
      {"1973-03-09", "1973-03-09", true},
      {"March 9, 1973", "1973-03-09", true},
      {"March 09, 1973", "1973-03-09", true},
      {"9 March 1973", "1973-03-09", true},
      {"9th of March, 1973", "1973-03-09", true},
      {"Mar. 9, 1973", "1973-03-09", true},
      {"Sept. 1973", "1973-09", true},
      {"April, 1958", "1958-04", true},
      {"MAY 1958", "1958-05", true},
      {"Friday, March 9, 1973", "1973-03-09", true},
      {"Date: 9 March 1973", "1973-03-09", true},
      {"1973-03-09T00:00:00Z", "1973-03-09", true},
      {"1973-03-09 14:30:00.5+02:00", "1973-03-09", true},
      {"1973/3/9", "1973-03-09", true},
      {"25/03/1973", "1973-03-25", true},
      {"03/25/1973", "1973-03-25", true},
      {"25.3.1973", "1973-03-25", true},
      {"3/3/1973", "1973-03-03", true},
      {"undated", "", true},
      {"[n.d.]", "", true},
      {"ca. 1961", "1961", false},
      {"[1961?]", "1961", false},
      {"before May 1961", "1961-05", false},
      {"Spring 1961", "1961", false},
      {"March 9-12, 1973", "1973-03", false},
      {"9–12 March 1973", "1973-03", false},
      {"March 9 to April 2, 1973", "1973", false},
      {"December 30, 1972 – January 2, 1973", "", false},
      {"1972-1974", "", false},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    const auto date = read_written_date(one.text);
    REQUIRE(date);
    CHECK(to_text(date->date) == one.date);
    CHECK(date->whole == one.whole);
  }
}

TEST_CASE("what is no date, or two, is not read") {
  for (const char* text : {"",
                           " ",
                           "-",
                           "to",
                           "ca.",
                           "May",
                           "March 9",
                           "9",
                           "1 - 10 of 27",
                           "11 - 19",
                           "anno 1642",
                           "March 32, 1973",
                           "February 29, 1973",
                           "1973-02-30",
                           "1973-13-01",
                           "00/03/1973",
                           "1973-00-01",
                           "03/09/1973",
                           "3.9.1973",
                           "03-09-1973",
                           "3/9/73",
                           "25/03-1973",
                           "March March 1973",
                           "1972 1973",
                           "1973-03-09Tomorrow",
                           "March 9, 1973 in Rome",
                           "12 March - 9 March 1973",
                           "Report 1973",
                           "123",
                           "19733",
                           "No. 037032",
                           "March 9, 1973 - 1974 - 1975",
                           "99999999999999999999",
                           "Marchioness 1973",
                           "1973-03-09T",
                           "2nd Army 1944"}) {
    INFO(text);
    CHECK_FALSE(read_written_date(text));
  }
  CHECK_FALSE(read_written_date("March 9, 1973" + std::string(100, ' ')));
}

TEST_CASE("a day and a month that can be taken for one another are told with both readings") {
  CHECK(hint_for_date("03/09/1973") == "its day and month cannot be told apart: write 1973-03-09 or 1973-09-03");
  CHECK(hint_for_date("3.9.1973") == "its day and month cannot be told apart: write 1973-03-09 or 1973-09-03");
  CHECK_THAT(hint_for_date("anno 1642"), Catch::StartsWith("correct the date"));
  CHECK_THAT(hint_for_date("31/31/1973"), Catch::StartsWith("correct the date"));
}
