#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "render/figure/matrix/matrix_plan.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/figure/page/text_width.hpp"
#include "render/paper/table/table.hpp"

// A matrix shows every tie between those that it holds, dense or not, where a drawing of symbols and lines would be a hairball. Columns
// bear the numbers of the rows, so no name has to be read sideways.

namespace docgraph {
namespace {

// A square must hold a number of two digits in the smallest type.
constexpr double kSmallestCell = 10;
constexpr double kLargestCell = 16;
constexpr std::size_t kFewest = 3;
constexpr std::size_t kMostInMatrix = 60;
constexpr double kSymbol = 2.7;
constexpr double kGap = 3;
constexpr double kAfterSymbol = 3;
constexpr double kHead = 11;
// The room for symbol, number and gaps.
constexpr double kBesideLabel = 2 * kSymbol + kAfterSymbol + 2 * kGap + 9;

// From one record to many: tints of one colour, whose order holds in grey as well.
constexpr std::array<std::string_view, 5> kTints = {"#d6e6f2", "#9fc6e0", "#5b9fcb", "#0072B2", "#003a5c"};
constexpr std::array<std::string_view, 5> kGreyTints = {"#e4e4e4", "#bfbfbf", "#949494", "#5e5e5e", "#262626"};
constexpr std::size_t kFirstDark = 3;

// Records double from one tint to the next, or quadruple where that leads to more than the last tint should hold.
class Steps {
 public:
  explicit Steps(const MatrixPlan& plan) {
    const auto most = std::ranges::max_element(plan.cells, {}, &MatrixCell::records);
    if (most != plan.cells.end() && most->records >= 32) factor_ = 4;
  }

  [[nodiscard]] std::size_t of(std::uint32_t records) const {
    std::size_t step = 0;
    for (std::uint64_t bound = factor_; step + 1 < kTints.size() && records >= bound; bound *= factor_) ++step;
    return step;
  }

  [[nodiscard]] std::string words_of(std::size_t step) const {
    std::uint64_t first = 1;
    for (std::size_t i = 0; i < step; ++i) first *= factor_;
    const std::uint64_t last = first * factor_ - 1;
    if (step + 1 == kTints.size()) return fmt::format("{} or more records", first);
    if (first == last) return fmt::format("{} record{}", first, first == 1 ? "" : "s");
    return fmt::format("{}–{} records", first, last);
  }

 private:
  std::uint64_t factor_ = 2;
};

// The widest that a label may be: longer names are cut, and stand in full in the twin.
double most_label(const PageFormat& page) { return page.drawing_width() * (page.width < 300 ? 0.4 : 0.36); }

std::string label_of(const Actor& actor, const PageFormat& page) {
  return wrap_label(actor.name, kSmallType, most_label(page), 1).lines[0];
}

std::size_t room_on(const PageFormat& page, const std::vector<const Actor*>& actors) {
  const auto down = static_cast<std::size_t>((page.tallest - kHead) / kSmallestCell);
  double widest = 0;
  std::size_t count = 0;
  for (; count < std::min({kMostInMatrix, down, actors.size()}); ++count) {
    widest = std::max(widest, text_width(label_of(*actors[count], page), kSmallType));
    if (kBesideLabel + widest + kSmallestCell * static_cast<double>(count + 1) > page.drawing_width()) break;
  }
  return count;
}

class MatrixDrawing {
 public:
  MatrixDrawing(const Network& network, const MatrixPlan& plan, const PageFormat& page)
      : network_(network), plan_(plan), page_(page), steps_(plan) {
    for (const std::uint32_t vertex : plan.vertices) {
      labels_.push_back(label_of(network.actors()[vertex], page));
      label_width_ = std::max(label_width_, text_width(labels_.back(), kSmallType));
    }
    number_width_ = text_width(std::to_string(labels_.size()), kSmallType);
    const double room = page.drawing_width() - left_of_cells();
    const auto count = static_cast<double>(labels_.size());
    cell_ = std::min({kLargestCell, room / count, (page.tallest - kHead) / count});
  }

  [[nodiscard]] double width() const { return left_of_cells() + cell_ * static_cast<double>(labels_.size()); }
  [[nodiscard]] double height() const { return kHead + cell_ * static_cast<double>(labels_.size()); }
  [[nodiscard]] bool some_number_left_out() const {
    return std::ranges::any_of(plan_.cells, [&](const MatrixCell& cell) { return !holds_number(cell); });
  }

  void draw(Svg& svg, Point origin) const {
    const Point cells = origin + Point{left_of_cells(), kHead};
    draw_ground(svg, cells);
    svg.open_group("cells");
    for (const MatrixCell& cell : plan_.cells) draw_cell(svg, cell, cells);
    svg.close_group();
    draw_group_lines(svg, cells);
    for (std::size_t i = 0; i < labels_.size(); ++i) draw_names(svg, i, origin);
  }

