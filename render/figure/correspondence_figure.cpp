#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/figure/figure.hpp"
#include "render/figure/layout/correspondence_layout.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/figure/page/sheet.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {
namespace {

// Beyond these dot takes seconds and nobody can follow a line.
constexpr std::size_t kMostCards = 60;
constexpr std::size_t kMostLines = 150;
constexpr std::size_t kFewDispatches = 3;

struct Fitted {
  CorrespondencePlan plan;
  CorrespondenceLayout layout;
};

bool is_drawable(const CorrespondencePlan& plan) {
  std::size_t lines = 0;
  for (const Dispatch& dispatch : plan.dispatches) lines += std::max<std::size_t>(1, dispatch.to.size());
  return plan.cards.size() <= kMostCards && lines <= kMostLines;
}

// Lays the plan out, in the larger type if the page holds it so. False where it does not fit in the smaller one either.
bool try_layout(const CorrespondencePlan& plan, const PageFormat& page, CorrespondenceLayout& layout) {
  if (!is_drawable(plan)) return false;
  for (const double type : {kLabelType, kSmallType}) {
    layout = lay_out_correspondence(plan, type, page.drawing_width());
    if (layout.width <= page.drawing_width() && layout.height <= page.tallest) return true;
  }
  return false;
}

// Fewer and fewer of the foremost cards, until the page holds them.
Fitted fit_foremost(const CorrespondencePlan& whole, const PageFormat& page, std::uint32_t least_records) {
  Fitted fitted;
  for (std::size_t count = std::min(kMostCards, whole.cards.size()); count > 1; count -= std::max<std::size_t>(1, count / 6)) {
    fitted.plan = thinned(whole, least_records, count);
    if (try_layout(fitted.plan, page, fitted.layout)) return fitted;
  }
  // One card with its open ends is always laid out.
  fitted.plan = thinned(whole, least_records, 1);
  fitted.layout = lay_out_correspondence(fitted.plan, kSmallType, page.drawing_width());
  return fitted;
}

// All dispatches if a page holds them, else those of more and more records.
Fitted fit_to_page(const CorrespondencePlan& whole, const PageFormat& page) {
  Fitted fitted{whole, {}};
  std::vector<std::uint32_t> steps;
  for (const Dispatch& dispatch : whole.dispatches) steps.push_back(dispatch.records + 1);
  std::ranges::sort(steps);
  while (!try_layout(fitted.plan, page, fitted.layout)) {
    const auto next = std::ranges::upper_bound(steps, fitted.plan.least_records);
    const std::uint32_t least = fitted.plan.least_records;
    if (next == steps.end()) return fit_foremost(whole, page, least);
    CorrespondencePlan fewer = thinned(whole, *next, 0);
    if (fewer.dispatches.size() < kFewDispatches) return fit_foremost(whole, page, least);
    fitted.plan = std::move(fewer);
  }
  return fitted;
}

class Painter {
 public:
  Painter(const Fitted& fitted, Point origin) : plan_(fitted.plan), layout_(fitted.layout), origin_(origin) {}

  void draw(Svg& svg) const {
    svg.open_group("lines");
    for (const LineShape& line : layout_.lines) draw_line(svg, line);
    svg.close_group();
    svg.open_group("actors");
    for (const DotShape& dot : layout_.dots) draw_dot(svg, dot);
    for (const OpenEndBox& end : layout_.open_ends) draw_open_end(svg, end);
    for (std::size_t i = 0; i < layout_.cards.size(); ++i) draw_card(svg, plan_.cards[i], layout_.cards[i]);
    for (const LineShape& line : layout_.lines) {
      if (!line.words.lines.empty()) draw_words(svg, line);
    }
    svg.close_group();
  }

  // Centre of a card's symbol, on the page.
  [[nodiscard]] Point symbol_of(std::size_t card) const {
    const Box& box = layout_.cards[card].box;
    return origin_ + Point{box.left + kCardPadding + kCardSymbol, box.centre().y};
  }

