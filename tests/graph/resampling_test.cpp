#include "graph/uncertainty/resampling.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <set>
#include <string>

#include "corpus_support.hpp"
#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "network_support.hpp"

namespace docgraph {
namespace {

/// `records` records of one to five of `entities` entities, low numbers more often; every third one is also a dispatch, every fifth a
/// meeting.
CorpusBuilder random_corpus(std::uint64_t seed, std::uint32_t records, std::uint32_t entities) {
  Dice dice(seed);
  CorpusBuilder builder;
  for (std::uint32_t e = 0; e < entities; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < records; ++r) {
    std::set<std::uint32_t> named;
    const std::uint32_t count = 1 + dice.below(5);
    for (std::uint32_t i = 0; i < count; ++i) named.insert(dice.below(1 + dice.below(entities)));
    builder.names("r" + std::to_string(1000 + r), {named.begin(), named.end()});
    if (r % 3 == 0) builder.dispatch(dice.below(entities), {dice.below(entities), dice.below(entities)}, r % 5 != 0);
  }
  return builder;
}

/// The corpus of the kept records alone.
Corpus part_of(const Corpus& corpus, const Kept& kept) {
  Corpus part;
  part.identities.entities = corpus.identities.entities;
  for (std::size_t r = 0; r < corpus.records.size(); ++r) {
    if (kept[r] == 0) continue;
    part.records.push_back(corpus.records[r]);
    part.extractions.push_back(corpus.extractions[r]);
    part.identities.mentions.push_back(corpus.identities.mentions[r]);
    part.identities.from.push_back(corpus.identities.from[r]);
    part.identities.to.push_back(corpus.identities.to[r]);
  }
  return part;
}

using PlainTie = std::tuple<std::string, std::string, bool, std::uint32_t, double>;

std::vector<PlainTie> plain_ties(const Network& network) {
  std::vector<PlainTie> ties;
  for (const Tie& tie : network.ties()) {
    const auto name = [&](std::uint32_t entity) { return network.actors()[network.vertex_of(entity)].name; };
    ties.emplace_back(name(tie.a), name(tie.b), tie.directed, tie.records, tie.strength);
  }
  return ties;
}

std::vector<std::string> names_of(const Network& network) {
  std::vector<std::string> names;
  for (const Actor& actor : network.actors()) names.push_back(actor.name);
  return names;
}

RecordGroups each_alone(std::size_t records) {
  RecordGroups groups(records);
  std::iota(groups.begin(), groups.end(), 0U);
  return groups;
}

const Measure& measure_named(std::string_view key) { return *std::ranges::find(measures(), key, &Measure::key); }

std::vector<const Measure*> some_measures() {
  return {&measure_named("degree"), &measure_named("strength"), &measure_named("betweenness")};
}

std::vector<const Measure*> usual_measures(Layer layer) { return measures_of(layer, {}); }

std::vector<TieRule> some_rules() {
  TieRule newman;
  newman.strength = StrengthRule::newman;
  TieRule sentences = newman;
  sentences.scope = Scope::sentence;
  TieRule sentences_by_record;
  sentences_by_record.scope = Scope::sentence;
  TieRule twice;
  twice.min_records = 2;
  return {TieRule(), newman, sentences, sentences_by_record, twice};
}

TEST_CASE("the network on a part of the records is the network of a corpus of these records") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const CorpusBuilder builder = random_corpus(seed, 30, 12);
    const Corpus& corpus = builder.corpus();
    for (const TieRule& rule : some_rules()) {
      for (const Layer layer : kLayers) {
        const LayerSource source = source_of(layer, corpus, rule);
        for (std::uint32_t draw = 0; draw < 3; ++draw) {
          const Kept kept = draw_records(source, each_alone(corpus.records.size()), {3, draw == 0 ? 1 : 0.6, seed}, draw);
          const Network expected = build_network(layer, part_of(corpus, kept), rule);
          const PartialNetwork part = network_on(source, kept);
          CHECK(plain_ties(part.network) == plain_ties(expected));
          CHECK(names_of(part.network) == names_of(expected));
          CHECK(part.network.adjacency().both.neighbour == expected.adjacency().both.neighbour);
        }
      }
    }
  }
}

TEST_CASE("every draw of a measure is what the measure says of the network on the drawn records") {
  const CorpusBuilder builder = random_corpus(5, 40, 14);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const RecordGroups groups = each_alone(40);
  const ResamplingOptions options{12, 0.5, 9};
  const Resampling made = resample(source, groups, usual_measures(Layer::together), {}, options);
  REQUIRE(made.measures.size() > 8);
  for (std::uint32_t d = 0; d < options.draws; ++d) {
    const Network expected = build_network(Layer::together, part_of(builder.corpus(), draw_records(source, groups, options, d)), {});
    for (const DrawnMeasure& measure : made.measures) {
      const Scores scores = docgraph::score(*measure.measure, expected, {});
      for (std::uint32_t v = 0; v < measure.entities; ++v) {
        const bool there = expected.has(source.actors[v].entity);
        const float score = there ? static_cast<float>(scores[expected.vertex_of(source.actors[v].entity)]) : kAbsent;
        CHECK(measure.draw(d)[v] == score);
      }
    }
  }
}

TEST_CASE("a draw keeps copies together and takes the share that was asked for") {
  const CorpusBuilder builder = random_corpus(2, 50, 10);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  RecordGroups groups(50);
  for (std::uint32_t r = 0; r < 50; ++r) groups[r] = r / 2;
  for (std::uint32_t d = 0; d < 40; ++d) {
    const Kept kept = draw_records(source, groups, {40, 0.8, 1}, d);
    CHECK(std::count(kept.begin(), kept.end(), 1) == 40);
    for (std::size_t r = 0; r < 50; r += 2) CHECK(kept[r] == kept[r + 1]);
  }
}