 private:
  [[nodiscard]] double left_of_cells() const { return 2 * kSymbol + kAfterSymbol + label_width_ + kGap + number_width_ + kGap; }
  [[nodiscard]] double side() const { return cell_ * static_cast<double>(labels_.size()); }
  [[nodiscard]] bool holds_number(const MatrixCell& cell) const {
    return text_width(std::to_string(cell.records), kSmallType) <= cell_ - 0.4;
  }

  void draw_ground(Svg& svg, Point at) const {
    svg.open_group("ground");
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      const double d = cell_ * static_cast<double>(i);
      svg.rectangle({at.x + d, at.y + d, at.x + d + cell_, at.y + d + cell_}, 0, {"#f0f0f0", {}, 0, {}});
    }
    for (std::size_t i = 0; i <= labels_.size(); ++i) {
      const double d = cell_ * static_cast<double>(i);
      svg.line(at + Point{0, d}, at + Point{side(), d}, {"none", "#dddddd", 0.4, {}});
      svg.line(at + Point{d, 0}, at + Point{d, side()}, {"none", "#dddddd", 0.4, {}});
    }
    svg.close_group();
  }

  void draw_cell(Svg& svg, const MatrixCell& cell, Point at) const {
    const Point corner = at + Point{cell_ * cell.column, cell_ * cell.row};
    const std::size_t step = steps_.of(cell.records);
    svg.open_group("cell",
                   fmt::format("{} {} {}: {}", name_in_words(name(cell.row)), network_.directed() ? "to" : "and",
                               name_in_words(name(cell.column)), counted(cell.records, "record", "records")),
                   {{"records", std::to_string(cell.records)}});
    svg.rectangle({corner.x, corner.y, corner.x + cell_, corner.y + cell_}, 0,
                  {page_.grey ? kGreyTints[step] : kTints[step], "#ffffff", 0.4, {}});
    if (holds_number(cell)) {
      svg.text(corner + Point{cell_ / 2, cell_ / 2 + kSmallType * 0.36}, std::to_string(cell.records),
               {kSmallType, Anchor::middle, false, false, step >= kFirstDark ? "#ffffff" : kInk});
    }
    svg.close_group();
  }

  // Between groups, across the whole matrix.
  void draw_group_lines(Svg& svg, Point at) const {
    svg.open_group("groups");
    for (std::size_t i = 0; i <= labels_.size(); ++i) {
      const bool edge = i == 0 || i == labels_.size();
      if (!edge && plan_.group[i] == plan_.group[i - 1]) continue;
      const double d = cell_ * static_cast<double>(i);
      svg.line(at + Point{0, d}, at + Point{side(), d}, {"none", kGrey, 0.8, {}});
      svg.line(at + Point{d, 0}, at + Point{d, side()}, {"none", kGrey, 0.8, {}});
    }
    svg.close_group();
  }

  void draw_names(Svg& svg, std::size_t i, Point origin) const {
    const Actor& actor = network_.actors()[plan_.vertices[i]];
    const double along = cell_ * (static_cast<double>(i) + 0.5);
    const double middle = origin.y + kHead + along;
    svg.open_group("actor",
                   fmt::format("{} ({}): {}", name_in_words(actor.name), word(actor.kind), counted(plan_.records[i], "record", "records")));
    const Box symbol = symbol_box(actor.kind, kSymbol);
    draw_symbol(svg, actor.kind, {origin.x + kSymbol, middle - (symbol.top + symbol.bottom) / 2}, kSymbol);
    const TextStyle style{kSmallType, Anchor::start, false, false, kInk};
    draw_block(svg, "label", {labels_[i]}, {origin.x + 2 * kSymbol + kAfterSymbol, middle - kSmallType * 0.59}, style);
    svg.close_group();
    const std::string number = std::to_string(i + 1);
    const double right = origin.x + left_of_cells();
    draw_block(svg, "count", {number}, {right - kGap, middle - kSmallType * 0.59}, {kSmallType, Anchor::end, false, false, kGrey});
    draw_block(svg, "count", {number}, {right + along, origin.y + 1}, {kSmallType, Anchor::middle, false, false, kGrey});
  }

  [[nodiscard]] const std::string& name(std::uint32_t place) const { return network_.actors()[plan_.vertices[place]].name; }

