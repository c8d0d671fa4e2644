#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "render/figure/figure.hpp"
#include "render/figure/network_drawing.hpp"
#include "render/figure/page/text_width.hpp"
#include "render/figure/time/timeline_plan.hpp"
#include "render/paper/table/table.hpp"

// One row an entity, one bar a step of time. All rows of a section have one scale, so that bars can be compared up and down the page. Rows
// stand in sections: all records; who sent and received; who is named.

namespace docgraph {
namespace {

constexpr std::size_t kMostSteps = 72;
constexpr std::size_t kFewestSteps = 2;
constexpr std::size_t kFewestRecords = 3;
constexpr double kAllHeight = 26;
constexpr double kEndHeight = 15;
constexpr double kNamedHeight = 11.5;
constexpr double kSectionHead = 15;
constexpr double kAxisHeight = 13;
constexpr double kSymbol = 2.7;
constexpr double kAfterSymbol = 3;
constexpr double kTotalWidth = 24;

struct Inks {
  std::string_view plain;
  std::string_view sent;
  std::string_view received;
};

Inks inks_of(const PageFormat& page) {
  if (page.grey) return {"#4a4a4a", "#4a4a4a", "#c4c4c4"};
  return {"#4a4a4a", "#0072B2", "#E69F00"};
}

std::uint32_t tallest_in(const std::vector<TimelineRow>& rows) {
  std::uint32_t tallest = 1;
  for (const TimelineRow& row : rows) {
    for (const std::uint32_t count : row.above) tallest = std::max(tallest, count);
    for (const std::uint32_t count : row.below) tallest = std::max(tallest, count);
  }
  return tallest;
}

// As many rows as the page holds: half of it for either section, and what one leaves for the other.
void fit_rows(TimelinePlan& plan, const PageFormat& page) {
  const double room = page.tallest - kAllHeight - kAxisHeight - 2 * kSectionHead;
  const auto rows_in = [](double height, double row) { return static_cast<std::size_t>(std::max(1.0, height / row)); };
  const double named_height = kNamedHeight * static_cast<double>(plan.named.size());
  plan.ends.resize(std::min(plan.ends.size(), rows_in(std::max(room / 2, room - named_height), kEndHeight)));
  const double left = room - kEndHeight * static_cast<double>(plan.ends.size());
  plan.named.resize(std::min(plan.named.size(), rows_in(left, kNamedHeight)));
}

class TimelineDrawing {
 public:
  TimelineDrawing(const Analysis& analysis, const TimelinePlan& plan, Svg& svg, double top)
      : entities_(analysis.corpus.identities.entities), plan_(plan), svg_(svg), inks_(inks_of(svg.page())), y_(top) {
    const PageFormat& page = svg.page();
    const double most = page.drawing_width() * (page.width < 300 ? 0.42 : 0.34);
    double widest = text_width("All records", kSmallType);
    for (const auto* rows : {&plan.ends, &plan.named}) {
      for (const TimelineRow& row : *rows)
        widest = std::max(widest, text_width(label_of(row, most), kSmallType) + 2 * kSymbol + kAfterSymbol);
    }
    most_label_ = most;
    left_ = kMargin + widest + 6;
    right_ = page.width - kMargin - kTotalWidth;
    step_ = (right_ - left_) / static_cast<double>(plan.axis.steps);
  }

  // Returns the y below the drawing.
  double draw() {
    draw_axis(y_, y_ + height_of_rows());
    draw_row(plan_.all, kAllHeight, tallest_in({plan_.all}), inks_.plain);
    if (!plan_.ends.empty()) {
      const std::uint32_t tallest = tallest_in(plan_.ends);
      draw_section(fmt::format("Sent above, received below (tallest bar: {})", tallest));
      for (const TimelineRow& row : plan_.ends) draw_row(row, kEndHeight, tallest, inks_.sent);
    }
    if (!plan_.named.empty()) {
      const std::uint32_t tallest = tallest_in(plan_.named);
      draw_section(fmt::format("Named (tallest bar: {})", tallest));
      for (const TimelineRow& row : plan_.named) draw_row(row, kNamedHeight, tallest, inks_.plain);
    }
    return y_ + kAxisHeight;
  }

 private:
  [[nodiscard]] double height_of_rows() const {
    return kAllHeight + (plan_.ends.empty() ? 0 : kSectionHead + kEndHeight * static_cast<double>(plan_.ends.size())) +
           (plan_.named.empty() ? 0 : kSectionHead + kNamedHeight * static_cast<double>(plan_.named.size()));
  }

  [[nodiscard]] std::string label_of(const TimelineRow& row, double most) const {
    return wrap_label(entities_[row.entity].name, kSmallType, most - 2 * kSymbol - kAfterSymbol, 1).lines[0];
  }

  void draw_section(const std::string& words) {
    const TextBlock block = wrap_label(words, kSmallType, svg_.page().drawing_width(), 1, true);
    draw_block(svg_, "section", block.lines, {kMargin, y_ + 5}, {kSmallType, Anchor::start, true, true, kInk});
    y_ += kSectionHead;
  }

