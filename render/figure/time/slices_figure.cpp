#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "graph/named.hpp"
#include "render/figure/figure.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/figure/page/line_steps.hpp"
#include "render/figure/page/text_width.hpp"
#include "render/figure/time/slices.hpp"
#include "render/paper/table/table.hpp"

// The same small network once for each stretch of time. It is laid out once, for all records, each symbol with the room of its largest, and
// drawn again and again in that place: what moves from panel to panel is history and not the layout.

namespace docgraph {
namespace {

constexpr std::size_t kFewestRecords = 12;
constexpr std::size_t kFewestTies = 3;
constexpr std::uint32_t kLeastRecords = 2;
constexpr double kGap = 10;
constexpr double kPanelHead = 12;
constexpr double kInside = 4;
constexpr double kLargestRadius = 7;
constexpr double kSmallestRadius = 1.8;
constexpr double kLargestUnit = 3;
constexpr LineWidths kLineWidths = {0.6, 1.2, 2.0, 3.0};
constexpr std::string_view kFaint = "#767676";

struct Grid {
  std::size_t columns = 2;
  std::size_t rows = 2;

  [[nodiscard]] std::size_t panels() const { return columns * rows; }
};

Grid grid_of(const PageFormat& page) {
  if (page.width < 300) return {1, 2};
  return page.tallest < 300 ? Grid{3, 1} : Grid{2, 2};
}

using Counts = std::vector<std::uint32_t>;  // one a slice

struct SlicesPlan {
  TimeSlices time;
  Selection selection;
  std::vector<Counts> actors;  // parallel to the selection's vertices: records that name each
  std::vector<Counts> ties;    // parallel to the selection's ties
};

std::vector<Counts> count_actors_by_slice(const Analysis& analysis, const Network& network, const SlicesPlan& plan) {
  const TieRule rule = network.layer() == Layer::index ? index_rule(analysis.rule) : analysis.rule;
  std::vector<Counts> counts(plan.selection.vertices.size(), Counts(plan.time.slices.size()));
  for (std::uint32_t r = 0; r < plan.time.of.size(); ++r) {
    if (plan.time.of[r] == kNoSlice) continue;
    std::set<std::uint32_t> entities;
    for (const Named& named : named_in(analysis.corpus, r, rule)) entities.insert(named.entity);
    for (const std::uint32_t entity : entities) {
      if (!network.has(entity)) continue;
      const auto place = std::ranges::lower_bound(plan.selection.vertices, network.vertex_of(entity));
      if (place == plan.selection.vertices.end() || *place != network.vertex_of(entity)) continue;
      ++counts[static_cast<std::size_t>(place - plan.selection.vertices.begin())][plan.time.of[r]];
    }
  }
  return counts;
}

std::vector<Counts> count_ties_by_slice(const Network& network, const SlicesPlan& plan) {
  std::vector<Counts> counts;
  for (const std::uint32_t tie : plan.selection.ties) {
    counts.emplace_back(plan.time.slices.size());
    for (const Evidence& evidence : network.ties()[tie].evidence) {
      if (plan.time.of[evidence.record] != kNoSlice) ++counts.back()[plan.time.of[evidence.record]];
    }
  }
  return counts;
}

class SlicesDrawing {
 public:
  SlicesDrawing(const Analysis& analysis, const Network& network, const PageFormat& page, const FigureLayout* known)
      : network_(network), page_(page), grid_(grid_of(page)) {
    const auto columns = static_cast<double>(grid_.columns);
    const auto rows = static_cast<double>(grid_.rows);
    panel_ = {(page.drawing_width() - kGap * (columns - 1)) / columns, (page.tallest - kGap * (rows - 1)) / rows - kPanelHead};
    plan_.time = slice_time(analysis, grid_.panels());
    choose(analysis);
    if (known != nullptr) lay_out(known);
  }

  [[nodiscard]] const SlicesPlan& plan() const { return plan_; }
  [[nodiscard]] const FigureLayout& places() const { return places_; }

  // Returns the y below the drawing.
  double draw(Svg& svg, double top) const {
    const double height = layout_.height + 2 * kInside;
    double y = top;
    for (std::size_t slice = 0; slice < plan_.time.slices.size(); ++slice) {
      const std::size_t column = slice % grid_.columns;
      if (column == 0 && slice > 0) y += kPanelHead + height + kGap;
      draw_panel(svg, slice, {kMargin + static_cast<double>(column) * (panel_.x + kGap), y}, height);
    }
    return y + kPanelHead + height;
  }

  [[nodiscard]] std::vector<LegendRow> legend() const {
    LegendRow kinds{page_.grey ? "Shape, shade" : "Shape, colour", {}};
    std::set<Kind> present;
    for (const std::uint32_t vertex : plan_.selection.vertices) present.insert(network_.actors()[vertex].kind);
    for (const Kind kind : present) {
      kinds.items.push_back({Swatch::symbol, fmt::format("{} ({})", word(kind), look(kind, page_.grey)), kind});
    }
    LegendRow sizes{"Area", {}};
    for (const std::uint32_t records : std::set<std::uint32_t>{1, most_records_}) {
      sizes.items.push_back({Swatch::size, "named in " + counted(records, "record", "records"), Kind::person, radius_for(records)});
    }
    LegendRow widths{"Line width", {}};
    std::set<std::size_t> steps;
    for (const Counts& counts : plan_.ties) {
      for (const std::uint32_t records : counts) {
        if (records > 0) steps.insert(line_step(records));
      }
    }
    add_line_steps(widths, steps, kLineWidths);
    return {kinds, sizes, widths};
  }

