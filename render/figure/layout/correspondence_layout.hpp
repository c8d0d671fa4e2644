#pragma once

#include <string>
#include <vector>

#include "render/figure/correspondence_plan.hpp"
#include "render/figure/layout/cgraph.hpp"
#include "render/figure/page/svg.hpp"
#include "render/figure/page/text_width.hpp"

namespace docgraph {

/// A card with its words measured, and its place.
struct CardBox {
  TextBlock name;
  TextBlock owner;  ///< no lines if there is none
  Box box;
};

/// An open end with its words, and its place: a small circle where the line ends, the words beside or below it.
struct OpenEndBox {
  std::uint32_t dispatch = 0;  ///< index into the plan's dispatches
  TextBlock words;
  Box box;
  Point circle;
  Point words_at;  ///< upper left corner of the words
};

/// The dot of a circular.
struct DotShape {
  std::uint32_t dispatch = 0;
  Point at;
};

/// One routed line of a dispatch with the words on it.
struct LineShape {
  std::uint32_t dispatch = 0;  ///< index into the plan's dispatches
  bool trunk = true;           ///< false for a circular's line from its dot to an addressee
  RoutedLine route;
  TextBlock words;  ///< no lines if there are none
  Point words_at;   ///< centre
};

/// Where everything of a plan lies; all of it inside (0, 0)-(width, height).
struct CorrespondenceLayout {
  std::vector<CardBox> cards;         ///< parallel to the plan's cards
  std::vector<OpenEndBox> open_ends;  ///< one for each dispatch with an open end
  std::vector<DotShape> dots;         ///< one for each circular
  std::vector<LineShape> lines;       ///< one a dispatch; of a circular the trunk, then its branches
  double width = 0;
  double height = 0;
};

/// Room for a symbol at a card's left, and the radius of it.
inline constexpr double kCardSymbol = 3.6;
inline constexpr double kCardPadding = 3.5;
inline constexpr double kDotRadius = 2.6;
inline constexpr double kOpenRadius = 2.6;

/// Lays out by dot, component by component: senders left, addressees right; where that is wider than `width`, senders above. Components are
/// packed. The layout may still be wider than `width`. Cards, dots, open ends and words do not overlap.
[[nodiscard]] CorrespondenceLayout lay_out_correspondence(const CorrespondencePlan& plan, double type_size, double width);

}  // namespace docgraph
