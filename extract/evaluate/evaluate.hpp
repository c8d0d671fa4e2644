#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/diagnostic.hpp"
#include "extract/evaluate/bootstrap.hpp"
#include "extract/evaluate/entities.hpp"
#include "extract/evaluate/gold.hpp"
#include "extract/evaluate/names.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// One figure of the table.
struct EvaluationFigure {
  Counts counts;
  Ratios ratios;
  std::optional<Interval> interval;  ///< of f1, or of recall where there is no f1; nothing if it was too costly or the records too few
};

/// With fewer records than these an interval would mean nothing.
inline constexpr std::size_t kLeastRecords = 10;

/// How well what was found answers what is marked.
struct Evaluation {
  std::size_t records = 0;   ///< in the gold
  std::size_t answered = 0;  ///< of them in the corpus
  EvaluationFigure names;    ///< place and kind agree
  std::vector<std::pair<std::string, EvaluationFigure>> kinds;
  EvaluationFigure states_as_places;
  EvaluationFigure any_kind;
  EvaluationFigure overlapping;
  EvaluationFigure overlapping_any_kind;
  std::size_t with_entity = 0;      ///< names marked with their entity
  std::size_t joined = 0;           ///< of them found at the same place, with an entity: what the next three figures rest on
  std::size_t marked_entities = 0;  ///< entities of the joined names
  std::size_t found_entities = 0;
  EvaluationFigure b_cubed;  ///< `counts.marked` are the names joined, here and in `ceaf_e`; the others are 0
  EvaluationFigure pairs;
  std::optional<EvaluationFigure> ceaf_e;  ///< nothing where too many entities hang together to be joined best
  EvaluationFigure edges;
};

/// Scores what was found against the gold, record by record of the gold; `found` may hold others, which do not count, in any order.
///
/// A record that was not found misses all that is marked in it. Intervals come of drawing records anew (`draw_records`). Agrees with the
/// scorer that lies beside the corpora of this project on every figure.
[[nodiscard]] Evaluation evaluate(const std::vector<MarkedRecord>& gold, std::vector<MarkedRecord> found, const EvaluationOptions& options);

/// Tells where the gold does not fit the corpus: records that are not there, fields that a record lacks, names that lie beyond a field's
/// end or whose words are others. Such names count as missed all the same. Throws InputError if the gold has no record of the corpus.
void check_gold(const std::vector<MarkedRecord>& gold, const std::string& file, const std::vector<Record>& records,
                Diagnostics& diagnostics);

}  // namespace docgraph