 private:
  [[nodiscard]] std::string title_of(const Dispatch& dispatch) const {
    const std::string from = name_in_words(plan_.cards[dispatch.from].name);
    const std::string records = counted(dispatch.records, "record", "records");
    switch (dispatch.line) {
      case DispatchLine::open_addressee:
        return fmt::format("{} to an addressee that is not stated: {}", from, records);
      case DispatchLine::open_sender:
        return fmt::format("A sender that is not stated to {}: {}", from, records);
      case DispatchLine::circular:
        return fmt::format("{} to {} addressees at once: {}", from, dispatch.to.size(), records);
      case DispatchLine::meeting:
        return fmt::format("{} and {} met: {}", from, name_in_words(plan_.cards[dispatch.to[0]].name), records);
      case DispatchLine::arrow:
        break;
    }
    return fmt::format("{} to {}: {}", from, name_in_words(plan_.cards[dispatch.to[0]].name), records);
  }

  static std::string_view css_class(DispatchLine line) {
    switch (line) {
      case DispatchLine::meeting:
        return "meeting";
      case DispatchLine::circular:
        return "circular";
      case DispatchLine::open_addressee:
      case DispatchLine::open_sender:
        return "open-end";
      case DispatchLine::arrow:
        break;
    }
    return "arrow";
  }

  static Paint paint_of(const LineShape& line, DispatchLine kind) {
    if (kind == DispatchLine::meeting) return {"none", kGrey, 1, "4 2.5"};
    if (kind == DispatchLine::open_addressee || kind == DispatchLine::open_sender) return {"none", kGrey, 0.8, "2 1.6"};
    if (!line.trunk) return {"none", kGrey, 0.5, {}};
    return {"none", kGrey, 1, {}};
  }

  void draw_line(Svg& svg, const LineShape& line) const {
    const Dispatch& dispatch = plan_.dispatches[line.dispatch];
    const std::string branch = line.trunk ? "" : "-branch";
    svg.open_group(std::string(css_class(dispatch.line)) + branch, line.trunk ? title_of(dispatch) : std::string(),
                   {{"records", std::to_string(dispatch.records)}});
    std::vector<Point> points = line.route.points;
    for (Point& point : points) point = point + origin_;
    svg.curve(points, paint_of(line, dispatch.line));
    if (line.route.has_tip && !points.empty()) draw_head(svg, points.back(), line.route.tip + origin_, line.trunk ? 2.3 : 1.8);
    svg.close_group();
  }

  static void draw_head(Svg& svg, Point base, Point tip, double half) {
    const Point d = tip - base;
    const double length = std::hypot(d.x, d.y);
    if (length == 0) return;
    const Point across = Point{-d.y, d.x} * (half / length);
    svg.polygon({tip, base + across, base - across}, {kGrey, {}, 0, {}});
  }

  void draw_dot(Svg& svg, const DotShape& dot) const {
    const Dispatch& dispatch = plan_.dispatches[dot.dispatch];
    svg.open_group("hub", title_of(dispatch), {{"records", std::to_string(dispatch.records)}});
    svg.circle(dot.at + origin_, kDotRadius, {kInk, {}, 0, {}});
    svg.close_group();
  }

  void draw_open_end(Svg& svg, const OpenEndBox& end) const {
    const Dispatch& dispatch = plan_.dispatches[end.dispatch];
    svg.open_group("stub", title_of(dispatch), {{"records", std::to_string(dispatch.records)}});
    svg.circle(end.circle + origin_, kOpenRadius, {"#ffffff", kGrey, 0.8, {}});
    draw_block(svg, "label", end.words.lines, end.words_at + origin_, {end.words.size, Anchor::start, false, true, kGrey});
    svg.close_group();
  }

  void draw_card(Svg& svg, const Card& card, const CardBox& shape) const {
    const Box box = moved(shape.box, origin_);
    const std::string standing = card.standing.empty() ? "" : ", " + name_in_words(card.standing);
    svg.open_group("actor", fmt::format("{} ({}){}", name_in_words(card.name), word(card.kind), standing));
    svg.rectangle(box, 3, {"#ffffff", "#a0a0a0", 0.6, {}});
    const Box symbol = symbol_box(card.kind, kCardSymbol);
    const Point middle{box.left + kCardPadding + kCardSymbol, box.centre().y - (symbol.top + symbol.bottom) / 2};
    draw_symbol(svg, card.kind, middle, kCardSymbol);
    const double left = box.left + 2 * kCardPadding + 2 * kCardSymbol;
    const double top = box.centre().y - (shape.name.height + shape.owner.height) / 2;
    draw_block(svg, "label", shape.name.lines, {left, top}, {shape.name.size, Anchor::start, false, false, kInk});
    if (!shape.owner.lines.empty()) {
      draw_block(svg, "owner", shape.owner.lines, {left, top + shape.name.height}, {shape.owner.size, Anchor::start, false, false, kGrey});
    }
    svg.close_group();
  }

