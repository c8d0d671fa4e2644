#include "render/figure/page/svg.hpp"

#include <fmt/format.h>

#include <cmath>

#include "render/escape.hpp"
#include "render/figure/page/text_width.hpp"

// Figures: who does what.
//
// Graphviz lays out and nothing more: it gets boxes of a size that we measured (fixedsize, no label, generated ids) and gives back
// positions and splines (cgraph.hpp). So no font is asked at layout time and no user's text enters Graphviz. This writer puts the picture
// on paper, so that one style, one legend, one caption, one halo and one rule for text widths hold for every figure, whatever its layout
// came from.

namespace docgraph {
namespace {

std::string point_list(const std::vector<Point>& points) {
  std::string list;
  for (const Point& point : points) {
    if (!list.empty()) list += ' ';
    list += svg_number(point.x) + ',' + svg_number(point.y);
  }
  return list;
}

std::string_view word(Anchor anchor) {
  switch (anchor) {
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
    case Anchor::start:
      break;
  }
  return "start";
}

}  // namespace

std::string svg_number(double value) {
  if (!std::isfinite(value)) return "0";
  std::string text = fmt::format("{:.2f}", value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

// The size attributes make a viewer print the figure at the width that its type was chosen for.
std::string Svg::millimetres(double points) const { return svg_number(points * page_.scale * 25.4 / 72) + "mm"; }

void Svg::open_group(std::string_view css_class, std::string_view title,
                     const std::vector<std::pair<std::string_view, std::string>>& data) {
  body_ += fmt::format("<g class=\"{}\"", css_class);
  for (const auto& [name, value] : data) body_ += fmt::format(" data-{}=\"{}\"", name, escape_xml(value));
  body_ += ">\n";
  if (!title.empty()) body_ += "<title>" + escape_xml(title) + "</title>\n";
}

void Svg::close_group() { body_ += "</g>\n"; }

void Svg::text(Point at, std::string_view words, const TextStyle& style) {
  body_ += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"{}\"", svg_number(at.x), svg_number(at.y), svg_number(style.size));
  if (style.anchor != Anchor::start) body_ += fmt::format(" text-anchor=\"{}\"", word(style.anchor));
  if (style.bold) body_ += " font-weight=\"bold\"";
  if (style.fill != "#000000") body_ += fmt::format(" fill=\"{}\"", style.fill);
  if (style.halo) body_ += " stroke=\"#ffffff\" stroke-width=\"2\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
  body_ += fmt::format(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>\n",
                       svg_number(text_width(words, style.size, style.bold)), escape_xml(words));
}

void Svg::paint_attributes(const Paint& paint) {
  body_ += fmt::format(" fill=\"{}\"", paint.fill);
  if (!paint.stroke.empty()) body_ += fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", paint.stroke, svg_number(paint.width));
  if (!paint.dash.empty()) body_ += fmt::format(" stroke-dasharray=\"{}\"", paint.dash);
  body_ += "/>\n";
}

void Svg::line(Point a, Point b, const Paint& paint) {
  body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"", svg_number(a.x), svg_number(a.y), svg_number(b.x), svg_number(b.y));
  paint_attributes(paint);
}

void Svg::circle(Point centre, double radius, const Paint& paint) {
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", svg_number(centre.x), svg_number(centre.y), svg_number(radius));
  paint_attributes(paint);
}

void Svg::polygon(const std::vector<Point>& corners, const Paint& paint) {
  body_ += fmt::format("<polygon points=\"{}\"", point_list(corners));
  paint_attributes(paint);
}

void Svg::rectangle(const Box& box, double rounding, const Paint& paint) {
  body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"", svg_number(box.left), svg_number(box.top),
                       svg_number(box.width()), svg_number(box.height()), svg_number(rounding));
  paint_attributes(paint);
}

void Svg::curve(const std::vector<Point>& points, const Paint& paint) {
  if (points.empty()) return;
  body_ += fmt::format("<path d=\"M{},{}", svg_number(points[0].x), svg_number(points[0].y));
  for (std::size_t i = 1; i + 2 < points.size(); i += 3) body_ += " C" + point_list({points[i], points[i + 1], points[i + 2]});
  body_ += "\" stroke-linecap=\"round\"";
  paint_attributes(paint);
}

std::string Svg::document(double width, double height, std::string_view title, std::string_view description) const {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" role=\"img\" "
      "aria-labelledby=\"figure-title figure-desc\" xml:lang=\"en\" font-family=\"DejaVu Sans, Verdana, sans-serif\">\n"
      "<title id=\"figure-title\">{}</title>\n<desc id=\"figure-desc\">{}</desc>\n<defs>{}</defs>\n"
      "<rect class=\"paper\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{}</svg>\n",
      millimetres(width), millimetres(height), svg_number(width), svg_number(height), escape_xml(title), escape_xml(description),
      definitions_, body_);
}

}  // namespace docgraph
