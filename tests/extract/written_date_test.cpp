#include "extract/date/written_date.hpp"

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
      {"03.09.1973", "1973-09-03", true},
      {"3/1973", "1973-03", true},
      {"03.1973", "1973-03", true},
      {"9. März 1973", "1973-03-09", true},
      {"1er août 1914", "1914-08-01", true},
      {"9 martie 1973", "1973-03-09", true},
      {"9 марта 1973 г.", "1973-03-09", true},
      {"9 de marzo de 1973", "1973-03-09", true},
      {"Oktober 1962", "1962-10", true},
      {"undated", "", true},
      {"[n.d.]", "", true},
      {"ohne Datum", "", true},
      {"ca. 1961", "1961~", true},
      {"um 1961", "1961~", true},
      {"ca. March 1961", "1961-03~", true},
      {"1961?", "1961?", true},
      {"probably 1961", "1961?", true},
      {"[1961?]", "1961?", false},
      {"[1961]", "1961", false},
      {"ca. 1961?", "1961%", true},
      {"early 1974", "1974", false},
      {"mid-1974", "1974", false},
      {"late 1960s", "196X", false},
      {"the 1960's", "196X", true},
      {"1900s", "19XX", true},
      {"197?", "197X", true},
      {"[197-]", "197X", false},
      {"19--", "19XX", true},
      {"19th century", "18XX", true},
      {"19. Jahrhundert", "18XX", true},
      {"Spring 1961", "1961-21", true},
      {"Fall of 1973", "1973-23", true},
      {"before May 1961", "../1961-05", false},
      {"until 1945", "../1945", false},
      {"since 1945", "1945/..", false},
      {"1945-", "1945/..", false},
      {"from 1941 until 1945", "1941/1945", false},
      {"March 9-12, 1973", "1973-03-09/1973-03-12", true},
      {"9–12 March 1973", "1973-03-09/1973-03-12", true},
      {"March 9 to April 2, 1973", "1973-03-09/1973-04-02", true},
      {"December 30, 1972 – January 2, 1973", "1972-12-30/1973-01-02", true},
      {"March-April 1973", "1973-03/1973-04", true},
      {"1972-1974", "1972/1974", true},
      {"between 1972 and 1974", "1972/1974", false},
      {"1972 or 1973", "1972/1973", false},
      {"1960s-1970s", "196X/197X", true},
      {"1973-75", "1973/1975", true},
      {"1973/74", "1973/1974", true},
      {"1973-11", "1973-11", true},
      {"1964~/2008?", "1964~/2008?", true},
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
                           "1911/12",
                           "13/1973",
                           "1973-5",
                           "to 1945 or 1946 or 1947",
                           "before after 1945",
                           "0th century",
                           "1961s",
                           "Jui 1973",
                           "2nd Army 1944"}) {
    INFO(text);
    CHECK_FALSE(read_written_date(text));
  }
  CHECK_FALSE(read_written_date("March 9, 1973" + std::string(100, ' ')));
}

TEST_CASE("a day and a month that can be taken for one another are told with both readings") {
  CHECK(hint_for_date("03/09/1973") == "its day and month cannot be told apart: write 1973-03-09 or 1973-09-03");
  CHECK(hint_for_date("3-9-1973") == "its day and month cannot be told apart: write 1973-03-09 or 1973-09-03");
  CHECK_THAT(hint_for_date("anno 1642"), Catch::StartsWith("correct the date"));
  CHECK_THAT(hint_for_date("31/31/1973"), Catch::StartsWith("correct the date"));
}
