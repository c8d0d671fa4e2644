#include "render/figure/page/style.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace docgraph {
namespace {

constexpr double kMarkGap = 2.5;

struct Look {
  std::string_view colour;
  std::string_view words;
  std::string_view shade;
  std::string_view words_in_grey;
  int corners;      // 0: a circle
  double first_at;  // direction of the first corner, in turns from the right, clockwise
};

const Look& look_of(Kind kind) {
  static constexpr Look kPerson{"#0072B2", "blue circle", "#4a4a4a", "dark circle", 0, 0};
  static constexpr Look kOrganisation{"#E69F00", "orange square", "#cfcfcf", "light square", 4, 0.125};
  static constexpr Look kPolity{"#009E73", "green hexagon", "#858585", "grey hexagon", 6, 0};
  static constexpr Look kPlace{"#56B4E9", "sky-blue triangle", "#ffffff", "white triangle", 3, -0.25};
  static constexpr Look kOffice{"#CC79A7", "purple pentagon", "#000000", "black pentagon", 5, -0.25};
  switch (kind) {
    case Kind::person:
      return kPerson;
    case Kind::organisation:
      return kOrganisation;
    case Kind::polity:
      return kPolity;
    case Kind::place:
      return kPlace;
    case Kind::office:
      break;
  }
  return kOffice;
}

// A regular polygon of n corners with circumradius R has the area n/2 R² sin(2π/n).
std::vector<Point> corners_of(const Look& look, double radius) {
  using std::numbers::pi;
  const double out = radius * std::sqrt(2 * pi / (look.corners * std::sin(2 * pi / look.corners)));
  std::vector<Point> corners;
  for (int i = 0; i < look.corners; ++i) {
    const double angle = 2 * pi * (look.first_at + static_cast<double>(i) / look.corners);
    corners.push_back({out * std::cos(angle), out * std::sin(angle)});
  }
  return corners;
}

std::string hatch_id(Kind kind) { return fmt::format("hatch-{}", word(kind)); }

void draw_outline(Svg& svg, const Look& look, Point at, double radius, const Paint& paint) {
  if (look.corners == 0) {
    svg.circle(at, radius, paint);
    return;
  }
  std::vector<Point> corners = corners_of(look, radius);
  for (Point& corner : corners) corner = corner + at;
  svg.polygon(corners, paint);
}

}  // namespace

std::string_view colour(Kind kind, bool grey) { return grey ? look_of(kind).shade : look_of(kind).colour; }

std::string_view look(Kind kind, bool grey) { return grey ? look_of(kind).words_in_grey : look_of(kind).words; }

Box symbol_box(Kind kind, double radius, const SymbolStyle& style) {
  const double size = style.marked ? radius + kMarkGap : radius;
  Box box{-size, -size, size, size};
  const Look& form = look_of(kind);
  if (form.corners != 0) {
    const std::vector<Point> corners = corners_of(form, size);
    box = {corners[0].x, corners[0].y, corners[0].x, corners[0].y};
    for (const Point& corner : corners) box = joined(box, {corner.x, corner.y, corner.x, corner.y});
  }
  return grown(box, 0.4);
}

void draw_symbol(Svg& svg, Kind kind, Point at, double radius, const SymbolStyle& style) {
  const Look& form = look_of(kind);
  if (style.marked) draw_outline(svg, form, at, radius + kMarkGap, {"#ffffff", kInk, 0.8, {}});
  const std::string fill = style.hatched ? fmt::format("url(#{})", hatch_id(kind)) : std::string(colour(kind, svg.page().grey));
  if (style.hollow)
    draw_outline(svg, form, at, radius, {"#ffffff", std::string(colour(kind, svg.page().grey)), 1.3, {}});
  else
    draw_outline(svg, form, at, radius, {fill, "#222222", 0.6, {}});
}

void define_hatches(Svg& svg) {
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office}) {
    svg.define(
        fmt::format("<pattern id=\"{}\" width=\"3.4\" height=\"3.4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                    "<rect width=\"3.4\" height=\"3.4\" fill=\"{}\"/><rect width=\"1.3\" height=\"3.4\" fill=\"#ffffff\"/></pattern>",
                    hatch_id(kind), colour(kind, svg.page().grey)));
  }
}

}  // namespace docgraph
