#include "render/figure/page/sheet.hpp"

#include <algorithm>

#include "render/figure/page/text_width.hpp"

namespace docgraph {
namespace {

constexpr double kSwatchGap = 3;
constexpr double kItemGap = 12;
constexpr double kLineSwatch = 18;
constexpr double kHeadingWidth = 58;
// Below this the heading of a legend's row stands above its items.
constexpr double kNarrow = 300;

// The room that a swatch takes, its left middle at (0, 0).
Box swatch_box(const LegendItem& item) {
  switch (item.swatch) {
    case Swatch::symbol:
    case Swatch::hatched:
    case Swatch::hollow:
    case Swatch::marked: {
      const Box box = symbol_box(item.kind, item.radius, {false, item.swatch == Swatch::marked});
      return {0, -box.height() / 2, box.width(), box.height() / 2};
    }
    case Swatch::size:
      return {0, -item.radius, 2 * item.radius, item.radius};
    case Swatch::square:
      return {0, -4.5, 9, 4.5};
    case Swatch::bar:
      return {0, -item.radius, 6, item.radius};
    case Swatch::dot:
      return {0, -2.6, 5.2, 2.6};
    case Swatch::circular:
      return {0, -6, kLineSwatch + 8, 6};
    default:
      return {0, -2.5, kLineSwatch, 2.5};
  }
}

double item_height(const LegendItem& item) { return std::max(swatch_box(item).height(), kSmallType * kLineHeight) + 2; }

void draw_head(Svg& svg, Point tip, std::string_view ink) {
  svg.polygon({tip, tip + Point{-5, -2.2}, tip + Point{-5, 2.2}}, {ink, {}, 0, {}});
}

// A swatch whose left middle is at `at`.
void draw_swatch(Svg& svg, const LegendItem& item, Point at) {
  const Point right = at + Point{kLineSwatch, 0};
  const Paint stroke{"none", item.light ? kLightTieInk : kTieInk, item.width, {}};
  switch (item.swatch) {
    case Swatch::symbol:
    case Swatch::hatched:
    case Swatch::hollow:
    case Swatch::marked: {
      const SymbolStyle style{item.swatch == Swatch::hatched, item.swatch == Swatch::marked, item.swatch == Swatch::hollow};
      const Box box = symbol_box(item.kind, item.radius, style);
      // Triangles and pentagons are not as high above their centre as below it.
      draw_symbol(svg, item.kind, {at.x - box.left, at.y - (box.top + box.bottom) / 2}, item.radius, style);
      return;
    }
    case Swatch::size:
      svg.circle(at + Point{item.radius, 0}, item.radius, {"#ffffff", "#222222", 0.6, {}});
      return;
    case Swatch::square:
    case Swatch::bar:
      svg.rectangle(moved(swatch_box(item), at), 0, {item.fill, kGrey, 0.4, {}});
      return;
    case Swatch::dot:
      svg.circle(at + Point{2.6, 0}, 2.6, {kInk, "#ffffff", 0.6, {}});
      return;
    case Swatch::range:
      svg.line(at, right, {"none", item.fill, 2.2, {}});
      for (const Point& end : {at, right}) svg.line(end - Point{0, 2.4}, end + Point{0, 2.4}, {"none", item.fill, 0.9, {}});
      return;
    case Swatch::line:
      svg.line(at, right, stroke);
      return;
    case Swatch::dashed:
      svg.line(at, right, {"none", kGrey, 1, "3 2"});
      return;
    case Swatch::arrow:
      svg.line(at, right - Point{4, 0}, {"none", kGrey, 1, {}});
      draw_head(svg, right, kGrey);
      return;
    case Swatch::circular: {
      const Point hub = at + Point{9, 0};
      svg.line(at, hub, {"none", kGrey, 1, {}});
      for (const double dy : {-3.5, 3.5}) {
        svg.line(hub, hub + Point{13, dy}, {"none", kGrey, 0.5, {}});
        draw_head(svg, hub + Point{16, dy * 1.2}, kGrey);
      }
      svg.circle(hub, 2, {kInk, {}, 0, {}});
      return;
    }
    case Swatch::open_end:
      svg.line(at, right - Point{6, 0}, {"none", kGrey, 1, "2 1.6"});
      svg.circle(right - Point{3, 0}, 2.5, {"#ffffff", kGrey, 0.8, {}});
      return;
  }
}

// Draws one row, which may take several lines; returns the y below it. On a narrow page its heading has a line of its own.
double draw_row(Svg& svg, const LegendRow& row, double y) {
  const bool narrow = svg.page().width < kNarrow;
  double height = 0;
  for (const LegendItem& item : row.items) height = std::max(height, item_height(item));
  const double left = narrow ? kMargin : kMargin + kHeadingWidth;
  const double right = svg.page().width - kMargin;
  const TextStyle style{kSmallType, Anchor::start, false, false, kInk};
  svg.text({kMargin, y + (narrow ? kSmallType * kLineHeight / 2 : height / 2) + kSmallType * 0.36}, row.heading,
           {kSmallType, Anchor::start, true, false, kInk});
  if (narrow) y += kSmallType * kLineHeight + 1;
  double x = left;
  for (const LegendItem& item : row.items) {
    const double swatch = swatch_box(item).width() + kSwatchGap;
    const TextBlock words = wrap_label(item.words, kSmallType, right - left - swatch, 3);
    if (x > left && x + swatch + words.width > right) {
      x = left;
      y += height;
    }
    draw_swatch(svg, item, {x, y + height / 2});
    for (std::size_t i = 0; i < words.lines.size(); ++i) {
      if (i > 0) y += kSmallType * kLineHeight;
      svg.text({x + swatch, y + height / 2 + kSmallType * 0.36}, words.lines[i], style);
    }
    x += swatch + words.width + kItemGap;
  }
  return y + height + 1;
}

}  // namespace

void draw_block(Svg& svg, std::string_view css_class, const std::vector<std::string>& lines, Point top, const TextStyle& style) {
  svg.open_group(css_class);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    svg.text({top.x, top.y + style.size * (0.95 + kLineHeight * static_cast<double>(i))}, lines[i], style);
  }
  svg.close_group();
}

