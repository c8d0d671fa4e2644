#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/evaluate/names.hpp"

namespace docgraph {

/// Precision, recall and their harmonic mean. A part that cannot be told is nothing.
struct Ratios {
  std::optional<double> precision;
  std::optional<double> recall;
  std::optional<double> f1;
};

/// The ratios of counts; 0 where nothing was found or marked.
[[nodiscard]] Ratios ratios_of(const Counts& counts);

/// How the names of two divisions into entities, the marked and the found, fall together. Built once; records then count as often as
/// asked, 0 times included.
class EntityOverlap {
 public:
  /// `within_record`: entities of the same name in two records are two entities.
  EntityOverlap(const std::vector<NameTally>& tallies, bool within_record);

  /// Counts the names of each record `times[record]` times.
  void count(const std::vector<std::uint32_t>& times);

  [[nodiscard]] std::size_t names() const { return names_; }
  [[nodiscard]] std::size_t marked_entities() const;
  [[nodiscard]] std::size_t found_entities() const;

  /// Precision: of the names that share a found entity with a name, the part that shares the marked one too, on average over all names;
  /// recall the other way about. All 0 without names.
  ///
  /// Bagga and Baldwin, "Algorithms for scoring coreference chains", LREC workshop, 1998.
  [[nodiscard]] Ratios b_cubed() const;

  /// Every two names of one entity: found together, marked together, both.
  [[nodiscard]] Counts pairs() const;

  /// Each marked entity is joined to one found at most, so that the sum of 2 × common names / (names of either) is greatest. Entities
  /// without a common name cannot be joined, so each group that hangs together is solved apart; one that has more than `most` entities on
  /// either side gives nothing.
  ///
  /// Luo, "On coreference resolution performance metrics", HLT-EMNLP 2005 (φ₄).
  [[nodiscard]] std::optional<Ratios> ceaf_e(std::size_t most) const;

 private:
  struct Cell {
    std::size_t marked = 0;
    std::size_t found = 0;
    std::uint32_t names = 0;
  };

  std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> records_;  ///< cells of each record, with their names there
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> marked_;  ///< names of each marked entity
  std::vector<std::uint32_t> found_;
  std::size_t names_ = 0;
};

}  // namespace docgraph
