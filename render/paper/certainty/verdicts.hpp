#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/uncertainty/verdict.hpp"
#include "render/analysis.hpp"
#include "render/paper/ranking.hpp"

namespace docgraph {

/// One ranking that a table prints, and what is known of it.
struct JudgedRanking {
  Layer layer = Layer::together;
  const LayerCertainty* certainty = nullptr;  ///< null: not computed
  bool without_subjects = false;
  const Kind* kind = nullptr;  ///< only these are ranked; null: all
  std::string_view measure;    ///< its key
  std::vector<Range> ranges;   ///< of those ranked, first places first; empty where nothing was computed
  RankingFacts facts;
  Judgement judgement;
};

/// Judges the ranking of a layer by a measure, of one kind of entities or of all (null). Of one kind alone, only the tiers and the number
/// of ties are its own; how stable it is, is known of the whole layer.
[[nodiscard]] JudgedRanking judge(const Analysis& analysis, Layer layer, bool without_subjects, std::string_view measure,
                                  const Kind* kind = nullptr);

/// A measure within a sentence: "neighbours", "betweenness", "PageRank".
[[nodiscard]] std::string lowercase_heading(std::string_view key);

/// "Verdict: fragile. Without record r7 X would come before the first tier. Needed: …". One sentence a doubt, names in full.
[[nodiscard]] std::string verdict_text(const JudgedRanking& ranking, const Analysis& analysis);

/// The same without the measure: "fragile. Without …".
[[nodiscard]] std::string verdict_and_reasons(const JudgedRanking& ranking, const Analysis& analysis);

/// The reasons alone, and what would be needed to do without them. Both empty where the verdict is "supported".
[[nodiscard]] std::vector<std::string> reasons_for(const JudgedRanking& ranking, const Analysis& analysis);
[[nodiscard]] std::vector<std::string> needs_of(const JudgedRanking& ranking);

/// "Sure, as far as these records go: X and Y precede everyone else." Empty where no tier ends among the first places.
[[nodiscard]] std::string sure_sentence(const JudgedRanking& ranking);

/// What a figure of the layer's single ties may carry, in words.
[[nodiscard]] std::string figure_verdict(const MeasuredLayer& layer);

/// How much the order by this measure depends on which records are here, in one plain sentence; empty where it is not known.
[[nodiscard]] std::string loss_sentence(const JudgedRanking& ranking);

/// "The order by betweenness rests on record r7 more than on any other: …"; empty where no single record changes anything.
[[nodiscard]] std::string influence_sentence(const JudgedRanking& ranking, const Analysis& analysis);

/// The record on which the order of the first places rests more than on any other; nothing where no single record changes anything.
[[nodiscard]] std::optional<std::uint32_t> most_decisive_record(const JudgedRanking& ranking);

/// The same as "betweenness: r7 (without it 4 pairs change)"; empty likewise.
[[nodiscard]] std::string influence_phrase(const JudgedRanking& ranking, const Analysis& analysis);

/// How records were drawn, and that a draw has fewer ties than all records; empty where none was.
[[nodiscard]] std::string drawing_sentence(const LayerCertainty& certainty);

/// Whether the ranges of the ranking are known.
[[nodiscard]] inline bool is_drawn(const JudgedRanking& ranking) { return ranking.certainty != nullptr && !ranking.ranges.empty(); }

/// "1" or "3–7": where the entity stands in 95 % of the draws.
[[nodiscard]] std::string rank_range(const Range& range);

/// The range of an entity, or null.
[[nodiscard]] const Range* range_of(const JudgedRanking& ranking, std::uint32_t entity);

}  // namespace docgraph