TEST_CASE("each record is left out of about as many draws as any other") {
  const CorpusBuilder builder = random_corpus(2, 20, 10);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  std::vector<int> kept_in(20);
  for (std::uint32_t d = 0; d < 2000; ++d) {
    const Kept kept = draw_records(source, each_alone(20), {2000, 0.8, 4}, d);
    for (std::size_t r = 0; r < 20; ++r) kept_in[r] += kept[r];
  }
  for (const int times : kept_in) CHECK(std::abs(times - 1600) < 90);  // five standard deviations
}

TEST_CASE("ranges, ranks and absences are those of the sorted draws") {
  const CorpusBuilder builder = random_corpus(7, 30, 12);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const Resampling made = resample(source, each_alone(30), some_measures(), {}, {200, 0.5, 3});
  const DrawnMeasure& degree = *drawn_measure(made, "degree");
  for (const Range& range : ranges_of(degree)) {
    std::vector<float> present;
    std::vector<std::uint32_t> ranks;
    for (std::size_t d = 0; d < 200; ++d) {
      const auto row = degree.draw(d);
      if (row[range.vertex] != kAbsent) present.push_back(row[range.vertex]);
      ranks.push_back(1 + static_cast<std::uint32_t>(std::ranges::count_if(row, [&](float s) { return s > row[range.vertex]; })));
    }
    std::ranges::sort(present);
    std::ranges::sort(ranks);
    CHECK(range.low == present[static_cast<std::size_t>(0.025 * static_cast<double>(present.size()))]);
    CHECK(range.high == present[present.size() - 1 - static_cast<std::size_t>(0.025 * static_cast<double>(present.size()))]);
    CHECK(range.best == ranks[5]);
    CHECK(range.worst == ranks[194]);
    CHECK(range.absent == Approx(1 - static_cast<double>(present.size()) / 200));
  }
}

TEST_CASE("a tier ends exactly where everyone above precedes everyone below in 95 of 100 draws") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const CorpusBuilder builder = random_corpus(seed, 120, 10);
    const LayerSource source = source_of(Layer::together, builder.corpus(), {});
    const Resampling made = resample(source, each_alone(120), some_measures(), {}, {100, 0.8, seed});
    for (const DrawnMeasure& measure : made.measures) {
      const auto ranges = ranges_of(measure);
      std::uint32_t tier = 1;
      for (std::size_t i = 0; i < ranges.size(); ++i) {
        CHECK(ranges[i].tier == tier);
        bool ends = i + 1 < ranges.size() && ranges[i].score != ranges[i + 1].score;
        for (std::size_t above = 0; above <= i; ++above)
          for (std::size_t below = i + 1; below < ranges.size(); ++below)
            ends = ends && share_above(measure, ranges[above].vertex, ranges[below].vertex) >= kSurely;
        tier += ends ? 1 : 0;
      }
    }
  }
}

TEST_CASE("a planted hub is alone in the first tier by every measure that leads, and exchangeable entities share one") {
  Dice dice(11);
  CorpusBuilder builder;
  const std::uint32_t hub = builder.entity("Hub");
  for (std::uint32_t e = 1; e <= 30; ++e) builder.entity("Name" + std::to_string(e));
  for (std::uint32_t r = 0; r < 150; ++r) {
    const std::uint32_t a = 1 + dice.below(30);
    builder.names("r" + std::to_string(1000 + r), {hub, a, 1 + (a + dice.below(29)) % 30});
  }
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  std::vector<const Measure*> all = some_measures();
  for (const std::string_view key : {"closeness", "harmonic", "eigenvector", "pagerank"}) all.push_back(&measure_named(key));
  const Resampling made = resample(source, each_alone(150), all, {}, {200, 0.8, 1});
  for (const DrawnMeasure& measure : made.measures) {
    INFO(measure.measure->key);
    const auto ranges = ranges_of(measure);
    CHECK(ranges[0].vertex == hub);
    CHECK(ranges[0].best == 1);
    CHECK(ranges[0].worst == 1);
    CHECK(ranges[1].tier == 2);
    for (std::size_t i = 1; i < ranges.size(); ++i) CHECK(ranges[i].tier == 2);
  }
}

TEST_CASE("few draws tell nobody apart") {
  const CorpusBuilder builder = random_corpus(3, 60, 10);
  const LayerSource source = source_of(Layer::together, builder.corpus(), {});
  const Resampling made = resample(source, each_alone(60), some_measures(), {}, {10, 0.8, 1});
  for (const Range& range : ranges_of(made.measures[0])) CHECK(range.tier == 1);
}

TEST_CASE("resampling is the same for any number of threads") {
  const CorpusBuilder builder = random_corpus(8, 60, 20);
  const LayerSource source = source_of(Layer::correspondence, builder.corpus(), {});
  set_thread_count(1);
  const Resampling one = resample(source, each_alone(60), some_measures(), {}, {50, 0.8, 1});
  set_thread_count(0);
  const Resampling many = resample(source, each_alone(60), some_measures(), {}, {50, 0.8, 1});
  CHECK(one.mean_ties == many.mean_ties);
  CHECK(one.tie_share == many.tie_share);
  for (std::size_t m = 0; m < one.measures.size(); ++m) CHECK(one.measures[m].drawn == many.measures[m].drawn);
}

TEST_CASE("an empty corpus is resampled to nothing") {
  const Corpus nothing;
  const LayerSource source = source_of(Layer::together, nothing, {});
  const Resampling made = resample(source, {}, some_measures(), {}, {20, 0.8, 1});
  CHECK(made.ties == 0);
  CHECK(ranges_of(made.measures[0]).empty());
}

}  // namespace
}  // namespace docgraph
