#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/uncertainty/certainty.hpp"

namespace docgraph {

/// Where one of the first places is under another choice.
struct Move {
  std::string name;
  std::uint32_t rank = 0;        ///< as chosen
  std::uint32_t rank_there = 0;  ///< under the other choice; 0: not in that network
};

/// What another choice does to one measure of one layer. Entities are known again by their ids.
struct ChoiceEffect {
  Layer layer = Layer::together;
  bool without_subjects = false;  ///< of the collection
  const Measure* measure = nullptr;
  std::vector<Move> moves;                ///< of the first kFirstPlaces entities, those whose rank changes
  std::optional<std::string> toppled_by;  ///< somebody of a lower tier, or who is not there as chosen, is before all of the first tier
};

/// One other choice, or one other reading of a doubtful name.
struct Alternative {
  std::string sentence;               ///< "A capital's name always counts for the city."
  bool is_reading = false;            ///< of a name, not a choice
  std::vector<ChoiceEffect> effects;  ///< only where something moves

  [[nodiscard]] bool topples(Layer layer, bool without_subjects, std::string_view measure) const;
};

/// Compares `other` with what `certainty` knows of the same layer. Measures as in certainty.ranges; those without a move are left out.
[[nodiscard]] std::vector<ChoiceEffect> effects_of(const LayerCertainty& certainty, const Network& other, const MeasureOptions& how);

}  // namespace docgraph
