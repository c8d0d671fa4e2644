#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "render/figure/figure.hpp"
#include "render/figure/map/map_plan.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/figure/page/line_steps.hpp"
#include "render/figure/page/text_width.hpp"
#include "render/paper/table/table.hpp"

// Symbols lie where the places are and may touch; names give way. A name goes to the first of eight sides of its symbol where it covers no
// symbol and no other name, those of most records first; one that finds none is left out and counted.

namespace docgraph {
namespace {

constexpr std::size_t kFewestSites = 2;
constexpr std::size_t kMostSites = 80;
constexpr std::size_t kMostSitesOfSmallPage = 40;
constexpr std::size_t kMostNames = 2;
constexpr double kLargestRadius = 7.5;
constexpr double kSmallestRadius = 2;
constexpr double kLargestUnit = 3.2;
constexpr double kFlattest = 0.42;
constexpr double kSteepest = 0.78;
constexpr double kBend = 0.18;
constexpr double kLeastSpan = 0.16;  // of the globe's radius: about ten degrees
constexpr LineWidths kLineWidths = {0.7, 1.3, 2.1, 3.2};
constexpr std::string_view kLand = "#e9e7e2";
constexpr std::string_view kLandGrey = "#e8e8e8";
constexpr std::string_view kCoast = "#b9b9b9";
constexpr std::string_view kArc = "#0072B2";

// Drawn sites, and lines between them only.
MapPlan foremost(const MapPlan& whole, const PageFormat& page) {
  MapPlan drawn = whole;
  const bool small = page.width < 300 || page.tallest < 300;
  drawn.sites.resize(std::min(small ? kMostSitesOfSmallPage : kMostSites, whole.sites.size()));
  std::erase_if(drawn.lines, [&](const SiteLine& line) { return std::max(line.from, line.to) >= drawn.sites.size(); });
  return drawn;
}

// A line between two points that bends to the left of its way, so that a line and its answer lie apart.
struct Arc {
  Point from;
  Point control;
  Point to;

  [[nodiscard]] Point at(double t) const { return from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t); }
};

Arc arc_between(Point from, Point to) {
  const Point d = to - from;
  return {from, (from + to) * 0.5 + Point{d.y, -d.x} * kBend, to};
}

class MapDrawing {
 public:
  MapDrawing(const Analysis& analysis, const MapPlan& plan, const PageFormat& page)
      : entities_(analysis.corpus.identities.entities), plan_(plan), page_(page), projection_(places_of(plan)) {
    for (const Site& site : plan.sites) most_records_ = std::max(most_records_, site.records);
    largest_radius_ =
        std::min(kLargestRadius * (page.width < 300 || page.tallest < 300 ? 0.7 : 1), kLargestUnit * std::sqrt(most_records_));
    choose_frame();
  }

  [[nodiscard]] double height() const { return frame_.height(); }
  [[nodiscard]] bool equal_earth() const { return projection_.equal_earth(); }
  [[nodiscard]] std::size_t nameless() const { return nameless_; }
  [[nodiscard]] double radius_for(std::uint32_t records) const {
    return std::max(kSmallestRadius, largest_radius_ * std::sqrt(static_cast<double>(records) / most_records_));
  }
  [[nodiscard]] std::uint32_t most_records() const { return most_records_; }

  void draw(Svg& svg, double top) {
    origin_ = Point{kMargin, top};
    frame_ = moved(frame_, origin_);
    draw_land(svg);
    svg.open_group("lines");
    for (const SiteLine& line : plan_.lines) draw_line(svg, line);
    svg.close_group();
    svg.open_group("sites");
    for (std::size_t i = 0; i < plan_.sites.size(); ++i) draw_site(svg, i);
    svg.close_group();
    draw_names(svg);
    svg.open_group("frame");
    svg.rectangle(frame_, 0, {"none", kGrey, 0.6, {}});
    svg.close_group();
  }

 private:
  static std::vector<Degrees> places_of(const MapPlan& plan) {
    std::vector<Degrees> places;
    for (const Site& site : plan.sites) places.push_back(site.at);
    return places;
  }

