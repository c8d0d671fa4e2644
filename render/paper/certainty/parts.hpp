#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// A layer of which draws were made: as counted, or without the subjects of the collection. The analysis outlives it.
struct CertaintyPart {
  const LayerCertainty* certainty = nullptr;
  bool without_subjects = false;

  [[nodiscard]] Layer layer() const { return certainty->source.layer; }
  [[nodiscard]] std::string key() const { return without_subjects ? "without_subjects" : std::string(word(layer())); }
};

/// In the order of the layers; `together` without the subjects behind `together`.
[[nodiscard]] std::vector<CertaintyPart> certainty_parts(const Analysis& analysis);

/// The comparison of a resampled measure's vertex with the null model, or nothing where it was not made.
[[nodiscard]] std::optional<NullComparison> by_chance(const LayerCertainty& certainty, std::size_t measure, std::uint32_t vertex);

/// The decisive record of a place under a resampled measure, where it was sought and there is one.
[[nodiscard]] std::optional<DecisiveRecord> decisive_of(const LayerCertainty& certainty, std::size_t measure, std::size_t place);

[[nodiscard]] std::string_view record_id(const Analysis& analysis, std::uint32_t record);

}  // namespace docgraph
