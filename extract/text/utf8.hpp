#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docgraph {

/// The text with each byte sequence that is not well-formed UTF-8 (overlong, surrogate, truncated) replaced by U+FFFD.
/// `repaired` receives the number of replacements.
[[nodiscard]] std::string repair_utf8(std::string_view bytes, std::size_t& repaired);

/// The text without control characters (C0 but tab and newline, C1, U+007F) and without bidi and zero-width controls, so that a
/// terminal or an XML file can show it. Joiners inside Arabic and Indic words (U+200C, U+200D) stay.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace docgraph
