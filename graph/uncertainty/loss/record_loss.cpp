// In each draw the lots are put into random order and lost from the first on; at each share what is left is measured. So the shares of one
// draw are nested, as they are where an archive is thinned out step by step.
#include "graph/uncertainty/loss/record_loss.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/parallel.hpp"
#include "graph/measures/shared_work.hpp"
#include "graph/uncertainty/loss/rank_agreement.hpp"
#include "graph/uncertainty/random.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kSteps = 7;
constexpr double kMostDrawsBelow = 0.05;

/// What one draw leaves at one share, a measure an element.
struct Left {
  bool reached = false;
  double lost = 0;
  std::vector<double> spearman;
  std::vector<double> kendall;
  std::vector<double> first;
};

/// The records, lot by lot in the draw's order.
std::vector<std::vector<std::uint32_t>> shuffled_lots(const LayerSource& source, const Lots& lots, const LossOptions& options,
                                                      std::uint32_t draw) {
  std::vector<std::vector<std::uint32_t>> members(lots.count);
  for (const std::uint32_t r : source.admitted)
    if (lots.lot[r] != kNoLot) members[lots.lot[r]].push_back(r);
  std::erase_if(members, [](const auto& lot) { return lot.empty(); });
  SplitMix64 random(stream_seed(options.seed + static_cast<std::uint64_t>(lots.kind), draw));
  for (std::size_t i = 0; i + 1 < members.size(); ++i)
    std::swap(members[i], members[i + below(random, static_cast<std::uint32_t>(members.size() - i))]);
  return members;
}

Left what_is_left(const LayerSource& source, const Kept& kept, const std::vector<DrawnMeasure>& whole, const MeasureOptions& how) {
  const PartialNetwork part = network_on(source, kept);
  SharedWork work(part.network, how);
  Left left;
  left.reached = true;
  for (const DrawnMeasure& measure : whole) {
    std::vector<float> scores(measure.entities, kAbsent);
    const Scores now = measure.measure->scores(work);
    for (std::size_t i = 0; i < now.size(); ++i) scores[part.vertex[i]] = static_cast<float>(now[i]);
    left.spearman.push_back(spearman(measure.whole, scores));
    left.kendall.push_back(kendall(measure.whole, scores));
    left.first.push_back(overlap_of_first(measure.whole, scores, kFirstPlaces));
  }
  return left;
}

/// One draw at all shares that its lots make up.
std::array<Left, kSteps> lose(const LayerSource& source, const Lots& lots, const std::vector<DrawnMeasure>& whole,
                              const MeasureOptions& how, const LossOptions& options, std::uint32_t draw) {
  std::array<Left, kSteps> steps;
  const auto members = shuffled_lots(source, lots, options, draw);
  Kept kept = keep_all(source);
  const auto records = static_cast<double>(source.admitted.size());
  double lost = 0;
  std::size_t next = 0;
  for (std::size_t step = 0; step < kSteps; ++step) {
    const double wanted = records * static_cast<double>(step + 1) / 10;
    for (; next < members.size() && lost + 0.5 <= wanted; ++next) {
      for (const std::uint32_t r : members[next]) kept[r] = 0;
      lost += static_cast<double>(members[next].size());
    }
    // A layer of which nothing is left has no order to compare.
    if (lost + 0.5 <= wanted || lost >= records) break;
    steps[step] = what_is_left(source, kept, whole, how);
    steps[step].lost = lost / records;
  }
  return steps;
}

LossStep sum_up(const std::vector<std::array<Left, kSteps>>& draws, std::size_t step, std::size_t measure) {
  LossStep made;
  made.asked = static_cast<double>(step + 1) / 10;
  std::vector<double> spearmans;
  for (const auto& draw : draws) {
    made.lost += draw[step].lost;
    made.kendall += draw[step].kendall[measure];
    made.first_kept += draw[step].first[measure];
    made.spearman += draw[step].spearman[measure];
    spearmans.push_back(draw[step].spearman[measure]);
  }
  const auto count = static_cast<double>(draws.size());
  for (double* sum : {&made.lost, &made.kendall, &made.first_kept, &made.spearman}) *sum /= count;
  std::ranges::sort(spearmans);
  made.spearman_reached = spearmans[static_cast<std::size_t>(kMostDrawsBelow * count)];
  return made;
}

LossCurve curve_of(const Lots& lots, const DrawnMeasure& whole, const std::vector<std::array<Left, kSteps>>& draws, std::size_t measure) {
  LossCurve curve{lots.kind, whole.measure, {}, 0};
  for (std::size_t step = 0; step < kSteps; ++step) {
    if (!std::ranges::all_of(draws, [step](const auto& draw) { return draw[step].reached; })) break;
    curve.steps.push_back(sum_up(draws, step, measure));
  }
  for (const LossStep& step : curve.steps) {
    if (step.spearman_reached < kStable) break;
    curve.stable_share = step.asked;
  }
  return curve;
}

}  // namespace

std::vector<LossCurve> lose_records(const LayerSource& source, const std::vector<Lots>& lots, const std::vector<const Measure*>& measures,
                                    const MeasureOptions& how, const LossOptions& options) {
  std::vector<LossCurve> curves;
  if (options.draws == 0) return curves;
  const PartialNetwork all = network_on(source, keep_all(source));
  std::vector<DrawnMeasure> whole;
  for (const Measure* measure : measures) whole.push_back(before_draws(source, all, *measure, how, 0));
  for (const Lots& kind : lots) {
    std::vector<std::array<Left, kSteps>> draws(options.draws);
    for_each_block(options.draws, 2, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t d = begin; d < end; ++d) draws[d] = lose(source, kind, whole, how, options, static_cast<std::uint32_t>(d));
    });
    for (std::size_t m = 0; m < whole.size(); ++m) curves.push_back(curve_of(kind, whole[m], draws, m));
  }
  return curves;
}

}  // namespace docgraph
