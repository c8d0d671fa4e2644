#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docgraph {

/// How many columns of a terminal the text takes: two for Chinese, Japanese and Korean, none for a combining accent, else one.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The text, or as much of it as fits with "…" at its end. Cut on a code point.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t width);

/// The same cut at its beginning, for what tells itself apart at its end, as ids of records do.
[[nodiscard]] std::string clipped_left(std::string_view text, std::size_t width);

/// The words of the text in lines of at most `width` columns, each with its newline, all but the first indented. A longer word is clipped.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace docgraph