void draw_nothing(Svg& svg, double y, std::string_view words) {
  const TextBlock block = wrap_label(words, kLabelType, svg.page().drawing_width() * 0.8, 3);
  draw_block(svg, "empty", block.lines, {svg.page().width / 2, y + 20}, {kLabelType, Anchor::middle, false, false, kGrey});
}

double draw_heading(Svg& svg, const SheetText& text) {
  const TextBlock title = wrap_label(text.title, kTitleType, svg.page().drawing_width(), 3, true);
  draw_block(svg, "title", title.lines, {kMargin, kMargin}, {kTitleType, Anchor::start, true, false, kInk});
  double y = kMargin + title.height + 2;
  if (!text.subtitle.empty()) {
    const TextBlock subtitle = wrap_paragraph(text.subtitle, kSmallType, svg.page().drawing_width());
    draw_block(svg, "subtitle", subtitle.lines, {kMargin, y}, {kSmallType, Anchor::start, false, false, kGrey});
    y += subtitle.height;
  }
  return y + 10;
}

double draw_footing(Svg& svg, const SheetText& text, double y) {
  y += 10;
  svg.line({kMargin, y}, {svg.page().width - kMargin, y}, {"none", kLightTieInk, 0.5, {}});
  y += 5;
  svg.open_group("legend");
  for (const LegendRow& row : text.legend) {
    if (!row.items.empty()) y = draw_row(svg, row, y);
  }
  svg.close_group();
  y += 3;
  const TextBlock caption = wrap_paragraph(text.caption, kSmallType + 0.3, svg.page().drawing_width());
  draw_block(svg, "caption", caption.lines, {kMargin, y}, {caption.size, Anchor::start, false, false, kInk});
  return y + caption.height + kMargin;
}

std::string subtitle_of(const std::string& corpus, const std::vector<std::string>& choices) {
  std::string text = corpus;
  for (const std::string& choice : choices) {
    if (!text.empty()) text += " · ";
    text += choice;
  }
  return text;
}

}  // namespace docgraph