  // Bars stand on the row's line; of a row with something below, the line is in its middle.
  void draw_row(const TimelineRow& row, double height, std::uint32_t tallest, std::string_view ink) {
    const bool both = height == kEndHeight;
    const double room = both ? height / 2 - 1 : height - 1.5;
    const double line = both ? y_ + height / 2 : y_ + height;
    draw_name(row, both ? line : line - std::min(height, kNamedHeight) / 2 + 0.5);
    svg_.line({left_, line}, {right_, line}, {"none", "#bbbbbb", 0.4, {}});
    draw_bars(row, row.above, line, -room / tallest, ink, both ? "sent" : "records");
    draw_bars(row, row.below, line, room / tallest, inks_.received, "received");
    y_ += height;
  }

  void draw_bars(const TimelineRow& row, const std::vector<std::uint32_t>& counts, double line, double scale, std::string_view ink,
                 std::string_view what) {
    const std::string name = row.entity == kNoEntity ? "All records" : name_in_words(entities_[row.entity].name);
    const double gap = step_ > 4 ? 0.8 : step_ * 0.12;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      const double far = line + (scale < 0 ? std::min(-0.7, scale * counts[i]) : std::max(0.7, scale * counts[i]));
      const double x = left_ + step_ * static_cast<double>(i);
      svg_.open_group(row.entity == kNoEntity ? "all-bar" : "bar",
                      fmt::format("{}, {} from {}: {} {}", name, word(plan_.axis.step), beginning_of(plan_.axis, i), counts[i], what),
                      {{"records", std::to_string(counts[i])}});
      svg_.rectangle({x + gap / 2, std::min(line, far), x + step_ - gap / 2, std::max(line, far)}, 0, {ink, kInk, 0.2, {}});
      svg_.close_group();
    }
  }

  void draw_name(const TimelineRow& row, double middle) {
    const TextStyle total{kSmallType, Anchor::end, false, false, kGrey};
    const double top = middle - kSmallType * 0.59;
    const TextStyle style{kSmallType, Anchor::start, false, false, kInk};
    if (row.entity == kNoEntity) {
      draw_block(svg_, "label", {"All records"}, {kMargin, top}, style);
    } else {
      const Entity& entity = entities_[row.entity];
      svg_.open_group("actor", fmt::format("{} ({}): {}", name_in_words(entity.name), word(entity.kind), row.records));
      const Box symbol = symbol_box(entity.kind, kSymbol);
      draw_symbol(svg_, entity.kind, {kMargin + kSymbol, middle - (symbol.top + symbol.bottom) / 2}, kSymbol);
      draw_block(svg_, "label", {label_of(row, most_label_)}, {kMargin + 2 * kSymbol + kAfterSymbol, top}, style);
      svg_.close_group();
    }
    draw_block(svg_, "count", {std::to_string(row.records)}, {svg_.page().width - kMargin, top}, total);
  }

  // Years stand under the step that begins with them, as many as have room; their lines go up behind all rows. Between years of months the
  // quarters are named where there is room for all of them.
  void draw_axis(double top, double bottom) {
    svg_.open_group("axis");
    svg_.line({left_, bottom}, {right_, bottom}, {"none", kGrey, 0.6, {}});
    double free_from = left_ - 10;
    for (std::size_t i = 0; i < plan_.axis.steps; ++i) {
      const double x = left_ + step_ * static_cast<double>(i);
      const bool year = i == 0 || begins_year(plan_.axis, i);
      svg_.line({x, bottom}, {x, bottom + (year ? 3 : 1.5)}, {"none", kGrey, 0.5, {}});
      const std::string words = year ? beginning_of(plan_.axis, i).substr(0, begins_year(plan_.axis, i) ? 4 : 7) : quarter_at(i);
      const double width = text_width(words, kSmallType);
      if (words.empty() || x < free_from || x + width > svg_.page().width - kMargin) continue;
      if (year) svg_.line({x, top}, {x, bottom}, {"none", "#cccccc", 0.4, "1 2"});
      svg_.text({x, bottom + 3 + kSmallType}, words, {kSmallType, Anchor::start, false, false, year ? kInk : kGrey});
      free_from = x + width + 5;
    }
    svg_.close_group();
  }

  [[nodiscard]] std::string quarter_at(std::size_t step) const {
    if (plan_.axis.step != AxisStep::month || 3 * step_ < 34) return {};
    const std::string month = beginning_of(plan_.axis, step).substr(5);
    return month == "04" || month == "07" || month == "10" ? beginning_of(plan_.axis, step) : "";
  }

