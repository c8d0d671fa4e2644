// Whatever the text: tokens and sentences cover it in order, offsets count code points, folding and slugs settle at once.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/text/code_point.hpp"
#include "extract/text/fold.hpp"
#include "extract/text/text_map.hpp"
#include "extract/text/token.hpp"
#include "extract/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace docgraph;

void check_tokens(std::string_view text) {
  const auto tokens = tokenize(text);
  std::uint32_t end = 0;
  for (const Token& token : tokens) {
    REQUIRE(token.span.begin >= end && token.span.size() > 0 && token.span.end <= text.size());
    REQUIRE(cut_on_code_point(text, token.span.begin) == token.span.begin);
    REQUIRE(cut_on_code_point(text, token.span.end) == token.span.end);
    REQUIRE(token.after_space == (token.span.begin > end || token.span.begin == 0));
    end = token.span.end;
  }
  std::uint32_t covered = 0;
  for (const TokenRange range : split_sentences(text, tokens)) {
    REQUIRE(range.begin == covered && range.end > range.begin);
    covered = range.end;
  }
  REQUIRE(covered == tokens.size());
}

void check_offsets(std::string_view text) {
  const TextMap map(text);
  std::uint32_t code_point = 0;
  for (std::uint32_t byte = 0; byte < text.size(); ++code_point) {
    REQUIRE(map.code_point_at(byte) == code_point);
    byte += decode(text, byte).size;
  }
}

bool is_slug_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-'; }

void check_keys(const std::string& text) {
  const std::string key = fold(text);
  REQUIRE(fold(key) == key);
  const std::string id = slug(text);
  REQUIRE(!id.empty() && std::ranges::all_of(id, is_slug_letter));
  REQUIRE(id.front() != '-' && id.back() != '-' && id.find("--") == std::string::npos);
  REQUIRE(visible(visible(text)) == visible(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t repaired = 0;
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size}, repaired);
  check_tokens(text);
  check_offsets(text);
  check_keys(text);
  return 0;
}
