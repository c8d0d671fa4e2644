#include "graph/uncertainty/certainty.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

#include "corpus_support.hpp"
#include "extract/parallel.hpp"
#include "graph/uncertainty/choice/choice.hpp"
#include "graph/uncertainty/choice/readings.hpp"
#include "graph/uncertainty/loss/rank_agreement.hpp"
#include "graph/uncertainty/verdict.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

RecordGroups each_alone(std::size_t records) {
  RecordGroups groups(records);
  std::iota(groups.begin(), groups.end(), 0U);
  return groups;
}

const Measure& measure_named(std::string_view key) { return *std::ranges::find(measures(), key, &Measure::key); }

/// Pairs of `entities` entities at random, and one record, "alone", that names the last with all others.
CorpusBuilder with_one_great_record(std::uint32_t entities, std::uint32_t records) {
  CorpusBuilder builder;
  Dice dice(5);
  std::vector<std::uint32_t> all;
  for (std::uint32_t e = 0; e < entities; ++e) all.push_back(builder.entity("Name" + std::to_string(e)));
  builder.names("alone", all);
  for (std::uint32_t r = 0; r < records; ++r) {
    const std::uint32_t a = dice.below(entities - 1);
    builder.names("r" + std::to_string(1000 + r), {a, (a + 1 + dice.below(entities - 2)) % (entities - 1)});
  }
  return builder;
}

std::vector<float> random_scores(Dice& dice, std::size_t count) {
  std::vector<float> scores(count);
  for (float& score : scores) score = static_cast<float>(dice.below(6));
  return scores;
}

TEST_CASE("Kendall's tau-b equals the count of all pairs") {
  Dice dice(3);
  for (int round = 0; round < 50; ++round) {
    const auto a = random_scores(dice, 2 + dice.below(20));
    const auto b = random_scores(dice, a.size());
    double same = 0;
    double told_a = 0;
    double told_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const int x = a[i] > a[k] ? 1 : a[i] < a[k] ? -1 : 0;
        const int y = b[i] > b[k] ? 1 : b[i] < b[k] ? -1 : 0;
        same += x * y;
        told_a += x * x;
        told_b += y * y;
      }
    }
    const double expected = told_a * told_b > 0 ? same / std::sqrt(told_a * told_b) : 0;
    CHECK(kendall(a, b) == Approx(expected).margin(1e-12));
  }
}

TEST_CASE("Spearman's correlation is that of mean ranks") {
  Dice dice(4);
  const auto mean_rank = [](const std::vector<float>& s, std::size_t i) {
    const auto less = std::ranges::count_if(s, [&](float x) { return x < s[i]; });
    const auto equal = std::ranges::count(s, s[i]);
    return static_cast<double>(less) + (static_cast<double>(equal) + 1) / 2;
  };
  for (int round = 0; round < 50; ++round) {
    const auto a = random_scores(dice, 2 + dice.below(20));
    const auto b = random_scores(dice, a.size());
    const double middle = (static_cast<double>(a.size()) + 1) / 2;
    double both = 0;
    double of_a = 0;
    double of_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      const double x = mean_rank(a, i) - middle;
      const double y = mean_rank(b, i) - middle;
      both += x * y;
      of_a += x * x;
      of_b += y * y;
    }
    CHECK(spearman(a, b) == Approx(of_a * of_b > 0 ? both / std::sqrt(of_a * of_b) : 0).margin(1e-12));
  }
}

TEST_CASE("equals at the edge of the first places are all among them") {
  const std::vector<float> a = {5, 4, 3, 3, 1};
  CHECK(overlap_of_first(a, a, 3) == 1);
  const std::vector<float> b = {5, 4, 0, 3, 1};
  CHECK(overlap_of_first(a, b, 3) == Approx(3.0 / 4));
  CHECK(overlap_of_first({}, {}, 3) == 1);
  CHECK(overlap_of_first(a, b, 9) == 1);
}