  const Network& network_;
  const MatrixPlan& plan_;
  const PageFormat& page_;
  Steps steps_;
  std::vector<std::string> labels_;
  double label_width_ = 0;
  double number_width_ = 0;
  double cell_ = kSmallestCell;
};

std::vector<LegendRow> legend_of(const Network& network, const MatrixPlan& plan, const PageFormat& page) {
  LegendRow kinds{page.grey ? "Shape, shade" : "Shape, colour", {}};
  std::set<Kind> present;
  for (const std::uint32_t vertex : plan.vertices) present.insert(network.actors()[vertex].kind);
  for (const Kind kind : present) {
    kinds.items.push_back({Swatch::symbol, fmt::format("{} ({})", word(kind), look(kind, page.grey)), kind});
  }
  LegendRow tints{"Squares", {}};
  const Steps steps(plan);
  std::set<std::size_t> present_steps;
  for (const MatrixCell& cell : plan.cells) present_steps.insert(steps.of(cell.records));
  for (const std::size_t step : present_steps) {
    LegendItem item{Swatch::square, steps.words_of(step)};
    item.fill = page.grey ? kGreyTints[step] : kTints[step];
    tints.items.push_back(std::move(item));
  }
  return {kinds, tints};
}

std::string meaning(Layer layer) {
  switch (layer) {
    case Layer::correspondence:
      return "A square says how many dispatches the entity of its row sent to that of its column (layer: correspondence). Rows and columns "
             "are the same entities, numbered alike.";
    case Layer::index:
      return "A square says how many records are indexed under the entity of its row and that of its column (layer: index). Rows and "
             "columns are the same entities, numbered alike, so each number stands twice.";
    case Layer::relation:
      return "A square says in how many records a sentence states that the entity of its row does something to that of its column, or with "
             "it (layer: relation). Rows and columns are the same entities, numbered alike.";
    case Layer::together:
      break;
  }
  return "A square says how many records name the entity of its row and that of its column (layer: together), not that they met, wrote to "
         "each other or agreed. Rows and columns are the same entities, numbered alike, so each number stands twice.";
}

std::string caption_of(Layer layer, const MatrixPlan& plan, bool some_number_left_out) {
  std::string text = meaning(layer);
  const bool groups = !plan.group.empty() && plan.group.back() > 0;
  if (groups) {
    text += fmt::format(
        " Dark lines part groups whose members are tied to each other more than chance would tie them (modularity {:.2f} "
        "among those drawn); in a group, those of most records come first.",
        plan.modularity);
  } else {
    text += " Those of most records come first.";
  }
  if (some_number_left_out) text += " A number too wide for its square is left to its shade.";
  text += fmt::format(" Drawn: {} of {} between {} of {}{}.", plan.ties, counted(plan.all_ties, "tie", "ties"), plan.vertices.size(),
                      counted(plan.all_vertices, "tied entity", "tied entities"),
                      plan.vertices.size() < plan.all_vertices ? ", those of most records" : "");
  if (plan.ties < plan.all_ties) text += fmt::format(" Not drawn: {}.", counted(plan.all_ties - plan.ties, "tie", "ties"));
  if (plan.meetings > 0)
    text += fmt::format(" Meetings have no direction and no square: {} not drawn.", counted(plan.meetings, "tie", "ties"));
  return text;
}

std::string description_of(const Network& network, const MatrixPlan& plan) {
  std::string text =
      fmt::format("A matrix of {} with {}.", counted(plan.vertices.size(), "entity", "entities"), counted(plan.ties, "tie", "ties"));
  const auto strongest = std::ranges::max_element(plan.cells, {}, &MatrixCell::records);
  if (strongest != plan.cells.end()) {
    const auto name = [&](std::uint32_t place) { return name_in_words(network.actors()[plan.vertices[place]].name); };
    text +=
        fmt::format(" The largest number, {}, stands for {} and {}.", strongest->records, name(strongest->row), name(strongest->column));
  }
  return text;
}

std::string twin_of(const Network& network, const MatrixPlan& plan) {
  std::string csv = "row,column,row_id,column_id,row_name,column_name,records\n";
  for (const MatrixCell& cell : plan.cells) {
    const Actor& row = network.actors()[plan.vertices[cell.row]];
    const Actor& column = network.actors()[plan.vertices[cell.column]];
    csv += csv_row({static_cast<double>(cell.row + 1), static_cast<double>(cell.column + 1), row.id, column.id, row.name, column.name,
                    static_cast<double>(cell.records)});
  }
  return csv;
}

}  // namespace

std::optional<Figure> draw_matrix(const Analysis& analysis, Layer layer, const PageFormat& page) {
  const Network& network = layer_of(analysis, layer).network;
  const MatrixPlan plan = plan_matrix(analysis, layer, [&](const std::vector<const Actor*>& actors) { return room_on(page, actors); });
  if (plan.vertices.size() < kFewest) return {};
  const MatrixDrawing drawing(network, plan, page);
  SheetText text;
  text.title = heading(layer) + ": matrix";
  text.subtitle = subtitle_of(analysis.name, departures_in(layer, analysis));
  text.legend = legend_of(network, plan, page);
  text.caption = caption_of(layer, plan, drawing.some_number_left_out());
  text.description = description_of(network, plan);
  Svg svg(page);
  double y = draw_heading(svg, text);
  drawing.draw(svg, {kMargin + std::max(0.0, (page.drawing_width() - drawing.width()) / 2), y});
  y = draw_footing(svg, text, y + drawing.height());
  return Figure{svg.document(page.width, y, text.title, text.description), {}, twin_of(network, plan)};
}

}  // namespace docgraph
