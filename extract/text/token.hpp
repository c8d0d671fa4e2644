#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/span.hpp"

namespace docgraph {

/// What a token looks like. Letters without case (Han, Hangul, Arabic) are `other`; a word that has both kinds is `mixed`.
///
/// `capitalised` words may begin anew after a hyphen or an apostrophe ("Dong-gyu", "North-South", "O'Neill"); "McNamara", "inter-Korean"
/// and "China-US" are `mixed`; all that begins with a digit is `number` ("1970s", "061.009").
enum class Shape : std::uint8_t { lower, capitalised, upper, mixed, number, other, punctuation };

/// One word, number or punctuation mark.
///
/// In scripts that put no spaces between words (Han, Hiragana, Thai, Lao, Khmer, Burmese) each letter with its marks is a token.
///
/// Hyphens and apostrophes inside a word stay in it ("Kim Dong-gyu" has two tokens, "O'Neill" one, "North-South" one); a possessive 's
/// is a token of its own, of shape `lower` or `upper`. An initial keeps its full stop ("N.", "U.S.", "C.V." and "J.-P." are one token
/// each, "U. S." two) and has shape `upper`; any other full stop is punctuation, but inside a number (061.009, 02/01476, 10:30) it and its
/// like stay. Each punctuation mark or symbol is one token.
struct Token {
  Span span;
  Shape shape = Shape::other;
  bool after_space = false;      ///< white space, or the start of the text, lies before it
  bool starts_sentence = false;  ///< first word of a sentence (opening quotes and brackets do not count)
};

/// Tokens in order. Spans do not overlap; white space and control characters belong to none. The text must be valid UTF-8 and shorter
/// than 4 GiB. Time O(n).
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// Half-open ranges of token indices, one a sentence, in order, covering all tokens. A paragraph break ends a sentence; the full stop
/// of an abbreviation or an initial does not, unless a word follows that only begins sentences ("in the U.S. The talks…").
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Token>& tokens);

}  // namespace docgraph
