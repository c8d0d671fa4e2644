#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace docgraph {

/// One code point of a text and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
};

/// Stands for a byte sequence that is not well-formed UTF-8.
inline constexpr char32_t kIllFormed = 0xFFFFFFFF;

/// The code point at a byte beyond ASCII. An ill-formed sequence gives `kIllFormed` and its maximal well-begun part, as the Unicode
/// standard advises for replacement.
[[nodiscard]] CodePoint decode_beyond_ascii(std::string_view text, std::size_t at);

/// The code point at byte `at`, which must lie inside the text.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_beyond_ascii(text, at);
}

/// Appends a code point as UTF-8; `kIllFormed` as U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// Control, bidi and zero-width characters, which `visible` leaves out: no reader sees them, yet they can make one text look like another.
[[nodiscard]] bool is_hidden(char32_t value);

/// The greatest offset up to `limit` that cuts no code point.
[[nodiscard]] std::size_t cut_on_code_point(std::string_view text, std::size_t limit);

}  // namespace docgraph
