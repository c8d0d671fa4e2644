#include "graph/time/slices.hpp"

#include <catch2/catch.hpp>

#include "corpus_support.hpp"
#include "extract/parallel.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

SliceOptions by(TimeStep step, std::uint32_t window = 1) {
  SliceOptions options;
  options.by = step;
  options.window = window;
  options.draws = 20;
  return options;
}

std::vector<std::string> names(const std::vector<TimeSpan>& spans) {
  std::vector<std::string> found;
  for (const TimeSpan& span : spans) found.push_back(span.name);
  return found;
}

std::vector<Record> records_of(const std::vector<ArchiveDate>& dates) {
  std::vector<Record> records;
  for (const ArchiveDate& date : dates) records.push_back({{}, date, {}, {}, 0, {}});
  return records;
}

TEST_CASE("slices cover every month, quarter and year between the first and the last record") {
  const auto records = records_of({{1972, 11, 3}, {1973, 2, 0}, {}});
  CHECK(names(time_spans(records, by(TimeStep::month))) == std::vector<std::string>{"1972-11", "1972-12", "1973-01", "1973-02"});
  CHECK(names(time_spans(records, by(TimeStep::quarter))) == std::vector<std::string>{"1972 Q4", "1973 Q1"});
  CHECK(names(time_spans(records, by(TimeStep::year))) == std::vector<std::string>{"1972", "1973"});
  CHECK(time_spans(records_of({{}}), by(TimeStep::year)).empty());
}

TEST_CASE("windows begin a step after each other and none reaches beyond all records but the only one") {
  const auto records = records_of({{1970, 1, 1}, {1974, 12, 31}});
  CHECK(names(time_spans(records, by(TimeStep::year, 3))) == std::vector<std::string>{"1970–1972", "1971–1973", "1972–1974"});
  CHECK(names(time_spans(records, by(TimeStep::year, 9))) == std::vector<std::string>{"1970–1978"});
}

TEST_CASE("a slice ends on the day before the next cut and the last is open") {
  SliceOptions options;
  options.cuts = {{1970, 0, 0}, {1972, 3, 1}};
  const auto spans = time_spans({}, options);
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].first == ArchiveDate{1970, 1, 1});
  CHECK(spans[0].last == ArchiveDate{1972, 2, 29});
  CHECK(spans[1].first == ArchiveDate{1972, 3, 1});
  CHECK(spans[1].last == ArchiveDate{9999, 12, 31});
}

/// Forty records of the years 1970 to 1973, some with a day, some with a month or a year alone, some with none.
Corpus dated_corpus() {
  CorpusBuilder builder;
  Dice dice(5);
  for (int e = 0; e < 9; ++e) builder.entity(std::string(1, static_cast<char>('A' + e)));
  for (int r = 0; r < 40; ++r) {
    ArchiveDate date{1970 + static_cast<int>(dice.below(4)), 0, 0};
    if (dice.below(4) > 0) date.month = 1 + static_cast<int>(dice.below(12));
    if (date.month > 0 && dice.below(2) == 0) date.day = 1 + static_cast<int>(dice.below(28));
    if (dice.below(9) == 0) date = {};
    std::vector<std::uint32_t> named;
    for (std::uint32_t e = 0; e < 9; ++e)
      if (dice.below(3) == 0) named.push_back(e);
    builder.names("r" + std::to_string(100 + r), named, date);
  }
  return builder.corpus();
}

TEST_CASE("a slice has the network of the records that the same days admit") {
  const Corpus corpus = dated_corpus();
  const LayerSource source = source_of(Layer::together, corpus, {});
  for (const TimeStep step : {TimeStep::year, TimeStep::quarter, TimeStep::month}) {
    for (const std::uint32_t window : {1U, 3U}) {
      const Slices found = slice_layer(source, corpus.records, by(step, window));
      CHECK_FALSE(found.slices.empty());
      for (const Slice& slice : found.slices) {
        INFO(slice.span.name);
        TieRule rule;
        rule.from = slice.span.first;
        rule.to = slice.span.last;
        const Network expected = build_network(Layer::together, corpus, rule);
        const NetworkSummary summary = summarise(expected);
        CHECK(slice.counts.entities == summary.vertices);
        CHECK(slice.counts.ties == summary.ties);
        CHECK(slice.counts.density == Approx(summary.density));
        CHECK(slice.counts.mean_clustering == Approx(summary.mean_clustering));
        std::uint32_t records = 0;
        for (const Record& record : corpus.records) records += admits(rule, record) ? 1 : 0;
        CHECK(slice.records == records);
        CHECK(slice.surely <= slice.records);
      }
    }
  }
}

TEST_CASE("a record of a year lies in each of its months and surely in its year alone") {
  CorpusBuilder builder;
  const std::uint32_t a = builder.entity("A");
  const std::uint32_t b = builder.entity("B");
  builder.names("one", {a, b}, {1973, 0, 0}).names("two", {a, b}, {1973, 5, 4}).names("none", {a, b});
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const Slices months = slice_layer(source, builder.corpus().records, by(TimeStep::month));
  REQUIRE(months.slices.size() == 12);
  CHECK(months.slices[0].records == 1);
  CHECK(months.slices[0].surely == 0);
  CHECK(months.slices[4].records == 2);
  CHECK(months.slices[4].surely == 1);
  CHECK(months.undated == 1);
  const Slices years = slice_layer(source, builder.corpus().records, by(TimeStep::year));
  REQUIRE(years.slices.size() == 1);
  CHECK(years.slices[0].surely == 2);
  CHECK(years.slices[0].most_tied == std::vector<std::uint32_t>{a, b});
}

TEST_CASE("slices are compared at the records of the smallest, the same for any number of threads") {
  const Corpus corpus = dated_corpus();
  const LayerSource source = source_of(Layer::together, corpus, {});
  set_thread_count(1);
  const Slices one = slice_layer(source, corpus.records, by(TimeStep::year));
  set_thread_count(4);
  const Slices four = slice_layer(source, corpus.records, by(TimeStep::year));
  set_thread_count(0);
  REQUIRE(one.equal_records >= kFewestCompared);
  bool smallest = false;
  for (std::size_t s = 0; s < one.slices.size(); ++s) {
    const Slice& slice = one.slices[s];
    REQUIRE(slice.equal.has_value());
    CHECK(slice.equal->ties == four.slices[s].equal->ties);
    CHECK(slice.equal->ties <= slice.counts.ties + 1e-9);
    if (slice.records != one.equal_records) continue;
    smallest = true;
    CHECK(slice.equal->ties == Approx(slice.counts.ties));
  }
  CHECK(smallest);
}

}  // namespace
}  // namespace docgraph
