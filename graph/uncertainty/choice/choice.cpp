#include "graph/uncertainty/choice/choice.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "graph/measures/shared_work.hpp"

namespace docgraph {
namespace {

/// Scores under the other choice, by the source's vertices, and the best of whom the source does not know.
struct Elsewhere {
  std::vector<float> scores;
  std::vector<float> of_strangers;
  float best_stranger = kAbsent;
  std::string stranger;
};

Elsewhere score_elsewhere(const LayerSource& source, const Network& other, const Scores& scores) {
  std::unordered_map<std::string_view, std::uint32_t> vertex;
  for (std::uint32_t v = 0; v < source.actors.size(); ++v) vertex.emplace(source.actors[v].id, v);
  Elsewhere made{std::vector<float>(source.actors.size(), kAbsent), {}, kAbsent, {}};
  for (std::size_t v = 0; v < scores.size(); ++v) {
    const auto score = static_cast<float>(scores[v]);
    const auto known = vertex.find(other.actors()[v].id);
    if (known != vertex.end()) {
      made.scores[known->second] = score;
      continue;
    }
    made.of_strangers.push_back(score);
    if (score > made.best_stranger) {
      made.best_stranger = score;
      made.stranger = other.actors()[v].name;
    }
  }
  return made;
}

std::uint32_t rank_of(const Elsewhere& elsewhere, const std::vector<Range>& ranges, float score) {
  const auto above = std::ranges::count_if(ranges, [&](const Range& r) { return elsewhere.scores[r.vertex] > score; }) +
                     std::ranges::count_if(elsewhere.of_strangers, [&](float s) { return s > score; });
  return 1 + static_cast<std::uint32_t>(above);
}

std::optional<std::string> topples(const LayerSource& source, const Elsewhere& elsewhere, const std::vector<Range>& ranges) {
  float first_tier = kAbsent;
  float challenger = elsewhere.best_stranger;
  std::string name = elsewhere.stranger;
  for (const Range& range : ranges) {
    const float score = elsewhere.scores[range.vertex];
    if (range.tier == 1) {
      first_tier = std::max(first_tier, score);
    } else if (score > challenger) {
      challenger = score;
      name = source.actors[range.vertex].name;
    }
  }
  if (challenger <= first_tier) return std::nullopt;
  return name;
}

ChoiceEffect effect_of(const LayerSource& source, const Elsewhere& elsewhere, const std::vector<Range>& ranges, const Measure& measure) {
  ChoiceEffect made{source.layer, false, &measure, {}, topples(source, elsewhere, ranges)};
  for (std::size_t i = 0; i < std::min(ranges.size(), kFirstPlaces); ++i) {
    const float score = elsewhere.scores[ranges[i].vertex];
    const std::uint32_t rank = score == kAbsent ? 0 : rank_of(elsewhere, ranges, score);
    if (rank != ranges[i].rank) made.moves.push_back({source.actors[ranges[i].vertex].name, ranges[i].rank, rank});
  }
  return made;
}

}  // namespace

bool Alternative::topples(Layer layer, bool without_subjects, std::string_view measure) const {
  return std::ranges::any_of(effects, [&](const ChoiceEffect& effect) {
    return effect.layer == layer && effect.without_subjects == without_subjects && effect.measure->key == measure && effect.toppled_by;
  });
}

std::vector<ChoiceEffect> effects_of(const LayerCertainty& certainty, const Network& other, const MeasureOptions& how) {
  std::vector<ChoiceEffect> effects;
  SharedWork work(other, how);
  for (std::size_t m = 0; m < certainty.ranges.size(); ++m) {
    const Measure& measure = *certainty.resampling.measures[m].measure;
    const Elsewhere elsewhere = score_elsewhere(certainty.source, other, measure.scores(work));
    ChoiceEffect effect = effect_of(certainty.source, elsewhere, certainty.ranges[m], measure);
    if (!effect.moves.empty() || effect.toppled_by) effects.push_back(std::move(effect));
  }
  return effects;
}

}  // namespace docgraph
