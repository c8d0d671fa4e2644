#pragma once

namespace docgraph {

/// White at the left and the right of a page, in points.
inline constexpr double kMargin = 12;

/// The paper that a figure is drawn for. Lengths are points at the size of print; every figure is as wide as its page.
struct PageFormat {
  double width = 493.23;  ///< 174 mm, across a journal's page
  double tallest = 540;   ///< of the drawing, so that legend and caption still find room beneath
  double scale = 1;       ///< how much larger than print the whole figure is shown
  bool grey = false;      ///< no colour: shades of grey beside the shapes

  [[nodiscard]] double drawing_width() const { return width - 2 * kMargin; }
};

/// 174 mm wide.
[[nodiscard]] inline PageFormat double_column_page() { return {}; }
/// 84 mm wide.
[[nodiscard]] inline PageFormat single_column_page() { return {238.11, 330, 1, false}; }
/// Shown so large that it is 13.3 inches wide, a slide of 16 to 9, with no type below 12 points.
[[nodiscard]] inline PageFormat slide_page() { return {505.26, 170, 1.9, false}; }

}  // namespace docgraph
