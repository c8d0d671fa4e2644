// robustness.csv, stability.csv and choices.csv.
#include <algorithm>
#include <array>

#include "render/escape.hpp"
#include "render/paper/certainty/parts.hpp"
#include "render/paper/certainty/verdicts.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

constexpr std::array<std::string_view, 22> kCsvColumns = {
    "layer",     "measure",      "entity",       "name",  "score",       "low",        "high",        "rank",
    "best_rank", "worst_rank",   "absent",       "tier",  "chance_mean", "chance_low", "chance_high", "percentile",
    "decisive",  "rank_without", "gone_without", "draws", "null_draws",  "verdict"};

Row csv_line(const Analysis& analysis, const CertaintyPart& part, std::size_t m, std::size_t place, std::string_view verdict) {
  const LayerCertainty& certainty = *part.certainty;
  const Range& range = certainty.ranges[m][place];
  const Actor& actor = certainty.source.actors[range.vertex];
  Row row = {part.key(), std::string(certainty.resampling.measures[m].measure->key), actor.id, actor.name, range.score, range.low,
             range.high};
  for (const std::uint32_t rank : {range.rank, range.best, range.worst}) row.emplace_back(static_cast<double>(rank));
  row.emplace_back(range.absent);
  row.emplace_back(static_cast<double>(range.tier));
  if (const auto chance = by_chance(certainty, m, range.vertex))
    for (const double value : {chance->mean, chance->low, chance->high, chance->percentile}) row.emplace_back(value);
  else
    row.resize(row.size() + 4);
  if (const auto decisive = decisive_of(certainty, m, place)) {
    row.emplace_back(std::string(record_id(analysis, decisive->record)));
    decisive->gone ? row.emplace_back() : row.emplace_back(static_cast<double>(decisive->rank_without));
    row.emplace_back(decisive->gone ? "true" : "false");
  } else {
    row.resize(row.size() + 3);
  }
  row.emplace_back(static_cast<double>(certainty.effort.draws));
  row.emplace_back(static_cast<double>(certainty.effort.null_draws));
  row.emplace_back(std::string(verdict));
  return row;
}

Row heading_row(std::initializer_list<std::string_view> headings) {
  Row row;
  for (const std::string_view heading : headings) row.emplace_back(std::string(heading));
  return row;
}

}  // namespace

std::string robustness_csv(const Analysis& analysis) {
  Row headings;
  for (const std::string_view column : kCsvColumns) headings.emplace_back(std::string(column));
  std::string csv = csv_row(headings);
  for (const CertaintyPart& part : certainty_parts(analysis)) {
    for (std::size_t m = 0; m < part.certainty->ranges.size(); ++m) {
      const std::string_view key = part.certainty->resampling.measures[m].measure->key;
      const std::string_view verdict = word(judge(analysis, part.layer(), part.without_subjects, key).judgement.verdict);
      for (std::size_t i = 0; i < part.certainty->ranges[m].size(); ++i) csv += csv_row(csv_line(analysis, part, m, i, verdict));
    }
  }
  return csv;
}

std::string stability_csv(const Analysis& analysis) {
  std::string csv = csv_row(heading_row({"layer", "measure", "lost_at_once", "asked", "lost", "spearman", "spearman_reached_by_95_percent",
                                         "kendall", "first_five_kept", "stable_share", "draws"}));
  for (const CertaintyPart& part : certainty_parts(analysis)) {
    for (const LossCurve& curve : part.certainty->losses) {
      for (const LossStep& step : curve.steps)
        csv += csv_row({part.key(), std::string(curve.measure->key), std::string(word(curve.kind)), step.asked, step.lost, step.spearman,
                        step.spearman_reached, step.kendall, step.first_kept, curve.stable_share,
                        static_cast<double>(part.certainty->effort.loss_draws)});
    }
  }
  return csv;
}

std::string choices_csv(const Analysis& analysis) {
  std::string csv = csv_row(heading_row({"choice", "is_reading", "layer", "measure", "entity", "rank", "rank_there", "put_first"}));
  for (const Alternative& other : analysis.certainty.alternatives) {
    for (const ChoiceEffect& effect : other.effects) {
      const std::string layer = effect.without_subjects ? "without_subjects" : std::string(word(effect.layer));
      const auto row = [&](Cell entity, Cell rank, Cell there) {
        csv += csv_row({other.sentence, other.is_reading ? "true" : "false", layer, std::string(effect.measure->key), std::move(entity),
                        std::move(rank), std::move(there), effect.toppled_by ? Cell(*effect.toppled_by) : Cell()});
      };
      for (const Move& move : effect.moves)
        row(move.name, static_cast<double>(move.rank), move.rank_there == 0 ? Cell() : Cell(static_cast<double>(move.rank_there)));
      if (effect.moves.empty()) row({}, {}, {});
    }
  }
  return csv;
}

}  // namespace docgraph
