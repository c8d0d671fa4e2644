#include "extract/check/check.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/check/copies.hpp"
#include "extract/check/dates_in_text.hpp"
#include "extract/date/written_date.hpp"

using namespace docgraph;

namespace {

Record record(const std::string& id, const std::string& date, const std::string& title, const std::string& description = "") {
  Record made;
  made.id = id;
  made.file = "a.json";
  if (!date.empty()) made.date = read_written_date(date).value().date;
  if (!title.empty()) made.texts.push_back({"title", title});
  if (!description.empty()) made.texts.push_back({"description", description});
  return made;
}

// "0 date: what [found] (expected)", one a line.
std::string found(const std::vector<Record>& records) {
  static const Lexicon lexicon = Lexicon::built_in();
  std::string out;
  for (const Finding& one : check_records(records, lexicon)) {
    out += std::to_string(one.record) + " " + one.field + ": " + one.what + " [" + one.found + "] (" + one.expected + ")\n";
  }
  return out;
}

const std::string kProse =
    "The ambassador reports on the talks of the two delegations in the capital and on their disagreement over the border.";

}  // namespace

TEST_CASE("records without a fault give no finding") {
  CHECK(found({}).empty());
  CHECK(found({record("1", "1973-03-09", "Letter, March 9, 1973"), record("2", "1973-03", "Note of 9 March 1973"),
               record("3", "1973-03-10", "Report on the year 1968")})
            .empty());
}

TEST_CASE("a date that the end of the title or a dated description contradicts is found with both") {
  CHECK(found({record("1", "1973-03-10", "Telegram from A to B, March 9, 1973.")}) ==
        "0 date: not the date that the title states [1973-03-10] (1973-03-09 (\"March 9, 1973\"))\n");
  CHECK(found({record("1", "1974", "Letter", "A letter, dated 9 March 1973, on trade.")}) ==
        "0 date: not the date that the description states [1974] (1973-03-09 (\"9 March 1973\"))\n");
  CHECK(found({record("1", "1973-03-09", "On the events of March 9, 1968 in Prague")}).empty());
}

TEST_CASE("a missing date is found with what the title states, a missing title without") {
  CHECK(found({record("1", "", "Letter, March 9, 1973")}) == "0 date: no date [] (1973-03-09)\n");
  CHECK(found({record("1", "1973", "", kProse)}) == "0 title: no title [] ()\n");
}

TEST_CASE("a repeated id, the same words and the same title with its date are found with the first that bears them") {
  CHECK(found({record("1", "1973", "One"), record("1", "1973", "Two")}) ==
        "1 id: repeated id [1] (an id of its own; 1 (a.json) bears it first)\n");
  CHECK(found({record("1", "1973", "One", "x"), record("2", "1973", "ONE", "X")}) ==
        "1 : the same words and date as another record [] (1 (a.json))\n");
  CHECK(found({record("1", "1973", "One", "x"), record("2", "1974", "One", "x")}) ==
        "1 : the same words as another record of another date [1974] (1 (a.json), 1973)\n");
  CHECK(found({record("1", "1973", "One", "x"), record("2", "1973", "One", "y")}) ==
        "1 title: the same title and date as another record [One] (1 (a.json))\n");
}

TEST_CASE("nearly the same words are found once, and other words are not") {
  std::vector<Record> records = {record("1", "1973", "One", kProse), record("2", "1973", "Two", "Nothing of the kind."),
                                 record("3", "1974", "One", kProse + " End.")};
  CHECK(found(records) == "2 : nearly the same words as another record [] (1 (a.json))\n");
  records[2].texts[1].text =
      "The minister reports on the harvest of the southern provinces and on the price of grain in the capital's markets.";
  CHECK(found(records).empty());
}

TEST_CASE(
    "records with the same words, nearly the same, the same title and date or the same number are copies, and so are copies of copies") {
  const Lexicon lexicon = Lexicon::built_in();
  const std::string title = "Telegram from Pyongyang to Bucharest, No. 061.009";
  const std::vector<Record> records = {record("1", "1973", "One", kProse),
                                       record("2", "1973", title, "Of the talks."),
                                       record("3", "1974", "Four", kProse + " End."),
                                       record("4", "1973-05", title, "Of other things."),
                                       record("5", "1974", "Four", "Another text."),
                                       record("6", "1975", "Four", "Another text.")};
  std::vector<Extraction> extractions;
  for (const Record& one : records) extractions.push_back({{}, find_correspondence(one, {}, lexicon)});
  CHECK(copies_of(records, extractions) == std::vector<std::uint32_t>{0, 1, 0, 1, 0, 0});
  CHECK(copies_of({}, {}).empty());
}

TEST_CASE("a number on two dates is found, and a short number may begin anew each year") {
  const std::string title = "Telegram from Pyongyang to Bucharest, No. 12";
  CHECK(found({record("1", "1973-03-09", title, "x"), record("2", "1973-03-11", title, "y")}) ==
        "1 date: number 12 stands on two dates [1973-03-11] (1973-03-09, as in 1 (a.json))\n");
  CHECK(found({record("1", "1973-03-09", title, "x"), record("2", "1974-03-09", title, "y")}).empty());
}

TEST_CASE("letters decoded in the wrong encoding are found with what they were, and right ones are left alone") {
  CHECK(found({record("1", "1973", "CeauÈ™escu and â€œfriendsâ€\x9D")}).find("letters decoded in the wrong encoding") != std::string::npos);
  CHECK(found({record("1", "1973", "KÃ¶ln")}) == "0 title: letters decoded in the wrong encoding (1 of them) [Ã¶] (ö)\n");
  CHECK(found({record("1", "1973", "K\xEF\xBF\xBDln")}) == "0 title: characters that were lost [U+FFFD, 1 of them] (what stood there)\n");
  CHECK(found({record("1", "1973", "SÃO PAULO, Âge, Köln, Ceaușescu, “friends” — «à côté»")}).empty());
}

TEST_CASE("a date in a text is read as far as it goes, without the words around it, and holds a month at least") {
  CHECK(date_at_end("Minutes, Friday, March 9, 1973")->words == "March 9, 1973");
  CHECK(to_text(date_at_end("Note (9 March 1973)")->date) == "1973-03-09");
  CHECK(to_text(date_at_end("Talks of March 9-12, 1973")->date) == "1973-03-09/1973-03-12");
  CHECK_FALSE(date_at_end("Plan for 1973"));
  CHECK_FALSE(date_at_end(""));
  CHECK_FALSE(date_behind_dated("dated"));
}
