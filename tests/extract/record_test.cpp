#include "extract/record.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace docgraph;

namespace {

Record record(std::string id, std::string title) {
  Record one;
  one.id = std::move(id);
  one.texts = {{"title", std::move(title)}};
  return one;
}

std::vector<std::string> ids(const std::vector<Record>& records) {
  std::vector<std::string> out;
  for (const Record& one : records) out.push_back(one.id);
  return out;
}

std::string described(const std::vector<Record>& records) {
  std::string out;
  for (const Record& one : records) out += one.id + "=" + std::string(text_of(one, "title")) + "@" + one.file + "\n";
  return out;
}

}  // namespace

TEST_CASE("a date is a year, a month or a day that exists") {
  struct Case {
    const char* text;
    bool known;
  };
  const Case cases[] = {
      {"1973", true},         {"1973-02", true},      {"1973-02-28", true},  {"1972-02-29", true}, {"2000-02-29", true},
      {"0476", true},         {"1973-02-29", false},  {"1900-02-29", false}, {"1973-13", false},   {"1973-00", false},
      {"1973-04-31", false},  {"1973-04-00", false},  {"", false},           {"0000", false},      {"973", false},
      {"19730", false},       {"1973-", false},       {"1973-2", false},     {"1973-02-", false},  {"1973-02-1", false},
      {"1973-02-011", false}, {"1973-02-01T", false}, {"anno 1642", false},  {"1973/02", false},   {" 1973", false},
      {"-973", false},        {"1973-02-01-", false}, {"1973-02--1", false}, {"19a3", false},      {"1973–02", false},
  };
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(parse_date(one.text).has_value() == one.known);
    if (one.known) CHECK(to_text(parse_date(one.text).value()) == one.text);
  }
  CHECK(to_text(ArchiveDate{}).empty());
}

TEST_CASE("a month or a year means all of its days") {
  CHECK(to_text(days_of({1972, 2, 0}).first) == "1972-02-01");
  CHECK(to_text(days_of({1972, 2, 0}).last) == "1972-02-29");
  CHECK(to_text(days_of({1973, 0, 0}).first) == "1973-01-01");
  CHECK(to_text(days_of({1973, 0, 0}).last) == "1973-12-31");
  CHECK(to_text(days_of({1973, 4, 5}).first) == "1973-04-05");
  CHECK(to_text(days_of({1973, 4, 5}).last) == "1973-04-05");
}

TEST_CASE("records are ordered by the bytes of their ids") {
  std::vector<Record> records = {record("b", "1"), record("é", "2"), record("B", "3"), record("a-10", "4"), record("a-9", "5")};
  order_records(records);
  CHECK(ids(records) == std::vector<std::string>{"B", "a-10", "a-9", "b", "é"});
}

TEST_CASE("a record without an id is named by its content, the same wherever it stands") {
  std::vector<Record> one = {record("", "title"), record("", "other")};
  std::vector<Record> two = {record("", "other"), record("x", "y"), record("", "title")};
  order_records(one);
  order_records(two);
  for (const Record& each : one) {
    CHECK(each.id.size() == std::string("record-").size() + 12);
    CHECK(std::ranges::count(ids(two), each.id) == 1);
  }
  CHECK(one[0].id != one[1].id);
}

TEST_CASE("the content of a record is told apart however it is divided among fields") {
  Record joined = record("", "ab");
  Record parted = record("", "a");
  parted.texts.push_back({"b", ""});
  Record other = record("", "ab");
  other.others = {{"title", "ab"}};
  std::vector<Record> records = {joined, parted, other};
  order_records(records);
  CHECK(std::ranges::adjacent_find(records, {}, &Record::id) == records.end());
  CHECK(std::ranges::none_of(records, [](const Record& one) { return one.id.ends_with("-2"); }));
}

TEST_CASE("a repeated id is numbered by content and never takes an id that another record bears") {
  std::vector<Record> records = {record("a", "z"), record("a", "x"), record("a-2", "q"), record("a", "y")};
  order_records(records);
  CHECK(described(records) == "a=x@\na-2=q@\na-3=y@\na-4=z@\n");
}

TEST_CASE("the order of records does not depend on the order in which they came") {
  std::vector<Record> records;
  for (int at = 0; at < 40; ++at) {
    Record one = record(at % 3 == 0 ? "" : "id-" + std::to_string(at % 7), "title " + std::to_string(at % 5));
    one.file = at % 2 == 0 ? "a.json" : "b.json";
    one.line = static_cast<std::size_t>(at);
    records.push_back(std::move(one));
  }
  std::vector<Record> expected = records;
  order_records(expected);
  CHECK(std::ranges::adjacent_find(expected, {}, &Record::id) == expected.end());
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    std::vector<Record> shuffled = records;
    std::ranges::shuffle(shuffled, random);
    order_records(shuffled);
    CHECK(described(shuffled) == described(expected));
    CHECK(std::ranges::equal(shuffled, expected, {}, &Record::line, &Record::line));
  }
}

TEST_CASE("ordering no records and finding no field are nothing special") {
  std::vector<Record> none;
  order_records(none);
  CHECK(none.empty());
  CHECK(text_of(record("a", "t"), "description").empty());
  CHECK(text_of(record("a", "t"), "title") == "t");
}