TEST_CASE("the loss of records by lots takes whole lots and leaves what they do not tell") {
  CorpusBuilder builder;
  Dice dice(8);
  for (std::uint32_t e = 0; e < 8; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 60; ++r) {
    const ArchiveDate date = r < 48 ? ArchiveDate{1973, static_cast<int>(1 + r % 6), 0} : ArchiveDate{};
    const std::uint32_t a = dice.below(8);
    builder.names("r" + std::to_string(100 + r), {a, (a + 1 + dice.below(7)) % 8}, date);
  }
  const auto lots = lots_of(builder.corpus(), each_alone(60));
  REQUIRE(lots.size() == 2);
  CHECK(lots[0].kind == LossKind::random);
  CHECK(lots[1].kind == LossKind::month);
  CHECK(lots[1].count == 6);
  CHECK(std::ranges::count(lots[1].lot, kNoLot) == 12);

  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const auto curves = lose_records(source, lots, {&measure_named("degree")}, {}, {20, 1});
  REQUIRE(curves.size() == 2);
  REQUIRE(curves[0].steps.size() == 7);
  for (const LossStep& step : curves[0].steps) CHECK(step.lost == Approx(step.asked).margin(0.01));
  // Months are eight records of sixty each.
  for (const LossStep& step : curves[1].steps) CHECK(std::fmod(step.lost * 60 + 1e-6, 8) < 1e-3);
  CHECK(curves[0].steps[0].spearman > curves[0].steps[6].spearman);
  CHECK(curves[0].steps[0].first_kept > curves[0].steps[6].first_kept);
}

TEST_CASE("a network in which every tie rests on many records outlasts great losses, one of single records does not") {
  CorpusBuilder many;
  CorpusBuilder single;
  for (CorpusBuilder* builder : {&many, &single})
    for (std::uint32_t e = 0; e < 20; ++e) builder->entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 300; ++r) many.names("r" + std::to_string(1000 + r), {r % 300 < 30 ? r % 2 : 1 + r % 5, 6 + (r * r) % 13});
  for (std::uint32_t r = 0; r < 10; ++r) single.names("r" + std::to_string(1000 + r), {2 * r, 2 * r + 1});
  const auto stable_share = [](const CorpusBuilder& builder) {
    const LayerSource source = source_of(Layer::together, builder.corpus(), {});
    const auto groups = each_alone(builder.corpus().records.size());
    return lose_records(source, lots_of(builder.corpus(), groups), {&measure_named("strength")}, {}, {40, 1})[0].stable_share;
  };
  CHECK(stable_share(many) >= 0.5);
  CHECK(stable_share(single) == 0);
}

TEST_CASE("the record that a first place rests on is found, and that its loss topples the first tier") {
  const CorpusBuilder builder = with_one_great_record(12, 60);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const RecordGroups groups = each_alone(builder.corpus().records.size());
  const Measure& degree = measure_named("degree");
  // Drawn always whole: everyone above the last is told apart by nothing but the great record.
  Resampling whole = resample(source, groups, {&degree}, {}, {20, 1, 1});
  auto ranges = ranges_of(whole.measures[0]);
  const auto last = std::ranges::find(ranges, 11U, &Range::vertex);
  REQUIRE(last != ranges.end());
  const auto influence = leave_one_out(source, groups, {&degree}, {}, {ranges}, {});
  REQUIRE(influence[0].decisive.size() == 12);
  const auto& of_last = influence[0].decisive[static_cast<std::size_t>(last - ranges.begin())];
  REQUIRE(of_last);
  CHECK(of_last->record == 0);
  CHECK(of_last->gone);
}

TEST_CASE("leaving one record out is measuring the network on all others") {
  const CorpusBuilder builder = with_one_great_record(9, 25);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const RecordGroups groups = each_alone(26);
  const Measure& degree = measure_named("degree");
  const auto ranges = ranges_of(resample(source, groups, {&degree}, {}, {0, 0.8, 1}).measures[0]);
  const auto influence = leave_one_out(source, groups, {&degree}, {}, {ranges}, {20, 400});
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    std::uint32_t farthest = 0;
    for (std::uint32_t r = 0; r < 26; ++r) {
      Kept kept = keep_all(source);
      kept[r] = 0;
      const PartialNetwork part = network_on(source, kept);
      std::vector<double> scores(source.actors.size(), -1);
      const Scores measured = score(degree, part.network, {});
      for (std::size_t v = 0; v < measured.size(); ++v) scores[part.vertex[v]] = measured[v];
      if (scores[ranges[i].vertex] < 0) continue;
      const auto rank = 1 + std::ranges::count_if(scores, [&](double s) { return s > scores[ranges[i].vertex]; });
      farthest = std::max(farthest, static_cast<std::uint32_t>(std::abs(rank - static_cast<std::int64_t>(ranges[i].rank))));
    }
    const auto& found = influence[0].decisive[i];
    if (found && !found->gone)
      CHECK(static_cast<std::uint32_t>(std::abs(static_cast<int>(found->rank_without) - static_cast<int>(ranges[i].rank))) == farthest);
  }
}

