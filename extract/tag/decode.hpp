#pragma once

#include <cstdint>
#include <vector>

#include "extract/tag/label.hpp"
#include "extract/tag/tag_model.hpp"

namespace docgraph {

/// A stretch of tokens that a sequence of labels calls a name; counts from the first token of the sequence.
struct LabelledName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::person;  ///< person, organisation or place

  friend bool operator==(const LabelledName&, const LabelledName&) = default;
};

/// The names that labels spell out. A name that goes on from nothing begins there.
[[nodiscard]] std::vector<LabelledName> names_of(const std::vector<Label>& labels);

/// The labels of the highest sum of scores and transitions, with `outside` before the first and after the last token; of equal sums the one
/// whose labels are least, compared from the end. Time O(n), and exact: all scores are whole numbers (Viterbi).
[[nodiscard]] std::vector<Label> best_labels(const std::vector<LabelScores>& scores, const Transitions& transitions);

/// How probable the model holds it that exactly this name stands there, from 0 to 1 (forward and backward sums over all sequences).
[[nodiscard]] double confidence(const std::vector<LabelScores>& scores, const Transitions& transitions, const LabelledName& name);

}  // namespace docgraph
