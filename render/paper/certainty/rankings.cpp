#include "render/paper/certainty/rankings.hpp"

#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

void append_layer(const Analysis& analysis, Layer layer, bool without_subjects, std::vector<JudgedRanking>& rankings) {
  const JudgedRanking by_neighbours = judge(analysis, layer, without_subjects, "degree");
  rankings.push_back(by_neighbours);
  if (by_neighbours.certainty == nullptr) {
    for (const std::string_view key : {"strength", "betweenness"}) rankings.push_back(judge(analysis, layer, without_subjects, key));
    return;
  }
  for (const DrawnMeasure& drawn : by_neighbours.certainty->resampling.measures)
    if (drawn.measure->key != by_neighbours.measure) rankings.push_back(judge(analysis, layer, without_subjects, drawn.measure->key));
}

}  // namespace

std::vector<JudgedRanking> judged_rankings(const Analysis& analysis) {
  std::vector<JudgedRanking> rankings;
  for (const MeasuredLayer& measured : analysis.layers) {
    const Layer layer = measured.network.layer();
    append_layer(analysis, layer, false, rankings);
    if (layer == Layer::together && !subjects_of(analysis).empty()) append_layer(analysis, layer, true, rankings);
    if (layer != Layer::correspondence) continue;
    for (const EndKind& end : kEndKinds)
      if (!rank_vertices(measured, &end.kind).empty()) rankings.push_back(judge(analysis, layer, false, "degree", &end.kind));
  }
  return rankings;
}

std::vector<JudgedFigure> judged_figures(const Analysis& analysis) {
  std::vector<JudgedFigure> figures;
  for (const MeasuredLayer& measured : analysis.layers) {
    const NetworkSummary& summary = measured.summary;
    figures.push_back(
        {measured.network.layer(), summary.ties, summary.ties_in_one_record, judge_figure(summary.ties, summary.ties_in_one_record)});
  }
  return figures;
}

std::vector<std::uint32_t> first_tier_of(const JudgedRanking& ranking) {
  std::vector<std::uint32_t> entities;
  if (ranking.facts.first_tiers.value_or(0) < 2) return entities;
  for (const Range& range : ranking.ranges)
    if (range.tier == 1) entities.push_back(ranking.certainty->source.actors[range.vertex].entity);
  return entities;
}

}  // namespace docgraph