TEST_CASE("another reading of a doubtful name moves whoever it was counted for") {
  CorpusBuilder builder;
  for (std::uint32_t e = 0; e < 12; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 11; ++r) builder.names("r" + std::to_string(100 + r), {0, 1 + r});
  Corpus corpus = builder.corpus();
  for (std::size_t r = 0; r < 8; ++r) {
    corpus.identities.mentions[r][0].confidence = Confidence::doubtful;
    corpus.identities.mentions[r][0].rivals = {11};
  }
  const auto readings = doubtful_readings(corpus);
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].form == "Name0");
  CHECK(readings[0].rival == 11);
  CHECK(readings[0].mentions == 8);

  const LayerCertainty certainty = assess(Layer::together, corpus, {}, each_alone(11), {}, {40, 0.8, 1});
  Corpus other = corpus;
  other.identities = read_otherwise(corpus, readings[0]);
  const auto effects = effects_of(certainty, build_network(Layer::together, other, {}), {});
  const auto degree = std::ranges::find_if(effects, [](const ChoiceEffect& effect) { return effect.measure->key == "degree"; });
  REQUIRE(degree != effects.end());
  CHECK(degree->toppled_by == "Name11");
  CHECK(degree->moves[0].name == "Name0");
  CHECK(degree->moves[0].rank_there == 2);
  corpus.identities.mentions[0][0].by_user = true;
  CHECK(doubtful_readings(corpus)[0].mentions == 7);
}

TEST_CASE("a verdict names what forbids a ranking, else what makes it fragile") {
  RankingFacts facts{40, 20, 3, 0.6, false, false};
  CHECK(judge_ranking(facts).verdict == Verdict::supported);
  facts.topples_by_record = true;
  CHECK(judge_ranking(facts).verdict == Verdict::fragile);
  CHECK(judge_ranking(facts).doubts == std::vector<Doubt>{Doubt::one_record});
  facts.stable_share = 0.3;
  CHECK(judge_ranking(facts).doubts == std::vector<Doubt>{Doubt::hardly_stable, Doubt::one_record});
  facts.ties = 9;
  CHECK(judge_ranking(facts).verdict == Verdict::not_supported);
  CHECK(judge_ranking(facts).doubts == std::vector<Doubt>{Doubt::few_ties});
  facts = {40, 20, 1, 0.1, false, false};
  CHECK(judge_ranking(facts).doubts == std::vector<Doubt>{Doubt::one_tier, Doubt::unstable});
  facts = {40, 20, std::nullopt, std::nullopt, false, false};
  CHECK(judge_ranking(facts).verdict == Verdict::fragile);
  CHECK(judge_ranking(facts).doubts == std::vector<Doubt>{Doubt::not_resampled});
}

TEST_CASE("a figure of single ties is judged by how many rest on one record") {
  CHECK(judge_figure(20, 10) == Verdict::supported);
  CHECK(judge_figure(20, 11) == Verdict::fragile);
  CHECK(judge_figure(20, 19) == Verdict::not_supported);
  CHECK(judge_figure(9, 0) == Verdict::not_supported);
}

TEST_CASE("large networks are drawn less often and the largest not at all, unless the user asks") {
  std::vector<Gathering> small(30, {0, false, {0, 1, 2}, {}});
  CHECK(plan_draws(Layer::together, small, {}, {}).effort.draws == 1000);
  std::vector<Gathering> large;
  for (std::uint32_t r = 0; r < 4000; ++r) {
    large.push_back({r, false, {}, {}});
    for (std::uint32_t i = 0; i < 40; ++i) large.back().from.push_back(r + i * 100);
  }
  CHECK(plan_draws(Layer::together, large, {}, {}).effort.draws == 0);
  CertaintyOptions asked;
  asked.draws = 300;
  CHECK(plan_draws(Layer::together, large, {}, asked).effort.draws == 300);
  CHECK(plan_draws(Layer::together, {}, {}, asked).effort.draws == 0);
}

TEST_CASE("every measure of the analysis is drawn where that costs no draw, else the leading three alone and the others are named") {
  std::vector<Gathering> small(30, {0, false, {0, 1, 2}, {}});
  const DrawPlan all = plan_draws(Layer::together, small, {}, {});
  CHECK(all.not_drawn.empty());
  CHECK(all.measures.size() == measures_of(Layer::together, {}).size());
  CHECK(all.measures[0]->key == "degree");
  MeasureOptions chosen;
  chosen.chosen = {"pagerank"};
  CHECK(plan_draws(Layer::together, small, chosen, {}).measures.size() == 4);

  // Larger step by step: the number of draws is never lower than for the leading three alone, and nothing is lost on the way.
  bool left_out = false;
  for (std::uint32_t records = 100; records < 4000; records += 50) {
    std::vector<Gathering> gatherings;
    for (std::uint32_t r = 0; r < records; ++r) {
      gatherings.push_back({r, false, {}, {}});
      for (std::uint32_t i = 0; i < 12; ++i) gatherings.back().from.push_back(r + i * 100);
    }
    MeasureOptions leading;
    leading.chosen = {"degree"};
    const DrawPlan plan = plan_draws(Layer::together, gatherings, {}, {});
    CHECK(plan.effort.draws == plan_draws(Layer::together, gatherings, leading, {}).effort.draws);
    CHECK(plan.measures.size() + plan.not_drawn.size() == all.measures.size());
    left_out = left_out || !plan.not_drawn.empty();
  }
  CHECK(left_out);
}