  const std::vector<Entity>& entities_;
  const TimelinePlan& plan_;
  Svg& svg_;
  Inks inks_;
  double y_;
  double most_label_ = 0;
  double left_ = 0;
  double right_ = 0;
  double step_ = 0;
};

std::vector<LegendRow> legend_of(const Analysis& analysis, const TimelinePlan& plan, const PageFormat& page) {
  LegendRow kinds{page.grey ? "Shape, shade" : "Shape, colour", {}};
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office}) {
    const auto is_one = [&](const TimelineRow& row) { return analysis.corpus.identities.entities[row.entity].kind == kind; };
    if (!std::ranges::any_of(plan.ends, is_one) && !std::ranges::any_of(plan.named, is_one)) continue;
    kinds.items.push_back({Swatch::symbol, fmt::format("{} ({})", word(kind), look(kind, page.grey)), kind});
  }
  LegendRow bars{"Bars", {}};
  const Inks inks = inks_of(page);
  const auto add = [&](std::string words, std::string_view fill) {
    LegendItem item{Swatch::bar, std::move(words)};
    item.fill = fill;
    bars.items.push_back(std::move(item));
  };
  add("records", inks.plain);
  if (!plan.ends.empty()) {
    add("dispatches sent", inks.sent);
    add("dispatches received", inks.received);
  }
  return {kinds, bars};
}

std::string rows_words(std::string_view what, std::size_t drawn, std::size_t all) {
  if (all == 0) return {};
  return fmt::format(" {}: {} of {} drawn{}.", what, drawn, counted(all, "row", "rows"), drawn < all ? ", those of most records" : "");
}

std::string caption_of(const TimelinePlan& whole, const TimelinePlan& drawn) {
  const TimeAxis& axis = whole.axis;
  std::string text = fmt::format(
      "A bar counts the distinct records of one {}; bars are to one scale within a section. A record counts in every row that it concerns; "
      "at the right stands the sum of a row's bars. That many records were kept is not that much was written.",
      word(axis.step));
  text += fmt::format(" Drawn: {} of {}.", axis.within, counted(axis.within + axis.coarse + axis.undated, "record", "records"));
  std::vector<std::string> not_drawn;
  if (axis.coarse > 0) not_drawn.push_back(fmt::format("{} dated less exactly than a {}", axis.coarse, word(axis.step)));
  if (axis.undated > 0) not_drawn.push_back(fmt::format("{} without a date", axis.undated));
  if (!not_drawn.empty()) text += fmt::format(" Not drawn: {}.", joined_words(not_drawn, ", and "));
  text += rows_words("Senders and addressees", drawn.ends.size(), whole.ends.size());
  text += rows_words("Named", drawn.named.size(), whole.named.size());
  if (!whole.ends.empty()) text += " Parties of meetings neither send nor receive.";
  return text;
}

std::string description_of(const TimelinePlan& plan) {
  const auto most = std::ranges::max_element(plan.all.above);
  const auto step = static_cast<std::size_t>(most - plan.all.above.begin());
  return fmt::format("A timeline of {} from {} on, {} by {}. Most records, {}, lie in the {} that begins with {}.",
                     counted(plan.all.records, "record", "records"), beginning_of(plan.axis, 0), word(plan.axis.step), word(plan.axis.step),
                     *most, word(plan.axis.step), beginning_of(plan.axis, step));
}

void add_rows(const Analysis& analysis, const TimelinePlan& plan, std::string_view section, const TimelineRow& row, std::string& csv) {
  for (std::size_t i = 0; i < plan.axis.steps; ++i) {
    const std::uint32_t below = row.below.empty() ? 0 : row.below[i];
    if (row.above[i] == 0 && below == 0) continue;
    Row cells{std::string(section)};
    if (row.entity == kNoEntity) {
      cells.insert(cells.end(), {Cell{}, Cell{}});
    } else {
      const Entity& entity = analysis.corpus.identities.entities[row.entity];
      cells.insert(cells.end(), {Cell{entity.id}, Cell{entity.name}});
    }
    cells.emplace_back(beginning_of(plan.axis, i));
    cells.emplace_back(static_cast<double>(row.above[i]));
    cells.push_back(section == "dispatches" ? Cell{static_cast<double>(below)} : Cell{});
    csv += csv_row(cells);
  }
}

std::string twin_of(const Analysis& analysis, const TimelinePlan& plan) {
  std::string csv = "section,id,name,from,records_or_sent,received\n";
  add_rows(analysis, plan, "all", plan.all, csv);
  for (const TimelineRow& row : plan.ends) add_rows(analysis, plan, "dispatches", row, csv);
  for (const TimelineRow& row : plan.named) add_rows(analysis, plan, "named", row, csv);
  return csv;
}

}  // namespace

std::optional<Figure> draw_timeline(const Analysis& analysis, const PageFormat& page) {
  const TimelinePlan whole = plan_timeline(analysis, kMostSteps);
  if (whole.axis.steps < kFewestSteps || whole.all.records < kFewestRecords) return {};
  TimelinePlan drawn = whole;
  fit_rows(drawn, page);
  SheetText text;
  text.title = "Records over time";
  text.subtitle = subtitle_of(analysis.name, departures_in(Layer::together, analysis));
  text.legend = legend_of(analysis, drawn, page);
  text.caption = caption_of(whole, drawn);
  text.description = description_of(drawn);
  Svg svg(page);
  const double top = draw_heading(svg, text);
  const double height = draw_footing(svg, text, TimelineDrawing(analysis, drawn, svg, top).draw());
  return Figure{svg.document(page.width, height, text.title, text.description), {}, twin_of(analysis, drawn)};
}

}  // namespace docgraph
