#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/uncertainty/loss/influence.hpp"
#include "graph/uncertainty/loss/record_loss.hpp"
#include "graph/uncertainty/null/null_model.hpp"
#include "graph/uncertainty/resampling.hpp"

namespace docgraph {

/// Everything, or what a ranking that is told beside another one needs: its ranges and tiers, and random loss.
enum class Depth : std::uint8_t { full, ranking };

struct CertaintyOptions {
  std::optional<std::uint32_t> draws;  ///< of each kind; nothing: 1,000 or, in large networks, what takes seconds; 0: none at all
  double share = 0.8;                  ///< of the records in a draw
  std::uint64_t seed = 1;
};

/// How many times each part is done.
struct Effort {
  std::uint32_t draws = 0;       ///< of resampling
  std::uint32_t null_draws = 0;  ///< of the null model
  std::uint32_t loss_draws = 0;  ///< for each share and kind of loss
  std::uint32_t candidates = 0;  ///< records left out one by one
  std::uint32_t readings = 0;    ///< doubtful names counted for their rivals one by one
};

/// What the options ask for or, where they leave it open, what an estimate from the size of the network allows. No clock is asked, so the
/// same records always give the same effort. All 0 where even 100 draws would take minutes.
///
/// Neighbours, strength and betweenness are always drawn. Of the other measures that were computed, in the order of the table, each is
/// drawn too that leaves the numbers of draws as high as they are without it; where the options say how often to draw, all are.
struct DrawPlan {
  Effort effort;
  std::vector<const Measure*> measures;   ///< drawn: those three, then the others
  std::vector<const Measure*> not_drawn;  ///< measured, but left out as too slow
};
[[nodiscard]] DrawPlan plan_draws(Layer layer, const std::vector<Gathering>& gatherings, const MeasureOptions& how,
                                  const CertaintyOptions& options);

/// How sure the numbers of one layer are.
struct LayerCertainty {
  LayerSource source;  ///< where nothing was drawn, the layer alone
  Effort effort;
  std::vector<const Measure*> not_drawn;  ///< measured, but too slow to be drawn
  Resampling resampling;
  NullModel null_model;
  std::vector<LossCurve> losses;           ///< all kinds of loss for the first three measures, random loss for the others
  std::vector<std::vector<Range>> ranges;  ///< one list a resampled measure
  std::vector<Influence> influence;        ///< one a resampled measure
};

/// Of neighbours, strength and betweenness those that the layer has.
[[nodiscard]] std::vector<const Measure*> leading_measures(Layer layer);

[[nodiscard]] LayerCertainty assess(Layer layer, const Corpus& corpus, const TieRule& rule, const RecordGroups& groups,
                                    const MeasureOptions& how, const CertaintyOptions& options, Depth depth = Depth::full);

/// Ranges of the measure among some entities only, in ranges_of's order. Empty where it was not resampled.
[[nodiscard]] std::vector<Range> ranges_among(const LayerCertainty& certainty, std::string_view measure,
                                              std::span<const std::uint32_t> entities);

}  // namespace docgraph