TEST_CASE("doubtful readings come by the ties that they would change, and those that change none come last") {
  CorpusBuilder builder;
  for (std::uint32_t e = 0; e < 12; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 5; ++r) builder.names("often" + std::to_string(r), {0});
  builder.names("seldom", {1, 3, 4, 5});
  Corpus corpus = builder.corpus();
  const auto doubt = [&](std::size_t record, std::uint32_t rival) {
    corpus.identities.mentions[record][0].confidence = Confidence::doubtful;
    corpus.identities.mentions[record][0].rivals = {rival};
  };
  for (std::size_t r = 0; r < 5; ++r) doubt(r, 11);
  doubt(5, 10);
  auto readings = doubtful_readings(corpus);
  REQUIRE(readings.size() == 2);
  CHECK(readings[0].form == "Name0");
  CHECK(readings[0].records == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
  weigh_readings(corpus, {}, {Layer::together}, readings);
  CHECK(readings[0].form == "Name1");
  CHECK(readings[0].changed_ties == 6);  // three that Name1 has, three that Name10 would have
  CHECK(readings[1].changed_ties == 0);
}

TEST_CASE("the ties that a reading changes are those in which the two networks differ") {
  Dice dice(12);
  CorpusBuilder builder;
  for (std::uint32_t e = 0; e < 9; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 30; ++r)
    builder.names("r" + std::to_string(100 + r), {dice.below(3), 3 + dice.below(3), 6 + dice.below(3)});
  Corpus corpus = builder.corpus();
  for (std::size_t r = 0; r < 30; r += 2) {
    corpus.identities.mentions[r][0].confidence = Confidence::doubtful;
    corpus.identities.mentions[r][0].rivals = {8};
  }
  auto readings = doubtful_readings(corpus);
  weigh_readings(corpus, {}, {Layer::together}, readings);
  for (const DoubtfulReading& reading : readings) {
    Corpus other = corpus;
    other.identities = read_otherwise(corpus, reading);
    const auto ties_of = [](const Corpus& of) {
      std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> ties;
      const Network network = build_network(Layer::together, of, {});
      for (const Tie& tie : network.ties())
        for (const Evidence& one : tie.evidence) ties[{tie.a, tie.b}].push_back(one.record);
      return ties;
    };
    auto before = ties_of(corpus);
    std::uint32_t changed = 0;
    for (const auto& [ends, records] : ties_of(other)) {
      const auto found = before.find(ends);
      changed += found == before.end() || found->second != records ? 1 : 0;
      if (found != before.end()) before.erase(found);
    }
    CHECK(reading.changed_ties == changed + before.size());
  }
}

TEST_CASE("all that is told of a layer's certainty is the same for any number of threads") {
  const CorpusBuilder builder = with_one_great_record(15, 40);
  const RecordGroups groups = each_alone(41);
  set_thread_count(1);
  const LayerCertainty one = assess(Layer::together, builder.corpus(), {}, groups, {}, {30, 0.8, 1});
  set_thread_count(0);
  const LayerCertainty many = assess(Layer::together, builder.corpus(), {}, groups, {}, {30, 0.8, 1});
  for (std::size_t m = 0; m < one.ranges.size(); ++m) {
    for (std::size_t i = 0; i < one.ranges[m].size(); ++i) {
      CHECK(one.ranges[m][i].vertex == many.ranges[m][i].vertex);
      CHECK(one.ranges[m][i].tier == many.ranges[m][i].tier);
      CHECK(one.ranges[m][i].low == many.ranges[m][i].low);
    }
    CHECK(one.influence[m].record == many.influence[m].record);
  }
  for (std::size_t c = 0; c < one.losses.size(); ++c)
    for (std::size_t s = 0; s < one.losses[c].steps.size(); ++s) CHECK(one.losses[c].steps[s].spearman == many.losses[c].steps[s].spearman);
}

}  // namespace
}  // namespace docgraph
