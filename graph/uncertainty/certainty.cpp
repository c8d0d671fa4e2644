// Neighbours, strength and betweenness stand for the three questions that a ranking can answer: with how many, how often, and between
// whom. They are always drawn. All other measures of the analysis share their draws, where that costs no draw.
#include "graph/uncertainty/certainty.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 3> kLeading = {"degree", "strength", "betweenness"};

/// Those of the others that search paths, and those that go over all ties again and again; the rest count.
constexpr std::array<std::string_view, 2> kSearching = {"closeness", "harmonic"};
constexpr std::array<std::string_view, 5> kIterating = {"eigenvector", "pagerank", "katz", "hub", "authority"};

constexpr std::uint32_t kFullDraws = 1000;
constexpr std::array<std::uint32_t, 4> kFewerDraws = {kFullDraws, 500, 200, 100};
constexpr std::uint32_t kFullLossDraws = 100;
constexpr std::uint32_t kFullCandidates = 400;
constexpr std::uint32_t kFullReadings = 200;

// Seconds of one core, as measured on an x86-64 of 2024. They decide nothing but how often things are drawn.
constexpr double kSecondsForDraws = 6;
constexpr double kSecondsForNull = 10;
constexpr double kSecondsForLoss = 4;
constexpr double kSecondsForCandidates = 3;
constexpr double kSecondsForReadings = 4;
constexpr double kSecondsAPart = 1.5e-7;
constexpr double kSecondsAPath = 6e-11;        ///< a part for each entity, sixteen searches at once
constexpr double kSecondsAPlainPath = 1.2e-8;  ///< … one by one, where paths have direction or length
constexpr double kPartOfASearch = 0.1;         ///< of betweenness: what closeness takes of it
constexpr double kNullTimes = 3;               ///< the null model makes its ties anew, and more of them
constexpr double kReadingTimes = 5;            ///< a reading counts all ties anew, with their evidence
constexpr double kLosses = 25;                 ///< networks a loss draw measures: up to seven shares of up to six kinds

/// What the cost of a draw grows with.
struct Size {
  double entities = 0;
  double parts = 0;
  bool plain = false;  ///< paths have direction or length
};

Size size_of(Layer layer, const std::vector<Gathering>& gatherings, const MeasureOptions& how) {
  std::set<std::uint32_t> named;
  for (const Gathering& gathering : gatherings) {
    named.insert(gathering.from.begin(), gathering.from.end());
    named.insert(gathering.to.begin(), gathering.to.end());
  }
  return {static_cast<double>(named.size()), static_cast<double>(parts_in(gatherings)), is_of_acts(layer) || how.paths == PathRule::length};
}

/// Of a draw and the leading measures on it.
double seconds_a_draw(const Size& size) {
  const double a_path = size.plain ? kSecondsAPlainPath : kSecondsAPath;
  return size.parts * (kSecondsAPart + size.entities * a_path) + size.entities * kSecondsAPart;
}

/// Of one more measure.
double seconds_more(const Measure& measure, const Size& size) {
  const auto is_one_of = [&](const auto& keys) { return std::ranges::find(keys, measure.key) != keys.end(); };
  if (is_one_of(kSearching)) return size.parts * size.entities * (size.plain ? kSecondsAPlainPath : kSecondsAPath) * kPartOfASearch;
  return size.parts * kSecondsAPart * (is_one_of(kIterating) ? 2 : 1) / 10;
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

Effort effort_within(double one, const CertaintyOptions& options) {
  if (options.draws) {
    const std::uint32_t draws = *options.draws;
    return {draws, draws, std::min(draws, kFullLossDraws), draws == 0 ? 0 : kFullCandidates, draws == 0 ? 0 : kFullReadings};
  }
  const std::uint32_t draws = draws_within(kSecondsForDraws, one);
  if (draws == 0) return {};
  constexpr std::uint32_t kFewestLossDraws = 10;
  const std::uint32_t loss_draws = scaled(kFullLossDraws, kSecondsForLoss, kLosses * one);
  return {draws, draws_within(kSecondsForNull, kNullTimes * one), std::max(loss_draws, kFewestLossDraws),
          scaled(kFullCandidates, kSecondsForCandidates, one), scaled(kFullReadings, kSecondsForReadings, kReadingTimes * one)};
}

bool has(const std::vector<const Measure*>& some, const Measure* one) { return std::ranges::find(some, one) != some.end(); }

/// All kinds of loss for the leading measures; for the others what verdicts ask for.
std::vector<LossCurve> lose(const LayerCertainty& made, const std::vector<Lots>& lots, const DrawPlan& plan, const MeasureOptions& how,
                            std::uint64_t seed) {
  const LossOptions options{made.effort.loss_draws, seed};
  const std::vector<const Measure*> leading = leading_measures(made.source.layer);
  std::vector<LossCurve> curves = lose_records(made.source, lots, leading, how, options);
  std::vector<const Measure*> others = plan.measures;
  std::erase_if(others, [&](const Measure* measure) { return has(leading, measure); });
  if (others.empty()) return curves;
  std::vector<Lots> random = lots;
  std::erase_if(random, [](const Lots& one) { return one.kind != LossKind::random; });
  for (LossCurve& curve : lose_records(made.source, random, others, how, options)) curves.push_back(std::move(curve));
  return curves;
}

}  // namespace

DrawPlan plan_draws(Layer layer, const std::vector<Gathering>& gatherings, const MeasureOptions& how, const CertaintyOptions& options) {
  DrawPlan plan;
  if (parts_in(gatherings) == 0) return plan;
  plan.measures = leading_measures(layer);
  const Size size = size_of(layer, gatherings, how);
  double one = seconds_a_draw(size);
  plan.effort = effort_within(one, options);
  for (const Measure* measure : measures_of(layer, how)) {
    if (has(plan.measures, measure)) continue;
    const double with_it = one + seconds_more(*measure, size);
    const Effort effort = effort_within(with_it, options);
    const bool as_many = effort.draws == plan.effort.draws && effort.null_draws == plan.effort.null_draws;
    (as_many ? plan.measures : plan.not_drawn).push_back(measure);
    if (as_many) {
      plan.effort = effort;
      one = with_it;
    }
  }
  return plan;
}

std::vector<const Measure*> leading_measures(Layer layer) {
  std::vector<const Measure*> found;
  for (const std::string_view key : kLeading) {
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
  const DrawPlan plan = plan_draws(layer, gatherings_of(layer, corpus, rule), how, options);
  made.effort = plan.effort;
  if (made.effort.draws == 0) return made;
  made.not_drawn = plan.not_drawn;
  made.source = source_of(layer, corpus, rule);
  made.resampling = resample(made.source, groups, plan.measures, how, {made.effort.draws, options.share, options.seed});
  for (const DrawnMeasure& measure : made.resampling.measures) made.ranges.push_back(ranges_of(measure));
  std::vector<Lots> lots = lots_of(corpus, groups);
  if (depth == Depth::ranking) {
    std::erase_if(lots, [](const Lots& one) { return one.kind != LossKind::random; });
    made.effort.null_draws = made.effort.candidates = made.effort.readings = 0;
  }
  made.losses = lose(made, lots, plan, how, options.seed);
  made.null_model = compare_with_null(made.source, plan.measures, how, {made.effort.null_draws, options.seed});
  made.influence = leave_one_out(made.source, groups, plan.measures, how, made.ranges, {InfluenceOptions{}.places, made.effort.candidates});
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