 private:
  [[nodiscard]] double radius_for(std::uint32_t records) const {
    const double largest = std::min(kLargestRadius, kLargestUnit * std::sqrt(most_records_));
    return std::max(kSmallestRadius, largest * std::sqrt(static_cast<double>(records) / most_records_));
  }

  // Fewer and fewer ties, until a panel holds a new layout: whom a figure shows does not depend on where they lay before.
  void choose(const Analysis& analysis) {
    const std::vector<std::uint32_t> all = ties_in_time();
    PageFormat small = page_;
    small.width = panel_.x + 2 * kMargin;
    small.tallest = panel_.y;
    SelectionRule rule = page_rule(network_, records_of_vertices(analysis, network_), kLeastRecords, small);
    for (int attempt = 0; attempt < 10; ++attempt) {
      plan_.selection = select_ties(network_, all, rule);
      plan_.actors = count_actors_by_slice(analysis, network_, plan_);
      plan_.ties = count_ties_by_slice(network_, plan_);
      lay_out(nullptr);
      if (layout_.height <= panel_.y - 2 * kInside && layout_.width <= panel_.x - 2 * kInside) return;
      rule.most_area *= 0.75;
    }
  }

  // Those with a record in some panel.
  [[nodiscard]] std::vector<std::uint32_t> ties_in_time() const {
    const auto is_in_time = [&](const Evidence& evidence) { return plan_.time.of[evidence.record] != kNoSlice; };
    std::vector<std::uint32_t> ties;
    for (std::uint32_t tie = 0; tie < network_.ties().size(); ++tie) {
      if (std::ranges::any_of(network_.ties()[tie].evidence, is_in_time)) ties.push_back(tie);
    }
    return ties;
  }

  void lay_out(const FigureLayout* known) {
    most_records_ = 1;
    for (const Counts& counts : plan_.actors) {
      for (const std::uint32_t records : counts) most_records_ = std::max(most_records_, records);
    }
    items_.clear();
    labels_.clear();
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < plan_.selection.vertices.size(); ++i) {
      const Actor& actor = network_.actors()[plan_.selection.vertices[i]];
      ids.push_back(actor.id);
      labels_.push_back(wrap_name(actor.name, kSmallType, kLabelEms * kSmallType));
      items_.push_back(
          {symbol_box(actor.kind, radius_for(*std::ranges::max_element(plan_.actors[i]))), labels_.back().width, labels_.back().height});
    }
    std::vector<Link> links;
    for (const std::uint32_t tie : plan_.selection.ties)
      links.emplace_back(place_of(network_.ties()[tie].a), place_of(network_.ties()[tie].b));
    layout_ = lay_out_with(known, ids, items_, links, panel_.x - 2 * kInside, panel_.y - 2 * kInside);
    places_ = places_of(layout_, ids, kSmallType, known);
  }

  [[nodiscard]] std::uint32_t place_of(std::uint32_t entity) const {
    const std::vector<std::uint32_t>& vertices = plan_.selection.vertices;
    return static_cast<std::uint32_t>(std::ranges::lower_bound(vertices, network_.vertex_of(entity)) - vertices.begin());
  }

  void draw_panel(Svg& svg, std::size_t slice, Point corner, double height) const {
    const TimeSlice& time = plan_.time.slices[slice];
    const auto ties = std::ranges::count_if(plan_.ties, [&](const Counts& counts) { return counts[slice] > 0; });
    svg.open_group("panel",
                   fmt::format("{}: {}, {}", in_words(time), counted(time.records, "record", "records"),
                               counted(static_cast<std::size_t>(ties), "tie", "ties")),
                   {{"records", std::to_string(time.records)}});
    const std::string head = fmt::format("{}: {}", in_words(time), counted(time.records, "record", "records"));
    draw_block(svg, "panel-head", wrap_label(head, kSmallType, panel_.x, 1, true).lines, {corner.x, corner.y},
               {kSmallType, Anchor::start, true, false, kInk});
    const Box frame{corner.x, corner.y + kPanelHead, corner.x + panel_.x, corner.y + kPanelHead + height};
    svg.rectangle(frame, 0, {"none", "#bbbbbb", 0.5, {}});
    const Point origin{corner.x + kInside, frame.top + kInside};
    for (std::size_t i = 0; i < plan_.ties.size(); ++i) draw_tie(svg, i, slice, origin);
    for (std::size_t i = 0; i < items_.size(); ++i) draw_actor(svg, i, slice, origin);
    svg.close_group();
  }