  // A number may stand on lines; these must not run through its digits.
  [[nodiscard]] Box count_ground(const LineShape& line) const {
    const Point middle = line.words_at + origin_;
    const double half_width = line.words.width / 2 + 1;
    const double half_height = line.words.size / 2;
    return {middle.x - half_width, middle.y - half_height, middle.x + half_width, middle.y + half_height};
  }

  void draw_words(Svg& svg, const LineShape& line) const {
    const Point top = line.words_at + origin_ - Point{0, line.words.height / 2};
    if (line.words.lines.size() == 1) svg.rectangle(count_ground(line), 1, {"#ffffff", {}, 0, {}});
    draw_block(svg, "count", line.words.lines, top, {line.words.size, Anchor::middle, true, true, kInk});
  }

  const CorrespondencePlan& plan_;
  const CorrespondenceLayout& layout_;
  Point origin_;
};

bool has_line(const CorrespondencePlan& plan, DispatchLine line) {
  return std::ranges::find(plan.dispatches, line, &Dispatch::line) != plan.dispatches.end();
}

std::vector<LegendRow> legend_of(const CorrespondencePlan& plan, const PageFormat& page) {
  LegendRow ends{page.grey ? "Shape, shade" : "Shape, colour", {}};
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office}) {
    if (std::ranges::find(plan.cards, kind, &Card::kind) == plan.cards.end()) continue;
    const std::string_view name = kind == Kind::place ? "post, a city" : kind == Kind::office ? "office, holder not named" : word(kind);
    ends.items.push_back({Swatch::symbol, fmt::format("{} ({})", name, look(kind, page.grey)), kind});
  }
  LegendRow lines{"Line", {}};
  if (has_line(plan, DispatchLine::arrow)) {
    const bool single = std::ranges::find(plan.dispatches, 1U, &Dispatch::records) != plan.dispatches.end();
    lines.items.push_back({Swatch::arrow, fmt::format("dispatch, with the number of records{}", single ? " (no number: one record)" : "")});
  }
  if (has_line(plan, DispatchLine::circular)) lines.items.push_back({Swatch::circular, "circular: one dispatch to several"});
  if (has_line(plan, DispatchLine::open_addressee) || has_line(plan, DispatchLine::open_sender)) {
    lines.items.push_back({Swatch::open_end, "the other end is not stated"});
  }
  if (has_line(plan, DispatchLine::meeting)) lines.items.push_back({Swatch::dashed, "meeting"});
  return {ends, lines};
}

std::string kinds_words(const Analysis& analysis, const CorrespondencePlan& plan) {
  constexpr std::size_t kMostKinds = 6;
  const std::vector<std::pair<std::string, std::size_t>> kinds = document_kinds(analysis, plan);
  std::string text;
  for (std::size_t i = 0; i < std::min(kMostKinds, kinds.size()); ++i) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name_in_words(kinds[i].first), kinds[i].second);
  }
  if (kinds.size() > kMostKinds) text += fmt::format(", and {} other kinds", kinds.size() - kMostKinds);
  return text.empty() ? text : fmt::format(" By kind of document: {}.", text);
}

std::string_view word(DispatchLine line) {
  switch (line) {
    case DispatchLine::meeting:
      return "meeting";
    case DispatchLine::circular:
      return "circular";
    case DispatchLine::open_addressee:
      return "addressee not stated";
    case DispatchLine::open_sender:
      return "sender not stated";
    case DispatchLine::arrow:
      break;
  }
  return "dispatch";
}

std::string thinned_words(const CorrespondencePlan& plan) {
  if (plan.foremost != 0) {
    return fmt::format(" Only dispatches among the {} ends with most records are drawn, so that the figure can be read.", plan.foremost);
  }
  if (plan.least_records > 1) {
    return fmt::format(" Only lines of at least {} records are drawn, so that the figure can be read.", plan.least_records);
  }
  return {};
}

