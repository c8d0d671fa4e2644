#include "extract/survey/survey.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/date/date_of_name.hpp"
#include "extract/date/written_date.hpp"
#include "extract/read/record_reader.hpp"
#include "extract/split_mix.hpp"
#include "extract/survey/document_number.hpp"

using namespace docgraph;

namespace {

// "061|009" with the separator in its place, "-" for nothing.
std::string read(const std::string& written, int year = 1973) {
  const auto number = read_document_number(written, year);
  if (!number) return "-";
  return number->prefix + "|" + number->digits + "=" + std::to_string(number->count);
}

// Records of senders by number, entity 0 being "a".
class Corpus {
 public:
  Corpus& add(const std::string& date, const std::string& number, const std::string& sender = "a", const std::string& addressee = "") {
    Record record;
    record.id = "r" + std::to_string(records_.size());
    if (!date.empty()) record.date = read_written_date(date).value().date;
    records_.push_back(std::move(record));
    Extraction extraction;
    extraction.correspondence.number = number;
    extractions_.push_back(std::move(extraction));
    identities_.mentions.emplace_back();
    identities_.from.push_back(ends(sender));
    identities_.to.push_back(ends(addressee));
    return *this;
  }
  Corpus& in(const std::string& collection) {
    records_.back().others.push_back({"Collection", collection});
    return *this;
  }
  [[nodiscard]] Survey survey() const { return take_survey(records_, extractions_, identities_); }

 private:
  std::vector<Resolution> ends(const std::string& name) {
    if (name.empty()) return {};
    auto& entities = identities_.entities;
    auto found = std::ranges::find(entities, name, &Entity::id);
    if (found == entities.end()) {
      Entity entity;
      entity.id = entity.name = name;
      entities.push_back(entity);
      found = entities.end() - 1;
    }
    Resolution resolution;
    resolution.entity = static_cast<std::uint32_t>(found - entities.begin());
    return {resolution};
  }