  void draw_tie(Svg& svg, std::size_t i, std::size_t slice, Point origin) const {
    const std::uint32_t records = plan_.ties[i][slice];
    if (records == 0) return;
    const Tie& tie = network_.ties()[plan_.selection.ties[i]];
    svg.open_group("tie", {}, {{"records", std::to_string(records)}});
    svg.line(origin + layout_.placements[place_of(tie.a)].at, origin + layout_.placements[place_of(tie.b)].at,
             {"none", kTieInk, kLineWidths[line_step(records)], {}});
    svg.close_group();
  }

  // Who is not named in the stretch keeps his place, hollow and in grey.
  void draw_actor(Svg& svg, std::size_t i, std::size_t slice, Point origin) const {
    const Actor& actor = network_.actors()[plan_.selection.vertices[i]];
    const std::uint32_t records = plan_.actors[i][slice];
    const Point at = origin + layout_.placements[i].at;
    svg.open_group("actor", fmt::format("{}: {}", name_in_words(actor.name), counted(records, "record", "records")),
                   {{"records", std::to_string(records)}});
    if (records > 0)
      draw_symbol(svg, actor.kind, at, radius_for(records));
    else
      svg.circle(at, kSmallestRadius, {"#ffffff", kFaint, 0.5, {}});
    Placement placement = layout_.placements[i];
    placement.at = at;
    const Box box = label_box_at(items_[i], placement);
    const LabelSide side = placement.side;
    const Anchor anchor = side == LabelSide::right ? Anchor::start : side == LabelSide::left ? Anchor::end : Anchor::middle;
    const double x = side == LabelSide::right ? box.left : side == LabelSide::left ? box.right : box.centre().x;
    draw_block(svg, "label", labels_[i].lines, {x, box.top}, {labels_[i].size, anchor, false, true, records > 0 ? kInk : kFaint});
    svg.close_group();
  }

  const Network& network_;
  const PageFormat& page_;
  Grid grid_;
  Point panel_;  // width and height
  SlicesPlan plan_;
  std::uint32_t most_records_ = 1;
  std::vector<TextBlock> labels_;
  std::vector<Placeable> items_;
  NetworkLayout layout_;
  FigureLayout places_;
};

std::string caption_of(const Network& network, const SlicesPlan& plan) {
  std::string text = fmt::format(
      "Each panel shows the same entities in the same places, with what the records of its stretch of time hold of their ties (layer: {}); "
      "stretches hold about equally many records. Hollow and grey: not named in the stretch. Place and distance have no meaning of their "
      "own.",
      word(network.layer()));
  text += drawn_counts(plan.selection, left_out_words(plan.selection), network.ties().size(), network.actors().size());
  if (plan.time.across > 0) text += fmt::format(" In no panel: {} whose date spans two.", counted(plan.time.across, "record", "records"));
  if (plan.time.undated > 0) text += fmt::format(" In no panel: {} without a date.", counted(plan.time.undated, "record", "records"));
  return text;
}

std::string twin_of(const Network& network, const SlicesPlan& plan) {
  std::string csv = "first,last,from,to,from_name,to_name,records\n";
  for (std::size_t slice = 0; slice < plan.time.slices.size(); ++slice) {
    for (std::size_t i = 0; i < plan.ties.size(); ++i) {
      if (plan.ties[i][slice] == 0) continue;
      const Tie& tie = network.ties()[plan.selection.ties[i]];
      const Actor& a = network.actors()[network.vertex_of(tie.a)];
      const Actor& b = network.actors()[network.vertex_of(tie.b)];
      csv += csv_row({to_text(plan.time.slices[slice].first), to_text(plan.time.slices[slice].last), a.id, b.id, a.name, b.name,
                      static_cast<double>(plan.ties[i][slice])});
    }
  }
  return csv;
}

std::size_t dated_in(const TimeSlices& time) {
  std::size_t dated = 0;
  for (const TimeSlice& slice : time.slices) dated += slice.records;
  return dated;
}

}  // namespace

std::optional<Figure> draw_over_time(const Analysis& analysis, Layer layer, const PageFormat& page, const FigureLayout* known) {
  const Network& network = layer_of(analysis, layer).network;
  const TimeSlices time = slice_time(analysis, grid_of(page).panels());
  if (time.slices.size() < 2 || dated_in(time) < kFewestRecords || network.ties().size() < kFewestTies) return {};
  const SlicesDrawing drawing(analysis, network, page, known);
  SheetText text;
  text.title = heading(layer) + " over time";
  text.subtitle = subtitle_of(analysis.name, departures_in(layer, analysis));
  text.legend = drawing.legend();
  text.caption = caption_of(network, drawing.plan());
  text.description = fmt::format("{} of {}, one for each stretch of time.", counted(time.slices.size(), "small network", "small networks"),
                                 counted(drawing.plan().selection.vertices.size(), "entity", "entities"));
  Svg svg(page);
  const double top = draw_heading(svg, text);
  const double height = draw_footing(svg, text, drawing.draw(svg, top));
  return Figure{svg.document(page.width, height, text.title, text.description), {}, twin_of(network, drawing.plan()), drawing.places()};
}

}  // namespace docgraph
