#include "extract/correspondence/marks.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "extract/correspondence.hpp"

using namespace docgraph;

namespace {

std::string marks(const std::string& title) {
  static const Lexicon lexicon = Lexicon::built_in();
  Record record;
  record.texts = {{"title", title}};
  const Correspondence found = find_correspondence(record, {}, lexicon);
  return found.classification + "/" + found.urgency;
}

}  // namespace

TEST_CASE("a title states a classification and an urgency where nothing but marks stands between its commas") {
  CHECK(marks("Telegram from Pyongyang to Bucharest, No. 061.084, SECRET") == "SECRET/");
  CHECK(marks("Telegram from Pyongyang to Bucharest, No. 12, Secret, Urgent") == "Secret/Urgent");
  CHECK(marks("Telegram from Pyongyang to Bucharest, TOP SECRET, Flash") == "TOP SECRET/Flash");
  CHECK(marks("Letter, Jones to Smith [Strictly Confidential]") == "Strictly Confidential/");
  CHECK(marks("Telegram 1234, SECRET/NODIS, niact immediate") == "SECRET/NODIS/niact immediate");
  CHECK(marks("Secret. Report on the harvest") == "Secret/");
}

TEST_CASE("marks before the document kind count, and so do capitals in a title of small letters") {
  CHECK(marks("Top Secret Note from the Embassy in Peking") == "Top Secret/");
  CHECK(marks("Urgent Telegram from Pyongyang to Bucharest") == "/Urgent");
  CHECK(marks("Telegram No. 61 SECRET from Pyongyang to Bucharest") == "SECRET/");
}

TEST_CASE("a word of the subject is no mark") {
  CHECK(marks("Secret talks in Paris") == "/");
  CHECK(marks("Memorandum on the urgent needs of the railways") == "/");
  CHECK(marks("SECRET TALKS IN PARIS") == "/");
  CHECK(marks("Report on immediate measures and secret police") == "/");
  CHECK(marks("") == "/");
}
