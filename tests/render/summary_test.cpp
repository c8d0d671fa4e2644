#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "corpus_maker.hpp"
#include "extract/text/utf8.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"
#include "render/paper/tables.hpp"

namespace docgraph::test {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

void check_fits(const std::string& summary) {
  const auto lines = lines_of(summary);
  CHECK(lines.size() <= 40);
  for (const std::string& line : lines) CHECK(display_width(line) <= 100);
  CHECK(visible(summary) == summary);
}

bool says(const std::string& summary, const std::string& words) {
  std::string joined;  // a sentence may be broken over two lines
  for (const std::string& line : lines_of(summary))
    joined += (joined.empty() ? "" : " ") + line.substr(std::min(line.find_first_not_of(' '), line.size()));
  return joined.find(words) != std::string::npos;
}

/// Persons who are named in pairs, one pair a record.
Analysis pairs_of_persons(std::size_t pairs) {
  CorpusMaker maker;
  for (std::size_t i = 0; i < pairs; ++i) {
    const auto a = maker.entity(fmt::format("A{}", i), Kind::person);
    const auto b = maker.entity(fmt::format("B{}", i), Kind::person);
    maker.record(std::to_string(i), "1973", {a, b});
  }
  return maker.finish();
}

}  // namespace

TEST_CASE("the summary says what was read, found and chosen") {
  const std::string summary = summary_text(small_analysis());
  check_fits(summary);
  CHECK(says(summary, "sample: 5 records, dated 1973-01-16 to 1973-04-11, 1 without a date."));
  CHECK(says(summary, "Chosen: Named together: in the same record of description or text. Paths count ties. Otherwise the defaults."));
  CHECK(says(summary, "Found: 5 persons, 1 organisation, 2 states and polities and 3 places."));
  CHECK(says(summary, "Who wrote to whom: 3 titles state both ends (1 circular), 1 leaves one end open, 1 tells of a meeting."));
  CHECK(says(summary, "Most active posts: Pyongyang (2 sent, 1 received), Bucharest (1 sent, 2 received), Moscow (1 sent, 1 received)."));
  CHECK(says(summary, "Named together: 8 entities, 19 ties, 12 of them in a single record"));
  CHECK(says(summary, "Subjects of the collection (named in more than half of the records): North Korea and South Korea."));
}

TEST_CASE("whom the user leaves out is neither found nor a subject") {
  CorpusMaker maker;
  const auto subject = maker.entity("Subject", Kind::polity);
  const auto other = maker.entity("Other", Kind::person);
  maker.record("1", "1973", {subject, other});
  maker.analysis().rule.without = {subject};
  const std::string summary = summary_text(maker.finish());
  CHECK(says(summary, "Found: 1 person."));
  CHECK(says(summary, "more than half of the records): Other."));
}

TEST_CASE("the summary refuses what the data cannot say") {
  const std::string summary = summary_text(small_analysis());
  CHECK(says(summary, "4 ties between senders and addressees: no ranking."));
  CHECK(says(summary, "2 ties between persons: no ranking."));
  CHECK(says(summary, "Most ties rest on one record: read the order below the first places as one group."));
  CHECK(says(summary, "6 ties without the subjects: no ranking."));
  CHECK(says(summary_text(pairs_of_persons(9)), "9 ties: no ranking."));
  CHECK(says(summary_text(CorpusMaker().finish()), "No ties: no ranking."));
}

TEST_CASE("ten ties among eight persons support a ranking of persons") {
  CHECK(says(summary_text(pairs_of_persons(10)), "10 ties between 20 persons: enough to rank them alone"));
}

TEST_CASE("posts that are level with one left out are left out of the most active") {
  CorpusMaker maker;
  std::vector<std::uint32_t> posts;
  for (int i = 0; i < 6; ++i) posts.push_back(maker.entity(fmt::format("Post {}", i), Kind::place));
  for (std::size_t i = 1; i < posts.size(); ++i) {
    maker.record(std::to_string(i), "1973", {});
    maker.title(posts[0], {posts[i]});
  }
  CHECK(says(summary_text(maker.finish()), "Most active posts: Post 0 (5 sent, 0 received). 5 ties"));
}

TEST_CASE("the summary names an author who seems to sit elsewhere") {
  CHECK(says(summary_text(small_analysis()), "Lazar reports from Pyongyang in 1 record, but r3 is sent from Bucharest: check."));
}

TEST_CASE("the summary ranks with and without the subjects of the collection") {
  CorpusMaker maker;
  const auto subject = maker.entity("Subject", Kind::polity);
  std::vector<std::uint32_t> others;
  for (int i = 0; i < 12; ++i) others.push_back(maker.entity(fmt::format("Other {:02}", i), Kind::organisation));
  for (std::size_t i = 0; i + 1 < others.size(); ++i) maker.record(std::to_string(i), "1973", {subject, others[i], others[i + 1]});
  const std::string summary = summary_text(maker.finish());
  check_fits(summary);
  CHECK(summary.find("all entities") != std::string::npos);
  CHECK(summary.find("without the subjects") != std::string::npos);
  CHECK(summary.find("1   Subject") != std::string::npos);
  CHECK(summary.find("2=") != std::string::npos);
}

TEST_CASE("the summary fits one screen whatever the corpus is called and holds") {
  check_fits(summary_text(hostile_analysis()));
  check_fits(summary_text(CorpusMaker().finish()));

  CorpusMaker maker(std::string(5000, 'n'));
  std::vector<std::uint32_t> all;
  for (int i = 0; i < 60; ++i) {
    all.push_back(maker.entity(fmt::format("김일성 {} {}", i, std::string(200, 'w')), i % 2 == 0 ? Kind::place : Kind::person));
  }
  for (int i = 0; i < 60; ++i) {
    maker.record(std::to_string(i), "1973", all);
    maker.title(all[static_cast<std::size_t>(i)], {all[static_cast<std::size_t>(59 - i)]});
  }
  maker.analysis().choices.push_back({"Chosen by the user."});
  for (int i = 0; i < 50; ++i) maker.analysis().choices.push_back({"A default of many words that goes on and on and on.", true});
  for (std::uint32_t i = 0; i < 30; ++i) maker.analysis().corpus.identities.author_conflicts.push_back({i, all[1], all[0], all[2]});
  maker.analysis().records_met = 1000;
  const std::string summary = summary_text(maker.finish());
  check_fits(summary);
  CHECK(says(summary, "Chosen: Chosen by the user. Otherwise the defaults."));
  CHECK(says(summary, "60 of 1000 records used"));
  CHECK(says(summary, "28 more authors seem to report from elsewhere."));
  CHECK(says(summary, "and 56 more."));
}

TEST_CASE("text on a terminal is cut and broken by what it takes in columns") {
  CHECK(display_width("Kim 김") == 6);
  CHECK(display_width("e\u0301") == 1);
  CHECK(clipped("abcdef", 6) == "abcdef");
  CHECK(clipped("abcdefg", 6) == "abcde…");
  CHECK(clipped("김김김", 5) == "김김…");
  CHECK(clipped("김김김", 4) == "김…");
  CHECK(wrapped("one two three", 7, 2) == "one two\n  three\n");
  CHECK(wrapped("", 10, 2) == "\n");
}

TEST_CASE("counted and listed words read as English") {
  CHECK(counted(1, "tie", "ties") == "1 tie");
  CHECK(counted(0, "tie", "ties") == "0 ties");
  CHECK(listed({}).empty());
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b", "c"}) == "a, b and c");
}

}  // namespace docgraph::test