std::string caption_of(const Analysis& analysis, const CorrespondencePlan& whole, const CorrespondencePlan& drawn) {
  const DispatchTally all = tally(whole);
  const DispatchTally some = tally(drawn);
  const bool owners = std::ranges::any_of(drawn.cards, [](const Card& card) { return !card.standing.empty(); });
  return fmt::format(
      "An arrow is at least one telegram, letter or other dispatch whose title names both ends (layer: correspondence); it says who wrote "
      "to whom, "
      "not what was said of whom. Where a title leaves an end open, it stays open.{} Records drawn: {} of {} with both ends, {} of {} with "
      "an "
      "open end, {} of {}.{}{}",
      owners ? " A post is the city that sends or receives; whose mission it is, is a guess until confirmed." : "", some.both_ends,
      all.both_ends, some.open_end, all.open_end, some.meetings, counted(all.meetings, "meeting", "meetings"), thinned_words(drawn),
      kinds_words(analysis, whole));
}

std::string description_of(const CorrespondencePlan& plan) {
  std::string text = fmt::format("Who wrote to whom: {} joined by {}.",
                                 counted(plan.cards.size(), "sender, addressee or party", "senders, addressees and parties"),
                                 counted(plan.dispatches.size(), "line", "lines"));
  std::vector<const Dispatch*> order;
  for (const Dispatch& dispatch : plan.dispatches) {
    if (dispatch.line == DispatchLine::arrow) order.push_back(&dispatch);
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, &Dispatch::records);
  for (std::size_t i = 0; i < std::min<std::size_t>(3, order.size()); ++i) {
    text += fmt::format(" {} to {}: {}.", name_in_words(plan.cards[order[i]->from].name), name_in_words(plan.cards[order[i]->to[0]].name),
                        counted(order[i]->records, "record", "records"));
  }
  return text;
}

std::vector<Position> positions_of(const Network& network, const CorrespondencePlan& plan, const Painter& painter, const PageFormat& page,
                                   double height) {
  std::vector<Position> positions(network.actors().size());
  std::vector<bool> drawn(network.actors().size());
  for (std::size_t i = 0; i < plan.cards.size(); ++i) {
    const auto actor = std::ranges::find(network.actors(), plan.cards[i].entity, &Actor::entity);
    if (actor == network.actors().end()) continue;
    const auto vertex = static_cast<std::size_t>(actor - network.actors().begin());
    positions[vertex] = {painter.symbol_of(i).x, height - painter.symbol_of(i).y};
    drawn[vertex] = true;
  }
  place_the_rest(drawn, page.width, height, positions);
  return positions;
}

std::string twin_of(const CorrespondencePlan& plan) {
  std::string csv = "line,from,to,records\n";
  for (const Dispatch& dispatch : plan.dispatches) {
    std::vector<std::string> to;
    for (const std::uint32_t card : dispatch.to) to.push_back(plan.cards[card].name);
    const std::string from = plan.cards[dispatch.from].name;
    const bool open_sender = dispatch.line == DispatchLine::open_sender;
    csv += csv_row({std::string(word(dispatch.line)), open_sender ? "" : from, open_sender ? from : joined_words(to, " | "),
                    static_cast<double>(dispatch.records)});
  }
  return csv;
}

}  // namespace

Figure draw_correspondence(const Analysis& analysis, const PageFormat& page) {
  const CorrespondencePlan whole = plan_correspondence(analysis);
  const Fitted fitted = fit_to_page(whole, page);
  SheetText text;
  text.title = "Who wrote to whom";
  text.subtitle = subtitle_of(analysis.name, departures_in(Layer::correspondence, analysis));
  text.legend = legend_of(fitted.plan, page);
  text.caption = caption_of(analysis, whole, fitted.plan);
  text.description = description_of(fitted.plan);
  Svg svg(page);
  double y = draw_heading(svg, text);
  const Painter painter(fitted, {kMargin + std::max(0.0, (page.drawing_width() - fitted.layout.width) / 2), y});
  painter.draw(svg);
  if (fitted.plan.cards.empty()) {
    draw_nothing(svg, y, "No title in this collection states a sender or an addressee.");
    y += 60;
  }
  y += fitted.layout.height;
  const double height = draw_footing(svg, text, y);
  return {svg.document(page.width, height, text.title, text.description),
          positions_of(layer_of(analysis, Layer::correspondence).network, fitted.plan, painter, page, height), twin_of(fitted.plan)};
}

}  // namespace docgraph
