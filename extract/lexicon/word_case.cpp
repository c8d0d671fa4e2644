#include "extract/lexicon/word_case.hpp"

#include <algorithm>

namespace docgraph {
namespace {

bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper_ascii(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool starts_upper(std::string_view text, const Token& token) {
  if (token.shape == Shape::capitalised || token.shape == Shape::upper) return true;
  return token.shape == Shape::mixed && !is_lower_ascii(text[token.span.begin]) &&
         (text[token.span.begin] < '0' || text[token.span.begin] > '9');
}

bool is_all_capitals(std::string_view text, const Token& token) {
  const std::string_view word = text_of(text, token.span);
  return starts_upper(text, token) && std::ranges::none_of(word, is_lower_ascii) &&
         (token.shape == Shape::upper || std::ranges::count_if(word, is_upper_ascii) >= 2);
}

bool is_written(char wanted, std::string_view text, const Token& token) {
  if (wanted == 'U') return is_all_capitals(text, token);
  return wanted != 'C' || starts_upper(text, token);
}

char case_of(std::string_view text, const Token& token) {
  if (is_all_capitals(text, token) && token.span.size() > 1) return 'U';
  return starts_upper(text, token) ? 'C' : '.';
}

}  // namespace docgraph