  // The part of the plane that holds all sites and the bends of lines, with a rim, as high and wide as a page likes it.
  void choose_frame() {
    const Point first = projection_(plan_.sites[0].at);
    Box box{first.x, first.y, first.x, first.y};
    const auto take = [&](Point p) { box = joined(box, {p.x, p.y, p.x, p.y}); };
    for (const Site& site : plan_.sites) take(projection_(site.at));
    for (const SiteLine& line : plan_.lines) {
      const Arc arc = arc_between(projection_(plan_.sites[line.from].at), projection_(plan_.sites[line.to].at));
      for (const double t : {0.25, 0.5, 0.75}) take(arc.at(t));
    }
    const Point middle = box.centre();
    double width = std::max(kLeastSpan, box.width() * 1.16);
    double height = std::max(kLeastSpan * kFlattest, box.height() * 1.24);
    const double steepest = std::min(kSteepest, page_.tallest / page_.drawing_width());
    height = std::max(height, width * std::min(kFlattest, steepest));
    width = std::max(width, height / steepest);
    window_ = {middle.x - width / 2, middle.y - height / 2, middle.x + width / 2, middle.y + height / 2};
    scale_ = page_.drawing_width() / width;
    frame_ = {0, 0, page_.drawing_width(), height * scale_};
  }

  [[nodiscard]] Point on_page(Point plane) const { return origin_ + (plane - Point{window_.left, window_.top}) * scale_; }
  [[nodiscard]] Point place_of(std::size_t site) const { return on_page(projection_(plan_.sites[site].at)); }

  void draw_land(Svg& svg) const {
    svg.open_group("land");
    for (std::vector<Point> ring : land_in(projection_, window_)) {
      for (Point& point : ring) point = on_page(point);
      svg.polygon(ring, {page_.grey ? kLandGrey : kLand, kCoast, 0.4, {}});
    }
    svg.close_group();
  }

  // The city and the state that most records name, else two states; a mission's or ministry's name only where neither is there.
  [[nodiscard]] std::string names_of(std::size_t site) const {
    std::vector<std::string> names;
    Kind last = Kind::office;
    for (const std::uint32_t entity : plan_.sites[site].entities) {
      const Kind kind = entities_[entity].kind;
      const bool second_city = kind == Kind::place && last == Kind::place;
      const bool second_rank = kind != Kind::place && kind != Kind::polity && !names.empty();
      if (second_city || second_rank || names.size() == kMostNames) continue;
      names.push_back(name_in_words(entities_[entity].name));
      last = kind;
    }
    return joined_words(names, ", ");
  }

  void draw_line(Svg& svg, const SiteLine& line) const {
    const Arc arc = arc_between(place_of(line.from), place_of(line.to));
    const double length = std::hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y);
    // From rim to rim of the symbols, and in front of the second room for a head.
    const double start = std::min(0.4, (radius_for(plan_.sites[line.from].records) + 1) / std::max(1.0, length));
    const double end = std::min(0.4, (radius_for(plan_.sites[line.to].records) + 1.5) / std::max(1.0, length));
    const double head = line.directed ? std::min(0.3, 4.5 / std::max(1.0, length)) : 0;
    const std::string_view ink = page_.grey ? kGrey : kArc;
    const double width = kLineWidths[line_step(line.records)];
    svg.open_group(line.directed ? "arc" : "meeting",
                   fmt::format("{} {} {}: {}", names_of(line.from), line.directed ? "to" : "met", names_of(line.to),
                               counted(line.records, "record", "records")),
                   {{"records", std::to_string(line.records)}, {"ties", std::to_string(line.ties)}});
    svg.curve(part_of(arc, start, 1 - end - head), {"none", ink, width, line.directed ? "" : "3 2"});
    if (line.directed) draw_head(svg, arc.at(1 - end - head), arc.at(1 - end), 1.4 + width * 0.6, ink);
    svg.close_group();
  }

  // The piece of a quadratic curve between two parameters, as a cubic one.
  static std::vector<Point> part_of(const Arc& arc, double begin, double end) {
    const Point from = arc.at(begin);
    const Point to = arc.at(end);
    const Point slope = (arc.control - arc.from) * (1 - begin) + (arc.to - arc.control) * begin;
    const Point control = from + slope * (end - begin);
    return {from, from + (control - from) * (2.0 / 3), to + (control - to) * (2.0 / 3), to};
  }

  static void draw_head(Svg& svg, Point base, Point tip, double half, std::string_view ink) {
    const Point d = tip - base;
    const double length = std::hypot(d.x, d.y);
    if (length == 0) return;
    const Point across = Point{-d.y, d.x} * (half / length);
    svg.polygon({tip, base + across, base - across}, {ink, {}, 0, {}});
  }

