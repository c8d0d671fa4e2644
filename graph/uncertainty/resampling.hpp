#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "graph/measure.hpp"
#include "graph/uncertainty/source/layer_source.hpp"

namespace docgraph {

/// How records are drawn. A resampling range is no confidence interval: it says how far a number hangs on which of these records were
/// kept, and nothing about records that were never here.
struct ResamplingOptions {
  std::uint32_t draws = 1000;
  double share = 0.8;  ///< of the admitted records, in (0, 1]; drawn without replacement
  std::uint64_t seed = 1;
};

/// Which records stay together: one number a record of the corpus, equal for records that are copies of each other. They are drawn or left
/// out as one. See copies_of.
using RecordGroups = std::vector<std::uint32_t>;

/// The records of draw number `draw`, from 0. Groups come in random order until `share` of the records is reached. Every draw has a stream
/// of random numbers of its own, so no draw depends on another or on the number of threads. Time O(records).
[[nodiscard]] Kept draw_records(const LayerSource& source, const RecordGroups& groups, const ResamplingOptions& options,
                                std::uint32_t draw);

/// What an entity has in a draw that does not name it. Below every score.
inline constexpr float kAbsent = -std::numeric_limits<float>::infinity();

/// One measure on all records and in every draw. Scores are rounded to float, so two that differ by less than a ten-millionth are equal.
struct DrawnMeasure {
  const Measure* measure = nullptr;
  std::size_t entities = 0;  ///< vertices of the source
  std::size_t draws = 0;
  std::vector<float> whole;  ///< on all records, one a vertex; kAbsent where min_records leaves the entity out
  std::vector<float> drawn;  ///< draw after draw, one a vertex; kAbsent where the draw does not have the entity

  [[nodiscard]] std::span<const float> draw(std::size_t d) const { return {drawn.data() + d * entities, entities}; }
};

/// A measure on all records, with room for the draws: absent so far.
[[nodiscard]] DrawnMeasure before_draws(const LayerSource& source, const PartialNetwork& all, const Measure& measure,
                                        const MeasureOptions& how, std::size_t draws);

/// Measures one draw and writes the scores into its place in each of `measures`.
void note_scores(const PartialNetwork& part, const MeasureOptions& how, std::size_t draw, std::vector<DrawnMeasure>& measures);

/// Some measures of a layer in the same draws.
struct Resampling {
  ResamplingOptions options;
  std::vector<DrawnMeasure> measures;
  std::uint32_t records = 0;        ///< admitted
  std::uint32_t drawn_records = 0;  ///< in the first draw; others differ by less than the largest group of copies
  std::uint32_t ties = 0;           ///< on all records
  std::uint32_t entities = 0;       ///< on all records
  double mean_ties = 0;             ///< of a draw: fewer than on all records, which shifts every score (the bias of resampling)
  double mean_entities = 0;         ///< of a draw
  std::vector<float> tie_share;     ///< of each tie of the source: in which part of the draws it is there
};

/// Measures every draw. The ties of a draw are what is left of the ties of all records; nothing is read anew. The same to the last bit for
/// any number of threads. Time: draws · (ties + the measures), memory 4 bytes · draws · entities a measure.
///
/// Politis, Romano and Wolf, "Subsampling", 1999; on networks T. A. B. Snijders and S. P. Borgatti, Connections 22(2), 1999.
[[nodiscard]] Resampling resample(const LayerSource& source, const RecordGroups& groups, const std::vector<const Measure*>& measures,
                                  const MeasureOptions& how, const ResamplingOptions& options);

/// The measure's draws, or null if it was not resampled.
[[nodiscard]] const DrawnMeasure* drawn_measure(const Resampling& resampling, std::string_view key);

/// One entity under one measure. Ranks count those that were compared: 1 is the highest score, equals share the best rank (1, 2, 2, 4);
/// who is absent from a draw ranks behind all who are there.
struct Range {
  std::uint32_t vertex = 0;
  double score = 0;         ///< on all records
  double low = 0;           ///< 95 % of the draws that have the entity lie from here
  double high = 0;          ///< … to here
  std::uint32_t rank = 0;   ///< on all records
  std::uint32_t best = 0;   ///< 95 % of all draws lie from here
  std::uint32_t worst = 0;  ///< … to here
  double absent = 0;        ///< part of the draws without the entity
  std::uint32_t tier = 0;   ///< from 1
};

/// How surely one must precede the other for a tier to break between them: in this part of the draws.
inline constexpr double kSurely = 0.95;

/// Fewer draws tell nobody apart: one in twenty is the share that may differ.
inline constexpr std::uint32_t kFewestDraws = 20;

/// The entities of `vertices`, compared with each other and with nobody else: highest score on all records first, equals in vertex order.
///
/// Tiers: one entity precedes another where it has the higher score in at least kSurely of the draws. A tier ends only where everyone
/// above precedes everyone below, and never between two that are equal on all records; so within a tier the order says nothing. With fewer
/// than kFewestDraws draws there is one tier. Time O(draws · n log n), for tiers at worst O(draws · n²) where many are told apart.
[[nodiscard]] std::vector<Range> ranges_of(const DrawnMeasure& measure, std::span<const std::uint32_t> vertices);

/// All vertices that the measure has on all records.
[[nodiscard]] std::vector<Range> ranges_of(const DrawnMeasure& measure);

/// In which part of the draws `a` has a higher score than `b`.
[[nodiscard]] double share_above(const DrawnMeasure& measure, std::uint32_t a, std::uint32_t b);

/// In which part of the draws fewer than `places` of `vertices` have a higher score than `vertex`, and it is there.
[[nodiscard]] double share_among_first(const DrawnMeasure& measure, std::span<const std::uint32_t> vertices, std::uint32_t vertex,
                                       std::uint32_t places);

}  // namespace docgraph
