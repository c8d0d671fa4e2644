#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/span.hpp"

namespace docgraph {

/// What a token looks like. Letters without case (Han, Hangul, Arabic) are `other`.
enum class Shape : std::uint8_t { lower, capitalised, upper, mixed, number, other, punctuation };

/// One word, number or punctuation mark. Hyphens and apostrophes inside a word stay in it ("Kim Dong-gyu" has two tokens,
/// "O'Neill" one); a possessive 's is a token of its own; an initial keeps its full stop ("N." one token, "U.S." one token, and
/// "C.V." one token); any other full stop is punctuation.
struct Token {
  Span span;
  Shape shape = Shape::other;
  bool after_space = false;     ///< white space, or the start of the text, lies before it
  bool starts_sentence = false; ///< first word of a sentence (opening quotes and brackets do not count)
};

/// Tokens in order. Spans do not overlap; white space belongs to none. The text must be valid UTF-8.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// Half-open ranges of token indices, one a sentence, in order, covering all tokens. A paragraph break ends a sentence; the full stop
/// of an abbreviation or an initial does not.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Token>& tokens);

}  // namespace docgraph
