#include "graph/uncertainty/null/null_model.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "corpus_support.hpp"
#include "extract/parallel.hpp"
#include "graph/uncertainty/null/fixed_degrees.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

MemberRows random_rows(Dice& dice, std::size_t rows, std::uint32_t members) {
  MemberRows made(rows);
  for (auto& row : made) {
    for (std::uint32_t m = 0; m < members; ++m)
      if (dice.below(3) == 0) row.push_back(m);
  }
  return made;
}

std::map<std::uint32_t, int> frequencies(const MemberRows& rows) {
  std::map<std::uint32_t, int> times;
  for (const auto& row : rows)
    for (const std::uint32_t member : row) ++times[member];
  return times;
}

TEST_CASE("trading keeps how long each row and how frequent each member is") {
  Dice dice(3);
  for (int round = 0; round < 30; ++round) {
    const MemberRows before = random_rows(dice, 2 + dice.below(8), 1 + dice.below(9));
    MemberRows after = before;
    trade_members(after, {}, 40, dice);
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(after[i].size() == before[i].size());
      CHECK(std::ranges::is_sorted(after[i]));
      CHECK(std::ranges::adjacent_find(after[i]) == after[i].end());
    }
    CHECK(frequencies(after) == frequencies(before));
  }
}

TEST_CASE("every matrix with the same margins is drawn about as often") {
  const MemberRows from = {{0, 1}, {0}, {1}, {2}};
  std::map<MemberRows, int> met;
  constexpr int kDraws = 12000;
  SplitMix64 random(1);
  for (int i = 0; i < kDraws; ++i) {
    MemberRows rows = from;
    trade_members(rows, {}, 5 * rows.size(), random);
    ++met[rows];
  }
  // {0,1} leaves 0, 1, 2 for three rows: 6 ways; {0,2} leaves 0, 1, 1: 3; {1,2} leaves 0, 0, 1: 3.
  REQUIRE(met.size() == 12);
  double chi_squared = 0;
  for (const auto& [rows, times] : met) chi_squared += (times - kDraws / 12.0) * (times - kDraws / 12.0) / (kDraws / 12.0);
  CHECK(chi_squared < 31.3);  // 11 degrees of freedom, one in a thousand
}

TEST_CASE("a row never gets what it is barred from") {
  Dice dice(4);
  for (int round = 0; round < 20; ++round) {
    MemberRows barred(8);
    MemberRows rows(8);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      barred[i] = {dice.below(5)};
      for (std::uint32_t m = 0; m < 5; ++m)
        if (m != barred[i][0] && dice.below(2) == 0) rows[i].push_back(m);
    }
    const auto before = frequencies(rows);
    trade_members(rows, barred, 60, dice);
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK_FALSE(std::ranges::binary_search(rows[i], barred[i][0]));
    CHECK(frequencies(rows) == before);
  }
}

TEST_CASE("drawn dispatches keep their senders and who received how many") {
  CorpusBuilder builder;
  for (std::uint32_t e = 0; e < 6; ++e) builder.entity("Name" + std::to_string(e));
  Dice dice(6);
  for (std::uint32_t r = 0; r < 30; ++r) {
    builder.names("r" + std::to_string(100 + r), {});
    builder.dispatch(dice.below(3), {3 + dice.below(3)}, r % 4 != 0);
  }
  const auto before = gatherings_of(Layer::correspondence, builder.corpus(), {});
  const auto after = draw_gatherings(before, 1, 0);
  std::map<std::uint32_t, int> received;
  for (std::size_t g = 0; g < before.size(); ++g) {
    CHECK(after[g].record == before[g].record);
    if (before[g].directed) CHECK(after[g].from == before[g].from);
    for (const std::uint32_t e : before[g].to) ++received[e];
    for (const std::uint32_t e : after[g].to) --received[e];
  }
  for (const auto& [entity, difference] : received) CHECK(difference == 0);
  CHECK(std::ranges::any_of(before, [&, g = std::size_t{0}](const Gathering& one) mutable { return one.to != after[g++].to; }));
}

std::vector<std::uint32_t> some_of(Dice& dice, std::uint32_t entities, std::uint32_t count) {
  std::vector<std::uint32_t> all = dice.permutation(entities);
  all.resize(count);
  std::ranges::sort(all);
  return all;
}

TEST_CASE("where records were made by chance the percentiles are spread evenly") {
  // A source that the null model itself drew is one more draw among its like.
  CorpusBuilder builder;
  Dice dice(21);
  for (std::uint32_t e = 0; e < 15; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 25; ++r) builder.names("r" + std::to_string(100 + r), some_of(dice, 1 + dice.below(15), 1));
  for (std::uint32_t r = 0; r < 25; ++r) builder.names("s" + std::to_string(100 + r), some_of(dice, 15, 3));
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const Measure& betweenness = *std::ranges::find(measures(), "betweenness", &Measure::key);
  std::array<int, 4> quarters{};
  constexpr std::uint32_t kSources = 120;
  for (std::uint32_t i = 0; i < kSources; ++i) {
    const LayerSource chance = with_gatherings(source, draw_gatherings(source.gatherings, 77, i));
    const NullModel model = compare_with_null(chance, {&betweenness}, {}, {40, i});
    const double percentile = null_comparison(model.measures[0], 3).percentile;
    ++quarters[std::min<std::size_t>(3, static_cast<std::size_t>(percentile / 25))];
  }
  double chi_squared = 0;
  for (const int times : quarters) chi_squared += (times - kSources / 4.0) * (times - kSources / 4.0) / (kSources / 4.0);
  CHECK(chi_squared < 16.3);  // 3 degrees of freedom, one in a thousand
}

TEST_CASE("two groups that never meet are beyond what chance gives") {
  CorpusBuilder builder;
  Dice dice(2);
  for (std::uint32_t e = 0; e < 12; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 60; ++r) {
    std::vector<std::uint32_t> named = some_of(dice, 6, 3);
    if (r % 2 == 1)
      for (std::uint32_t& e : named) e += 6;
    builder.names("r" + std::to_string(100 + r), named);
  }
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const NullModel model = compare_with_null(source, {}, {}, {100, 1});
  for (const NullNetworkValue& value : model.network) {
    if (value.key == "transitivity") CHECK(value.comparison.percentile > 90);
    if (value.key == "ties") CHECK(value.comparison.percentile == 0);
  }
}

TEST_CASE("the null model is the same for any number of threads") {
  CorpusBuilder builder;
  Dice dice(2);
  for (std::uint32_t e = 0; e < 12; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 40; ++r) builder.names("r" + std::to_string(100 + r), some_of(dice, 12, 4));
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const Measure& betweenness = *std::ranges::find(measures(), "betweenness", &Measure::key);
  set_thread_count(1);
  const NullModel one = compare_with_null(source, {&betweenness}, {}, {30, 1});
  set_thread_count(0);
  const NullModel many = compare_with_null(source, {&betweenness}, {}, {30, 1});
  CHECK(one.measures[0].drawn == many.measures[0].drawn);
  for (std::size_t i = 0; i < one.network.size(); ++i) CHECK(one.network[i].comparison.mean == many.network[i].comparison.mean);
}

}  // namespace
}  // namespace docgraph
