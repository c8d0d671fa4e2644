// Text that lines up on a terminal. Widths are those of the blocks that terminals draw wide (Unicode's East Asian Width W and F), not of
// each code point: enough to keep columns straight, not to typeset.
#include "render/paper/table/terminal_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/text/code_point.hpp"

namespace docgraph {
namespace {

struct Interval {
  char32_t first;
  char32_t last;
};

constexpr std::array<Interval, 8> kWide = {{{0x1100, 0x115F},
                                            {0x2E80, 0xA4CF},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFFE6},
                                            {0x1F300, 0x1FAFF},
                                            {0x20000, 0x3FFFD}}};
constexpr std::array<Interval, 5> kNoWidth = {{{0x0300, 0x036F}, {0x200C, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0x1AB0, 0x1AFF}}};

template <std::size_t size>
bool lies_in(char32_t value, const std::array<Interval, size>& intervals) {
  return std::ranges::any_of(intervals, [value](Interval interval) { return interval.first <= value && value <= interval.last; });
}

std::size_t width_of(char32_t value) {
  if (value < 0x300) return 1;
  if (lies_in(value, kNoWidth)) return 0;
  return lies_in(value, kWide) ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    width += width_of(point.value);
    at += point.size;
  }
  return width;
}

std::string clipped(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t cut = 0;  // the end of what fits with an ellipsis after it
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    used += width_of(point.value);
    if (used > width) return std::string(text.substr(0, cut)) + "…";
    at += point.size;
    if (used < width) cut = at;
  }
  return std::string(text);
}

std::string clipped_left(std::string_view text, std::size_t width) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) starts.push_back(at);
  std::size_t used = 0;
  std::size_t cut = text.size();  // the beginning of what fits with an ellipsis before it
  for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
    used += width_of(decode(text, *start).value);
    if (used > width) return "…" + std::string(text.substr(cut));
    if (used < width) cut = *start;
  }
  return std::string(text);
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string lines;
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_not_of(' ', at), text.size());
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    at = end;
    if (begin == end) continue;
    const std::string word = clipped(text.substr(begin, end - begin), width - indent);
    const bool fits = line.find_first_not_of(' ') == std::string::npos || display_width(line) + 1 + display_width(word) <= width;
    if (!fits) {
      lines += line + '\n';
      line.assign(indent, ' ');
    }
    if (line.find_first_not_of(' ') != std::string::npos) line += ' ';
    line += word;
  }
  return lines + line + '\n';
}

}  // namespace docgraph
