// Text for pdfLaTeX, XeLaTeX and LuaLaTeX alike. ASCII goes by a table: besides the ten special characters, everything that the T1 fonts
// read as a ligature (two hyphens, quotes, commas, angle brackets) and the [ and * that a preceding \\ would take for its own.
//
// pdfLaTeX stops at a character for which it has no glyph. So a stretch of such characters stands in a conditional, which expands where it
// is written: engines with Unicode fonts define \Umathcode and print the text, pdfLaTeX prints the numbers. Not done: composing letters
// with combining accents, which pdfLaTeX prints as letter and number.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extract/text/code_point.hpp"
#include "render/escape.hpp"

namespace docgraph {
namespace {

struct Interval {
  char32_t first;
  char32_t last;
};

/// What LaTeX declares for T1 and TS1 with utf8 (t1enc.dfu, ts1enc.dfu of LaTeX 2022), in order.
constexpr std::array<Interval, 41> kRepertoire = {
    {{0x00A0, 0x0125}, {0x0128, 0x0137}, {0x0139, 0x013E}, {0x0141, 0x0148}, {0x014A, 0x0165}, {0x0168, 0x017E}, {0x0192, 0x0192},
     {0x01CD, 0x01D4}, {0x01E2, 0x01E3}, {0x01E6, 0x01EB}, {0x01F0, 0x01F0}, {0x01F4, 0x01F5}, {0x0218, 0x021B}, {0x0232, 0x0233},
     {0x1E02, 0x1E03}, {0x1E0D, 0x1E0D}, {0x1E1E, 0x1E21}, {0x1E25, 0x1E25}, {0x1E30, 0x1E31}, {0x1E37, 0x1E37}, {0x1E43, 0x1E43},
     {0x1E45, 0x1E45}, {0x1E47, 0x1E47}, {0x1E5B, 0x1E5B}, {0x1E63, 0x1E63}, {0x1E6D, 0x1E6D}, {0x1E8E, 0x1E91}, {0x1EF2, 0x1EF3},
     {0x2010, 0x2015}, {0x2018, 0x201A}, {0x201C, 0x201E}, {0x2020, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2030}, {0x2039, 0x203A},
     {0x20AC, 0x20AC}, {0x2116, 0x2116}, {0x2122, 0x2122}, {0x2190, 0x2193}, {0xFB00, 0xFB04}, {0xFB05, 0xFB06}}};

bool prints(char32_t c) {
  return c < 0x80 || std::ranges::any_of(kRepertoire, [c](Interval range) { return range.first <= c && c <= range.last; });
}

std::string ascii(char c) {
  switch (c) {
    case '\\':
      return "\\textbackslash{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '<':
      return "\\textless{}";
    case '>':
      return "\\textgreater{}";
    case '|':
      return "\\textbar{}";
    case '`':
      return "\\textasciigrave{}";
    case '"':
      return "{\\char34}";
    default:
      break;
  }
  if (std::string_view("&%$#_{}").find(c) != std::string_view::npos) return {'\\', c};
  if (std::string_view("[]*").find(c) != std::string_view::npos) return {'{', c, '}'};
  return {c};
}

/// Two of these in a row are a ligature of T1.
bool joins(std::string_view text, std::size_t at) {
  return at > 0 && text[at] == text[at - 1] && std::string_view("',-").find(text[at]) != std::string_view::npos;
}

}  // namespace

std::string escape_latex(std::string_view text) {
  const std::string line = one_line(text);
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    std::string numbers;
    const std::size_t begin = at;
    while (at < line.size()) {
      const CodePoint c = decode(line, at);
      if (prints(c.value)) break;
      numbers += fmt::format("{{[}}U+{:04X}]", static_cast<std::uint32_t>(c.value));
      at += c.size;
    }
    if (!numbers.empty()) {
      result += fmt::format("\\ifx\\Umathcode\\undefined{}\\else {}\\fi{{}}", numbers, line.substr(begin, at - begin));
      continue;
    }
    if (joins(line, at)) result += "{}";
    const std::size_t bytes = decode(line, at).size;
    result += bytes == 1 ? ascii(line[at]) : line.substr(at, bytes);
    at += bytes;
  }
  return result;
}

std::string escape_bibtex(std::string_view text) {
  std::string result;
  for (const char c : escape_latex(text)) {
    const bool escaped = !result.empty() && result.back() == '\\';
    if (escaped && (c == '{' || c == '}'))
      result += c == '{' ? "textbraceleft{}" : "textbraceright{}";
    else
      result += c;
  }
  return result;
}

}  // namespace docgraph
