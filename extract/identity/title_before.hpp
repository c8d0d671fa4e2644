#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// The office or honorific that stands right before byte `begin` of the text, folded ("president", "mrs."); empty if there is none. Offices
/// are preferred to the honorifics inside them, long ones to short ones.
[[nodiscard]] std::string title_before(std::string_view text, std::uint32_t begin, const Lexicon& lexicon);

/// Mr, Mrs, Comrade: it says that a person follows, not which one.
[[nodiscard]] bool is_mere_honorific(std::string_view title, const Lexicon& lexicon);

/// Mrs, Madame, Lady: whoever is meant is not the man of that surname.
[[nodiscard]] bool is_for_women(std::string_view title);

}  // namespace docgraph