  std::vector<Record> records_;
  std::vector<Extraction> extractions_;
  Identities identities_;
};

// "prefix year: numbers of span, gaps [n…], conflicts [two r1 r2; …]".
std::string told(const NumberSeries& series) {
  std::string text =
      series.prefix + " " + std::to_string(series.year) + ": " + std::to_string(series.numbers) + " of " + std::to_string(series.span());
  for (const NumberGap& gap : series.gaps) text += " gap " + std::to_string(gap.missing);
  for (const NumberConflict& conflict : series.conflicts) {
    text += conflict.kind == ConflictKind::two_dates ? " dates" : conflict.kind == ConflictKind::repeated ? " repeated" : " order";
    for (const std::uint32_t member : conflict.members) text += " r" + std::to_string(series.records[member].record);
  }
  return text;
}

std::vector<std::string> told(const Survey& survey) {
  std::vector<std::string> all;
  for (const NumberSeries& series : survey.series) all.push_back(told(series));
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a document's number is read as a series and a count") {
  CHECK(read("061.009") == "061|009=9");
  CHECK(read("061072") == "|061072=61072");
  CHECK(read("02/01476") == "02|01476=1476");
  CHECK(read("A-385") == "A|385=385");
  CHECK(read("DM142") == "DM|142=142");
  CHECK(read("1,234") == "|1234=1234");
  CHECK(read("20/0/15") == "20/0|15=15");
  CHECK(read("Secto 12") == "Secto|12=12");
}

TEST_CASE("the year of a record at the end of its number is no part of it") {
  CHECK(read("45/1973") == "|45=45");
  CHECK(read("11-14-73") == "11|14=14");
  CHECK(read("45/1972") == "45|1972=1972");
  CHECK(read("A-73") == "A|73=73");
  CHECK(read("45/1973", 0) == "45|1973=1973");
}

TEST_CASE("what does not end in digits or is a list is no number of a series") {
  for (const char* written : {"", "12A", "12, 13", "12 and 13", "/12", "12/", "é12", "1..2", "1234567890123"}) CHECK(read(written) == "-");
}

TEST_CASE("a series is counted from its lowest number to its highest, with the gaps between") {
  Corpus corpus;
  corpus.add("1973-01-16", "061.009").add("1973-03-01", "061.012").add("1973-03-02", "061.013");
  CHECK(told(corpus.survey()) == Lines{"061 1973: 3 of 5 gap 2"});
}

TEST_CASE("undivided numbers are divided as the sender's other numbers are, those of other senders are not") {
  Corpus corpus;
  corpus.add("1973-01-16", "061.009").add("1973-03-01", "061010").add("1973-03-01", "061010", "b").add("1973-03-02", "0610101");
  CHECK(told(corpus.survey()) == Lines{" 1973: 1 of 1", "061 1973: 2 of 2", " 1973: 1 of 1"});
}

TEST_CASE("each year and each prefix is a series of its own") {
  Corpus corpus;
  corpus.add("1972-12-30", "5").add("1973-01-02", "1").add("1973-01-03", "A-1");
  CHECK(told(corpus.survey()) == Lines{" 1972: 1 of 1", " 1973: 1 of 1", "A 1973: 1 of 1"});
}

TEST_CASE("one number on two dates is a conflict, on what may be one date a repeat") {
  Corpus corpus;
  corpus.add("1973-03-22", "87").add("1973-03-31", "87").add("1973-04", "90").add("1973-04-02", "90");
  CHECK(told(corpus.survey()) == Lines{" 1973: 2 of 4 gap 2 dates r0 r1 repeated r2 r3"});
}

TEST_CASE("a vague date between two days does not hide that they exclude each other") {
  Corpus corpus;
  corpus.add("1973", "87").add("1973-03-22", "87").add("1973-03-31", "87");
  CHECK(told(corpus.survey()) == Lines{" 1973: 1 of 1 dates r0 r1 r2"});
}

TEST_CASE("numbers that run against their dates are told by the fewest records, vague dates by none") {
  Corpus corpus;
  corpus.add("1973-01-01", "1")
      .add("1973-01-02", "2")
      .add("1973-05-01", "3")
      .add("1973-01-04", "4")
      .add("1973-01-05", "5")
      .add("1972/1973", "4");
  CHECK(told(corpus.survey()) == Lines{" 1973: 5 of 5 order r2 r3"});
  Corpus vague;
  vague.add("1973-05", "1").add("1973-02", "2").add("1973-04-01", "3");
  CHECK(told(vague.survey()) == Lines{" 1973: 3 of 3"});
}

TEST_CASE("no more records are told out of order than a search through all subsets finds necessary") {
  SplitMix64 random(7);
  for (int round = 0; round < 60; ++round) {
    Corpus corpus;
    std::vector<int> days;
    const std::size_t records = 1 + random.next() % 7;
    for (std::size_t i = 0; i < records; ++i) {
      days.push_back(static_cast<int>(1 + random.next() % 6));
      corpus.add("1973-01-0" + std::to_string(days.back()), std::to_string(i + 1));
    }
    std::size_t longest = 0;
    for (unsigned subset = 0; subset < (1U << records); ++subset) {
      std::vector<int> kept;
      for (std::size_t i = 0; i < records; ++i)
        if ((subset >> i & 1U) != 0) kept.push_back(days[i]);
      if (std::ranges::is_sorted(kept)) longest = std::max(longest, kept.size());
    }
    const Survey survey = corpus.survey();
    // Three conflicts and more may be told of a sender that counts for each addressee apart; here there are none.
    REQUIRE(survey.series.size() == 1);
    CHECK(survey.series[0].conflicts.size() == records - longest);
  }
}

TEST_CASE("a sender whose numbers make sense only by addressee is told by addressee") {
  Corpus apart;
  for (const std::string day : {"1", "2", "3", "4"})
    apart.add("1973-01-0" + day, "10" + day, "a", "x").add("1973-01-0" + day, day, "a", "y").add("1973-01-1" + day, "5" + day, "a", "y");
  CHECK(told(apart.survey()) == Lines{" 1973: 4 of 4", " 1973: 8 of 54 gap 46"});
  Corpus together;
  for (const std::string day : {"1", "2", "3", "4"}) together.add("1973-01-0" + day, "10" + day, "a", day < "3" ? "x" : "y");
  CHECK(told(together.survey()) == Lines{" 1973: 4 of 4"});
}

TEST_CASE("a number without digits at its end or a year is set apart and counted") {
  Corpus corpus;
  corpus.add("1973", "12A").add("", "12").add("1973/1974", "13").add("1973", "");
  const Survey survey = corpus.survey();
  CHECK(survey.numbered == 3);
  CHECK(survey.unreadable == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(survey.series.empty());
  CHECK(survey.undated == 1);
  CHECK(survey.of_no_one_year == 1);
}

TEST_CASE("a collection's stated dates are compared with those of its records") {
  Corpus corpus;
  corpus.add("1972-02-14", "").in("Letters, 1973-1975").add("1973", "").in("Letters, 1973-1975").add("", "").in("Letters, 1973-1975");
  corpus.add("1973", "").in("Letters of a lady");
  const Survey survey = corpus.survey();
  REQUIRE(survey.collections.size() == 1);
  CHECK(survey.collections[0].records == 3);
  CHECK(survey.collections[0].outside == std::vector<std::uint32_t>{0});
  CHECK(survey.collections[0].empty_years == std::vector<int>{1974, 1975});
}

TEST_CASE("the time of a collection is the date at the end of its name") {
  const auto text = [](const char* name) {
    const auto date = date_of_name(name);
    return date ? to_text(*date) : "";
  };
  CHECK(text("Letters, 1973-1975") == "1973/1975");
  CHECK(text("Letters (1973)") == "1973");
  CHECK(text("Papers of the Minister, 9 March 1973") == "1973-03-09");
  CHECK(text("Letters of a lady").empty());
  CHECK(text("").empty());
  CHECK(text("...").empty());
}

TEST_CASE("a page's heading that ends in dates names the collection of its records") {
  Diagnostics diagnostics;
  const auto read = [&](const std::string& heading) {
    auto reader =
        read_records(heading +
                         "\n\nThis is a collection of documents about trade, and no more.\n\n  \u2022 February 14, 1972\n\n    Letter "
                         "from A to B\n\n  \u2022 March 1, 1973\n\n    Letter from B to A\n",
                     "p.txt", diagnostics, Format::page);
    const auto record = reader->next();
    for (const Field& field : record->others)
      if (field.name == "collection") return field.text;
    return std::string();
  };
  CHECK(read("Trade by sea, 1973-1975") == "Trade by sea, 1973-1975");
  CHECK(read("Trade by sea").empty());
  CHECK(read("1973-1975").empty());
  CHECK(read("Updated March 2020").empty());
  CHECK(read("\u00A9 2011-2024").empty());
}

TEST_CASE("of two pages pasted one below the other each has its own collection") {
  Diagnostics diagnostics;
  const auto page = [](const std::string& heading) {
    return "Search in\n\n" + heading +
           "\n\n  \u2022 February 14, 1972\n\n    Letter from A to B\n\n  \u2022 March 1, 1973\n\n    Letter from B to A\n\n";
  };
  auto reader = read_records(page("Trade by sea, 1973-1975") + page("Trade by land, 1980") + page("Trade by air"), "p.txt", diagnostics,
                             Format::page);
  std::vector<std::string> collections;
  while (const auto record = reader->next()) collections.push_back(record->others.empty() ? "" : record->others.front().text);
  CHECK(collections == std::vector<std::string>{"Trade by sea, 1973-1975", "Trade by sea, 1973-1975", "Trade by land, 1980",
                                                "Trade by land, 1980", "", ""});
}

TEST_CASE("a survey of nothing is empty") {
  const Survey survey = take_survey({}, {}, {});
  CHECK(survey.records == 0);
  CHECK(survey.series.empty());
  CHECK(survey.years.empty());
}