  void draw_site(Svg& svg, std::size_t site) const {
    svg.open_group("site", fmt::format("{}: {}", names_of(site), counted(plan_.sites[site].records, "record", "records")),
                   {{"records", std::to_string(plan_.sites[site].records)}});
    draw_symbol(svg, plan_.sites[site].kind, place_of(site), radius_for(plan_.sites[site].records));
    svg.close_group();
  }

  [[nodiscard]] Box symbol_of(std::size_t site) const {
    return moved(symbol_box(plan_.sites[site].kind, radius_for(plan_.sites[site].records)), place_of(site));
  }

  void draw_names(Svg& svg) {
    const double size = plan_.sites.size() > 40 ? kSmallType : kLabelType;
    std::vector<Box> taken;
    for (std::size_t i = 0; i < plan_.sites.size(); ++i) taken.push_back(grown(symbol_of(i), 0.6));
    svg.open_group("names");
    for (std::size_t i = 0; i < plan_.sites.size(); ++i) {
      const TextBlock words = wrap_name(names_of(i), size, kLabelEms * size);
      const Box box = free_box(symbol_of(i), words, taken);
      if (box.width() <= 0) {
        ++nameless_;
        continue;
      }
      taken.push_back(box);
      draw_block(svg, "name", words.lines, {box.centre().x, box.top}, {words.size, Anchor::middle, false, true, kInk});
    }
    svg.close_group();
  }

  // Where the words cover nothing; an empty box where there is no such place. Sides in the order that map makers prefer.
  [[nodiscard]] Box free_box(const Box& symbol, const TextBlock& words, const std::vector<Box>& taken) const {
    constexpr double kApart = 1.2;
    const double w = words.width;
    const double h = words.height;
    const Point c = symbol.centre();
    const double right = symbol.right + kApart;
    const double left = symbol.left - kApart - w;
    const double above = symbol.top - kApart - h;
    const double below = symbol.bottom + kApart;
    const std::array<Point, 8> corners = {Point{right, c.y - h / 2},
                                          {left, c.y - h / 2},
                                          {c.x - w / 2, above},
                                          {c.x - w / 2, below},
                                          {right, above},
                                          {right, below},
                                          {left, above},
                                          {left, below}};
    for (const Point& corner : corners) {
      const Box box{corner.x, corner.y, corner.x + w, corner.y + h};
      if (!grown(frame_, -2).contains(box)) continue;
      if (std::ranges::none_of(taken, [&](const Box& other) { return box.overlaps(other); })) return box;
    }
    return {};
  }

  const std::vector<Entity>& entities_;
  const MapPlan& plan_;
  const PageFormat& page_;
  Projection projection_;
  std::uint32_t most_records_ = 1;
  double largest_radius_ = kLargestRadius;
  Box window_;
  Box frame_;
  double scale_ = 1;
  Point origin_;
  std::size_t nameless_ = 0;
};

std::vector<LegendRow> legend_of(const MapPlan& plan, const MapDrawing& drawing, const PageFormat& page) {
  LegendRow kinds{page.grey ? "Shape, shade" : "Shape, colour", {}};
  std::set<Kind> present;
  for (const Site& site : plan.sites) present.insert(site.kind);
  for (const Kind kind : present) kinds.items.push_back({Swatch::symbol, fmt::format("{} ({})", word(kind), look(kind, page.grey)), kind});
  LegendRow sizes{"Area", {}};
  const std::uint32_t least = plan.sites.back().records;
  for (const std::uint32_t records : std::set<std::uint32_t>{least, drawing.most_records()}) {
    sizes.items.push_back({Swatch::size, "in " + counted(records, "record", "records"), Kind::person, drawing.radius_for(records)});
  }
  LegendRow lines{"Line", {}};
  const auto is_directed = [](const SiteLine& line) { return line.directed; };
  if (std::ranges::any_of(plan.lines, is_directed)) lines.items.push_back({Swatch::arrow, "dispatch, to the head"});
  if (!std::ranges::all_of(plan.lines, is_directed)) lines.items.push_back({Swatch::dashed, "meeting"});
  std::set<std::size_t> steps;
  for (const SiteLine& line : plan.lines) steps.insert(line_step(line.records));
  add_line_steps(lines, steps, kLineWidths);
  return {kinds, sizes, lines};
}

std::size_t count_entities(const MapPlan& plan) {
  std::size_t count = 0;
  for (const Site& site : plan.sites) count += site.entities.size();
  return count;
}

