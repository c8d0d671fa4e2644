#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// The office or honorific that stands right before byte `begin` of the text, folded and with
/// abbreviated ranks written out ("president", "vice admiral", "mrs."); empty if there is none. Offices
/// are preferred to the honorifics inside them, long ones to short ones.
[[nodiscard]] std::string title_before(std::string_view text, std::uint32_t begin, const Lexicon& lexicon);

/// Mr, Dr, Comrade: it says that a person follows, and not which one.
[[nodiscard]] bool is_mere_address(std::string_view title);

/// Mrs, Madame, Lady: whoever is meant is not the man of that surname.
[[nodiscard]] bool is_for_women(std::string_view title);

}  // namespace docgraph
