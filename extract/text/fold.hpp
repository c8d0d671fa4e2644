#pragma once

#include <string>
#include <string_view>

namespace docgraph {

/// The key under which spellings of one name meet: lower case, no diacritics, Latin letters by their base (ş → s, ø → o),
/// typographic quotes and dashes as ' and -, runs of white space as one space, none at the ends. Other scripts are kept.
///
/// ASCII takes a short cut; the rest goes through ICU.
[[nodiscard]] std::string fold(std::string_view text);

/// A readable identifier: folded, ASCII letters and digits kept, everything else a single '-', none at the ends.
/// A text with no such letter gives "x" followed by the code points in hexadecimal.
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace docgraph