std::size_t count_ties(const MapPlan& plan) {
  std::size_t count = 0;
  for (const SiteLine& line : plan.lines) count += line.ties;
  return count;
}

std::string caption_of(const MapPlan& whole, const MapPlan& drawn, const MapDrawing& drawing) {
  std::string text = fmt::format(
      "Places lie where docgraph's lists or the user's say, states, missions and ministries at the capital, each under its name in this "
      "collection. Continents, seas and regions of several states are no points and not drawn. {} "
      "projection; "
      "coasts of today, no borders (Natural Earth).",
      drawing.equal_earth() ? "Equal Earth" : "Equirectangular");
  if (!whole.lines.empty()) {
    text += " A line is at least one dispatch whose title names both ends (layer: correspondence); its course has no meaning.";
  }
  text +=
      fmt::format(" Drawn: {} of {} at {}", count_entities(drawn), counted(count_entities(whole) + whole.unlocated, "entity", "entities"),
                  counted(drawn.sites.size(), "place", "places"));
  const std::size_t all_ties = count_ties(whole) + whole.ties_unlocated + whole.ties_within;
  if (all_ties > 0) text += fmt::format(", and {} of {} of correspondence", count_ties(drawn), counted(all_ties, "tie", "ties"));
  text += ".";
  std::vector<std::string> not_drawn;
  if (whole.unlocated > 0) not_drawn.push_back(counted(whole.unlocated, "entity", "entities") + " without coordinates");
  if (drawn.sites.size() < whole.sites.size()) {
    not_drawn.push_back(counted(whole.sites.size() - drawn.sites.size(), "place", "places") + " of fewest records");
  }
  if (whole.ties_unlocated > 0) not_drawn.push_back(counted(whole.ties_unlocated, "tie", "ties") + " with an end without coordinates");
  if (whole.ties_within > 0) not_drawn.push_back(counted(whole.ties_within, "tie", "ties") + " inside one place");
  if (!not_drawn.empty()) text += fmt::format(" Not drawn: {}.", joined_words(not_drawn, ", "));
  if (drawing.nameless() > 0)
    text += fmt::format(" For want of room {} without a name.", counted(drawing.nameless(), "place stands", "places stand"));
  return text;
}

std::string description_of(const Analysis& analysis, const MapPlan& plan) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min<std::size_t>(5, plan.sites.size()); ++i) {
    names.push_back(
        fmt::format("{} ({})", name_in_words(analysis.corpus.identities.entities[plan.sites[i].entities[0]].name), plan.sites[i].records));
  }
  return fmt::format("A map of {} with {} of correspondence between them. In most records: {}.",
                     counted(plan.sites.size(), "place", "places"), counted(plan.lines.size(), "line", "lines"), joined_words(names, ", "));
}

std::string twin_of(const Analysis& analysis, const MapPlan& plan) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  std::string csv = "what,from,to,name,latitude,longitude,records\n";
  for (const Site& site : plan.sites) {
    for (const std::uint32_t entity : site.entities) {
      csv += csv_row({std::string(word(entities[entity].kind)), entities[entity].id, Cell{}, entities[entity].name,
                      entities[entity].latitude, entities[entity].longitude, static_cast<double>(site.records)});
    }
  }
  for (const SiteLine& line : plan.lines) {
    csv += csv_row({std::string(line.directed ? "dispatch" : "meeting"), entities[plan.sites[line.from].entities[0]].id,
                    entities[plan.sites[line.to].entities[0]].id, Cell{}, Cell{}, Cell{}, static_cast<double>(line.records)});
  }
  return csv;
}

}  // namespace

std::optional<Figure> draw_map(const Analysis& analysis, const PageFormat& page) {
  const MapPlan whole = plan_map(analysis);
  if (whole.sites.size() < kFewestSites) return {};
  const MapPlan drawn = foremost(whole, page);
  MapDrawing drawing(analysis, drawn, page);
  SheetText text;
  text.title = "Where";
  text.subtitle = subtitle_of(analysis.name, departures_in(Layer::correspondence, analysis));
  text.legend = legend_of(drawn, drawing, page);
  text.description = description_of(analysis, drawn);
  Svg svg(page);
  const double top = draw_heading(svg, text);
  drawing.draw(svg, top);
  text.caption = caption_of(whole, drawn, drawing);
  const double height = draw_footing(svg, text, top + drawing.height());
  return Figure{svg.document(page.width, height, text.title, text.description), {}, twin_of(analysis, drawn)};
}

}  // namespace docgraph
