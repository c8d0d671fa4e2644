#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/attributed_network.hpp"

namespace docgraph {

/// A text as a value of a type; nothing where it is none: "abc" is no number, and "NaN" and "inf" are none that anybody knows.
[[nodiscard]] AttributeValue parsed_value(std::string_view text, AttributeType type);

/// The narrowest type that all of these texts have: truth, whole, number or text. "010" and "+5" are texts, as a code is no number; "NA"
/// and "NaN" among numbers are unknown. Without any text: text.
[[nodiscard]] AttributeType type_of_texts(const std::vector<std::string_view>& texts);

}  // namespace docgraph
