#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/figure/page/geometry.hpp"
#include "render/figure/page/page.hpp"

namespace docgraph {

enum class Anchor { start, middle, end };

struct TextStyle {
  double size = 7;
  Anchor anchor = Anchor::start;
  bool bold = false;
  bool halo = false;  ///< a white rim, so that lines may pass beneath
  std::string_view fill = "#000000";
};

/// How a shape is painted. An empty `stroke` draws no line.
struct Paint {
  std::string_view fill = "none";
  std::string_view stroke;
  double width = 0.6;
  std::string_view dash;
};

/// At most two decimals, a point whatever the locale, never "-0". Not a number gives 0.
[[nodiscard]] std::string svg_number(double value);

/// Writes one SVG document, in order of painting. All text goes through escape_xml here and nowhere else.
///
/// Text stays text; each piece states its measured width, so that it keeps its place in another font. No script, no style sheet, nothing
/// remote.
class Svg {
 public:
  explicit Svg(const PageFormat& page = {}) : page_(page) {}

  [[nodiscard]] const PageFormat& page() const { return page_; }

  /// A group with a class and, where `title` is not empty, a title that viewers show and read aloud. `data` become data-… attributes.
  void open_group(std::string_view css_class, std::string_view title = {},
                  const std::vector<std::pair<std::string_view, std::string>>& data = {});
  void close_group();

  /// One line of text; `at` is on its base line.
  void text(Point at, std::string_view words, const TextStyle& style);
  void line(Point a, Point b, const Paint& paint);
  void circle(Point centre, double radius, const Paint& paint);
  void polygon(const std::vector<Point>& corners, const Paint& paint);
  void rectangle(const Box& box, double rounding, const Paint& paint);
  /// A chain of cubic Bézier curves: a start, then three points a curve.
  void curve(const std::vector<Point>& points, const Paint& paint);
  /// Something that shapes may be filled with: a pattern element. Its id is the writer's business.
  void define(std::string_view element) { definitions_ += element; }

  /// The document, `width` x `height` points, printed at that size times the page's scale.
  [[nodiscard]] std::string document(double width, double height, std::string_view title, std::string_view description) const;

 private:
  [[nodiscard]] std::string millimetres(double points) const;
  void paint_attributes(const Paint& paint);
  PageFormat page_;
  std::string body_;
  std::string definitions_;
};

}  // namespace docgraph
