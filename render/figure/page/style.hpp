#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "render/figure/page/geometry.hpp"
#include "render/figure/page/page.hpp"
#include "render/figure/page/svg.hpp"

namespace docgraph {

// One look for all figures. Colours are Okabe and Ito's, which hold for every kind of colour vision; each colour stands beside a shape,
// each difference of weight beside a pattern, so that a figure can be read in grey.

/// Type sizes in points at print size. No label is smaller than kSmallType.
inline constexpr double kTitleType = 10;
inline constexpr double kLabelType = 7.5;
inline constexpr double kSmallType = 6.5;
/// Labels are wrapped at about eighteen characters, by wrap_name.
inline constexpr double kLabelEms = 10.5;

inline constexpr std::string_view kInk = "#000000";
inline constexpr std::string_view kGrey = "#555555";
inline constexpr std::string_view kTieInk = "#7f7f7f";
inline constexpr std::string_view kLightTieInk = "#c4c4c4";

[[nodiscard]] std::string_view colour(Kind kind, bool grey = false);
/// The colour and shape as words, "blue circle", "dark circle".
[[nodiscard]] std::string_view look(Kind kind, bool grey = false);

/// What a symbol shows beside its kind.
struct SymbolStyle {
  bool hatched = false;  ///< a subject of the collection
  bool marked = false;   ///< the centre of a neighbourhood: a second outline
  bool hollow = false;   ///< somebody whom a record leaves unnamed
};

/// The box that a kind's symbol takes up around (0, 0). All shapes of one `radius` have the area of a circle of that radius.
[[nodiscard]] Box symbol_box(Kind kind, double radius, const SymbolStyle& style = {});

void draw_symbol(Svg& svg, Kind kind, Point at, double radius, const SymbolStyle& style = {});

/// Defines the hatch patterns. Once in a figure that hatches.
void define_hatches(Svg& svg);

}  // namespace docgraph
