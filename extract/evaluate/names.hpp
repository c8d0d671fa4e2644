#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "extract/evaluate/gold.hpp"

namespace docgraph {

/// What of the gold is counted.
struct EvaluationOptions {
  bool states_as_places = false;            ///< GPE is LOC on both sides
  std::vector<std::string> kinds;           ///< only these labels; empty: all
  std::vector<std::string> fields;          ///< only names in these fields; empty: all
  std::vector<std::string> left_out_forms;  ///< names that the gold marks so count neither as found nor as missed
  std::vector<std::string> partly_marked;   ///< of these labels the gold marks only a part: recall is counted, no precision
  bool entities_within_record = false;      ///< the gold's entities mean something inside one record only
};

/// How many are right, were found, are marked.
struct Counts {
  std::uint32_t right = 0;
  std::uint32_t found = 0;
  std::uint32_t marked = 0;

  void add(const Counts& other, std::uint32_t times) {
    right += other.right * times;
    found += other.found * times;
    marked += other.marked * times;
  }
  friend bool operator==(const Counts&, const Counts&) = default;
};

/// A name marked and found at one place, by the entities of both sides.
struct EntityPair {
  std::string marked;
  std::string found;
};

/// What one record comes to.
struct NameTally {
  std::vector<std::pair<std::string, Counts>> kinds;  ///< place and kind agree, by label in order
  Counts states_as_places;                            ///< the same, GPE counted as LOC
  Counts any_kind;                                    ///< the place agrees
  Counts overlapping;                                 ///< places overlap, the kind agrees
  Counts overlapping_any_kind;
  std::uint32_t with_entity = 0;  ///< names marked with their entity
  std::vector<EntityPair> entities;
};

/// Compares the names of one record. A name found on one that is set aside (optional, or of a form left out) counts neither way.
///
/// Names found must not overlap. Overlapping names are joined one to one, equal places first, then by the length of what they share.
[[nodiscard]] NameTally tally_names(const MarkedRecord& gold, const MarkedRecord& found, const EvaluationOptions& options);

}  // namespace docgraph
