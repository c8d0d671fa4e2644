#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/figure/page/style.hpp"
#include "render/figure/page/svg.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {

/// What a legend shows before its words.
enum class Swatch : std::uint8_t {
  symbol,
  hatched,
  marked,
  size,
  line,
  arrow,
  dashed,
  circular,
  open_end,
  square,
  bar,
  dot,
  range,
  hollow
};

struct LegendItem {
  Swatch swatch = Swatch::symbol;
  std::string words;
  Kind kind = Kind::person;
  double radius = 3.5;                ///< of a symbol
  double width = 1;                   ///< of a line
  bool light = false;                 ///< a line in the lighter ink
  std::string_view fill = "#ffffff";  ///< of a square, a bar or a range
};

struct LegendRow {
  std::string heading;
  std::vector<LegendItem> items;
};

/// The words around a drawing.
struct SheetText {
  std::string title;
  std::string subtitle;           ///< corpus, and choices that are no defaults
  std::vector<LegendRow> legend;  ///< rows without items are left out
  std::string caption;
  std::string description;  ///< in prose, for those who cannot see the drawing
};

/// Draws title and subtitle; returns the y where the drawing may begin.
[[nodiscard]] double draw_heading(Svg& svg, const SheetText& text);

/// Draws legend and caption from y downwards; returns the height of the page.
[[nodiscard]] double draw_footing(Svg& svg, const SheetText& text, double y);

/// Draws the words that stand in place of a drawing that shows nothing; they take kNothingHeight.
void draw_nothing(Svg& svg, double y, std::string_view words);
inline constexpr double kNothingHeight = 60;

/// Draws a block of lines, the first base line one type size below `top`, as one group with the class.
void draw_block(Svg& svg, std::string_view css_class, const std::vector<std::string>& lines, Point top, const TextStyle& style);

/// The corpus and its choices as one running text. Empty where there is neither.
[[nodiscard]] std::string subtitle_of(const std::string& corpus, const std::vector<std::string>& choices);

}  // namespace docgraph
