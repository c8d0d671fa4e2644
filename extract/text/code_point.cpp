#include "extract/text/code_point.hpp"

namespace docgraph {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

bool is_trail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// What may follow a lead byte: how many bytes, and the narrower range of the first of them that keeps out overlong forms, surrogates and
// code points beyond U+10FFFF (Table 3-7 of the Unicode standard).
struct Lead {
  std::uint32_t trails = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0xC2 || byte > 0xF4) return {};
  if (byte < 0xE0) return {1};
  if (byte < 0xF0)
    return {2, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80), static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
  return {3, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80), static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
}

struct Interval {
  char32_t first;
  char32_t last;
};

// U+200C and U+200D lie between
// the intervals on purpose: Arabic and Indic words are spelt with them.
constexpr Interval kHidden[] = {
    {0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200B},   {0x200E, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F},
};

}  // namespace

CodePoint decode_beyond_ascii(std::string_view text, std::size_t at) {
  const Lead lead = lead_of(byte_at(text, at));
  if (lead.trails == 0) return {kIllFormed, 1};
  const unsigned char second = byte_at(text, at + 1);
  if (second < lead.low || second > lead.high) return {kIllFormed, 1};
  char32_t value = byte_at(text, at) & (0x3FU >> lead.trails);
  for (std::uint32_t trail = 1; trail <= lead.trails; ++trail) {
    const unsigned char byte = byte_at(text, at + trail);
    if (!is_trail(byte)) return {kIllFormed, trail};
    value = value << 6 | (byte & 0x3FU);
  }
  return {value, lead.trails + 1};
}

void append_utf8(std::string& out, char32_t value) {
  if (value == kIllFormed) value = 0xFFFD;
  const auto trail = [&](unsigned shift) { return static_cast<char>(0x80U | (value >> shift & 0x3FU)); };
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += {static_cast<char>(0xC0U | value >> 6), trail(0)};
  } else if (value < 0x10000) {
    out += {static_cast<char>(0xE0U | value >> 12), trail(6), trail(0)};
  } else {
    out += {static_cast<char>(0xF0U | value >> 18), trail(12), trail(6), trail(0)};
  }
}

bool is_hidden(char32_t value) {
  for (const Interval& interval : kHidden) {
    if (value < interval.first) return false;
    if (value <= interval.last) return true;
  }
  return false;
}

std::size_t cut_on_code_point(std::string_view text, std::size_t limit) {
  if (limit >= text.size()) return text.size();
  std::size_t cut = limit;
  for (int steps = 0; steps < 3 && cut > 0 && is_trail(static_cast<unsigned char>(text[cut])); ++steps) --cut;
  return is_trail(static_cast<unsigned char>(text[cut])) ? limit : cut;
}

}  // namespace docgraph
