#include "extract/text/utf8.hpp"

#include "extract/text/code_point.hpp"

namespace docgraph {

namespace {

struct Interval {
  char32_t first;
  char32_t last;
};

// What no reader sees and what can make a text look like another one, or break an XML file or a terminal. U+200C and U+200D lie between
// the intervals on purpose: Arabic and Indic words are spelt with them.
constexpr Interval kHidden[] = {
    {0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},     {0x61C, 0x61C},   {0x180E, 0x180E}, {0x200B, 0x200B},   {0x200E, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F},
};

bool is_hidden(char32_t value) {
  for (const Interval& interval : kHidden) {
    if (value < interval.first) return false;
    if (value <= interval.last) return true;
  }
  return false;
}

// Copies the text, with each code point for which `replace` gives true handed to it instead. Unchanged stretches are copied whole.
template <typename Replace>
std::string copy_but(std::string_view text, Replace replace) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (replace(point.value)) {
      out.append(text, copied, at - copied);
      if (point.value == kIllFormed) append_utf8(out, kIllFormed);
      copied = at + point.size;
    }
    at += point.size;
  }
  return out.append(text, copied, text.size() - copied);
}

}  // namespace

std::string repair_utf8(std::string_view bytes, std::size_t& repaired) {
  repaired = 0;
  return copy_but(bytes, [&](char32_t value) {
    const bool broken = value == kIllFormed;
    if (broken) ++repaired;
    return broken;
  });
}

std::string visible(std::string_view text) {
  return copy_but(text, [](char32_t value) { return value == kIllFormed || is_hidden(value); });
}

}  // namespace docgraph
