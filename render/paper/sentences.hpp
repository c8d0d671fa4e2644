#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

// Sentences that captions, descriptions and the summary share, so that all say the same in the same words.

/// "1 tie", "5 ties".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

/// A layer's phrase as a title: "Named together".
[[nodiscard]] std::string heading(Layer layer);

/// What a tie of the layer says and what it does not.
[[nodiscard]] std::string tie_meaning(Layer layer, const TieRule& rule);

/// The choices that bear on a layer, those that are no defaults first; or these alone.
[[nodiscard]] std::vector<std::string> choices_in(Layer layer, const Analysis& analysis);
[[nodiscard]] std::vector<std::string> departures_in(Layer layer, const Analysis& analysis);

/// How strength is counted.
[[nodiscard]] std::string strength_meaning(Layer layer, const TieRule& rule);

/// "28 entities, 124 ties, 98 of them in a single record; 2 components, the largest of 27; density 0.328; 1 isolate."
[[nodiscard]] std::string size_of(const NetworkSummary& summary);

/// Whether the user left the entity out: of it nothing is said.
[[nodiscard]] bool is_left_out(const Analysis& analysis, std::uint32_t entity);

/// The names of the subjects of the collection that are not left out, in entity order.
[[nodiscard]] std::vector<std::string> subjects_of(const Analysis& analysis);

}  // namespace docgraph
