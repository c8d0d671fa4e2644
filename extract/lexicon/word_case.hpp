#pragma once

#include <string_view>

#include "extract/text/token.hpp"

namespace docgraph {

/// The word begins with a capital: "Seoul", "ROK", "McCoy".
[[nodiscard]] bool starts_upper(std::string_view text, const Token& token);

/// The word has two capitals or more and no small letter: "ROK", "U.S.".
[[nodiscard]] bool is_all_capitals(std::string_view text, const Token& token);

/// The token is written as `wanted` asks: 'U' all capitals, 'C' capitalised, anything else as it comes.
[[nodiscard]] bool is_written(char wanted, std::string_view text, const Token& token);

/// How a word of a list is to be written, as a letter for is_written.
[[nodiscard]] char case_of(std::string_view text, const Token& token);

}  // namespace docgraph
