// The measures that are resampled are those that tables rank by: neighbours, strength and betweenness. They stand for the three questions
// that a ranking can answer: with how many, how often, and between whom.
#include "graph/uncertainty/certainty.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 3> kResampled = {"degree", "strength", "betweenness"};

constexpr std::uint32_t kFullDraws = 1000;
constexpr std::array<std::uint32_t, 4> kFewerDraws = {kFullDraws, 500, 200, 100};
constexpr std::uint32_t kFullLossDraws = 100;
constexpr std::uint32_t kFullCandidates = 400;

// Seconds of one core, as measured on an x86-64 of 2024. They decide nothing but how often things are drawn.
constexpr double kSecondsForDraws = 6;
constexpr double kSecondsForNull = 10;
constexpr double kSecondsForLoss = 4;
constexpr double kSecondsForCandidates = 3;
constexpr double kSecondsAPart = 1.5e-7;
constexpr double kSecondsAPath = 6e-11;        ///< a part for each entity, sixteen searches at once
constexpr double kSecondsAPlainPath = 1.2e-8;  ///< … one by one, where paths have direction or length
constexpr double kNullTimes = 3;               ///< the null model makes its ties anew, and more of them
constexpr double kLosses = 25;                 ///< networks a loss draw measures: up to seven shares of up to six kinds

double seconds_a_draw(Layer layer, const std::vector<Gathering>& gatherings, const MeasureOptions& how) {
  std::set<std::uint32_t> named;
  for (const Gathering& gathering : gatherings) {
    named.insert(gathering.from.begin(), gathering.from.end());
    named.insert(gathering.to.begin(), gathering.to.end());
  }
  const auto entities = static_cast<double>(named.size());
  const auto parts = static_cast<double>(parts_in(gatherings));
  const bool plain = layer == Layer::correspondence || how.paths == PathRule::length;
  return parts * (kSecondsAPart + entities * (plain ? kSecondsAPlainPath : kSecondsAPath)) + entities * kSecondsAPart;
}

/// The most of the numbers of draws that the time allows; 0 where it allows none.
std::uint32_t draws_within(double seconds, double one) {
  for (const std::uint32_t draws : kFewerDraws)
    if (draws * one <= seconds) return draws;
  return 0;
}

std::uint32_t scaled(std::uint32_t full, double seconds, double one) {
  return static_cast<std::uint32_t>(std::min<double>(full, std::floor(seconds / one)));
}

}  // namespace

Effort effort_for(Layer layer, const std::vector<Gathering>& gatherings, const MeasureOptions& how, const CertaintyOptions& options) {
  if (parts_in(gatherings) == 0) return {};
  if (options.draws) {
    const std::uint32_t draws = *options.draws;
    return {draws, draws, std::min(draws, kFullLossDraws), draws == 0 ? 0 : kFullCandidates};
  }
  const double one = seconds_a_draw(layer, gatherings, how);
  const std::uint32_t draws = draws_within(kSecondsForDraws, one);
  if (draws == 0) return {};
  constexpr std::uint32_t kFewestLossDraws = 10;
  const std::uint32_t loss_draws = scaled(kFullLossDraws, kSecondsForLoss, kLosses * one);
  return {draws, draws_within(kSecondsForNull, kNullTimes * one), std::max(loss_draws, kFewestLossDraws),
          scaled(kFullCandidates, kSecondsForCandidates, one)};
}

std::vector<const Measure*> measures_to_resample(Layer layer) {
  std::vector<const Measure*> found;
  for (const std::string_view key : kResampled) {
    const Measure& measure = *std::ranges::find(measures(), key, &Measure::key);
    const auto layers = layers_of(measure);
    if (std::ranges::find(layers, layer) != layers.end()) found.push_back(&measure);
  }
  return found;
}

LayerCertainty assess(Layer layer, const Corpus& corpus, const TieRule& rule, const RecordGroups& groups, const MeasureOptions& how,
                      const CertaintyOptions& options, Depth depth) {
  LayerCertainty made;
  made.source.layer = layer;
  made.effort = effort_for(layer, gatherings_of(layer, corpus, rule), how, options);
  if (made.effort.draws == 0) return made;
  made.source = source_of(layer, corpus, rule);
  const std::vector<const Measure*> measures = measures_to_resample(layer);
  made.resampling = resample(made.source, groups, measures, how, {made.effort.draws, options.share, options.seed});
  for (const DrawnMeasure& measure : made.resampling.measures) made.ranges.push_back(ranges_of(measure));
  std::vector<Lots> lots = lots_of(corpus, groups);
  if (depth == Depth::ranking) {
    std::erase_if(lots, [](const Lots& one) { return one.kind != LossKind::random; });
    made.effort.null_draws = made.effort.candidates = 0;
  }
  made.losses = lose_records(made.source, lots, measures, how, {made.effort.loss_draws, options.seed});
  made.null_model = compare_with_null(made.source, measures, how, {made.effort.null_draws, options.seed});
  made.influence = leave_one_out(made.source, groups, measures, how, made.ranges, {InfluenceOptions{}.places, made.effort.candidates});
  return made;
}

std::vector<Range> ranges_among(const LayerCertainty& certainty, std::string_view measure, std::span<const std::uint32_t> entities) {
  const DrawnMeasure* drawn = drawn_measure(certainty.resampling, measure);
  if (drawn == nullptr) return {};
  std::vector<std::uint32_t> vertices;
  for (std::uint32_t v = 0; v < certainty.source.actors.size(); ++v) {
    const bool asked = std::ranges::find(entities, certainty.source.actors[v].entity) != entities.end();
    if (asked && drawn->whole[v] != kAbsent) vertices.push_back(v);
  }
  return ranges_of(*drawn, vertices);
}

}  // namespace docgraph
