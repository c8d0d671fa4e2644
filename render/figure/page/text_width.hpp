#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// How wide a text is in DejaVu Sans, in the unit of `size`: the sum of the advances in render/figure/data, without kerning. No font is
/// opened, so the same text is as wide on every machine. A character that the font lacks (Han, Hangul) counts as one em. Never negative.
[[nodiscard]] double text_width(std::string_view text, double size, bool bold = false);

/// A text in lines, measured.
struct TextBlock {
  std::vector<std::string> lines;
  double size = 0;    ///< of the type
  double width = 0;   ///< of the widest line
  double height = 0;  ///< of all lines
  bool cut = false;   ///< something was left out; the last line, or a word, ends in "…"
};

/// From one base line to the next, per unit of type size.
inline constexpr double kLineHeight = 1.2;

/// The words in at most `max_lines` lines no wider than `max_width`, as even as can be. Control and bidi characters are dropped, white
/// space is one space. A word that is too wide is cut, and so is what does not fit in the last line. An empty text gives one line "?".
[[nodiscard]] TextBlock wrap_label(std::string_view text, double size, double max_width, std::uint32_t max_lines, bool bold = false);

/// A name as a label: three lines no wider than `width`; a name that these would cut gets a fourth, then lines a third wider, and is cut
/// only where that does not hold it either.
[[nodiscard]] TextBlock wrap_name(std::string_view name, double size, double width);

/// Running text in lines no wider than `width`, filled one after the other; as many as it takes.
[[nodiscard]] TextBlock wrap_paragraph(std::string_view text, double size, double width, bool bold = false);

}  // namespace docgraph
