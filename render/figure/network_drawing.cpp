#include "render/figure/network_drawing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/figure/page/line_steps.hpp"
#include "render/figure/page/text_width.hpp"
#include "render/paper/table/table.hpp"

namespace docgraph {
namespace {

constexpr double kLargestRadius = 15;
constexpr double kLargestRadiusCrowded = 11;
constexpr double kSmallestRadius = 2.2;
// A symbol for one record is no larger than this, however few records there are.
constexpr double kLargestUnit = 4;
constexpr std::size_t kCrowd = 45;
// Symbols and labels may cover this share of the tallest drawing, so that there is room for lines between them.
constexpr double kMostCovered = 0.38;
constexpr LineWidths kLineWidths = {0.7, 1.5, 2.6, 4.0};

double most_area(const PageFormat& page) { return kMostCovered * page.drawing_width() * page.tallest; }

// How much smaller the largest symbols are on a small page.
double shrinking(const PageFormat& page) {
  const PageFormat whole = double_column_page();
  const double share = page.drawing_width() * page.tallest / (whole.drawing_width() * whole.tallest);
  return std::max(0.5, std::min(1.0, std::sqrt(share)));
}

TextBlock label_of(const Actor& actor, double size) { return wrap_name(actor.name, size, kLabelEms * size); }

std::string step_words(std::size_t step, std::uint32_t least, const PictureWords& words) {
  const std::string numbers = numbers_of_step(step, least);
  return fmt::format("{} {}", numbers, numbers == "1" ? words.unit_of_ties_one : words.unit_of_ties);
}

// What is drawn, with sizes and places.
class Drawing {
 public:
  Drawing(const Network& network, const NetworkPicture& picture, const PageFormat& page, const FigureLayout* known)
      : network_(network), picture_(picture), page_(page) {
    largest_radius_ = (picture.actors.size() > kCrowd ? kLargestRadiusCrowded : kLargestRadius) * shrinking(page);
    for (const DrawnActor& actor : picture.actors) most_records_ = std::max(most_records_, actor.records);
    largest_radius_ = std::min(largest_radius_, kLargestUnit * std::sqrt(most_records_));
    choose_type(known);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < picture.actors.size(); ++i) {
      const DrawnActor& actor = picture.actors[i];
      items_.push_back({symbol_box(kind_of(actor), radius_of(actor), actor.style), labels_[i].width, labels_[i].height});
      ids.push_back(actor_of(actor).id);
    }
    std::vector<Link> links;
    for (const DrawnTie& tie : picture.ties) links.emplace_back(tie.a, tie.b);
    layout_ = lay_out_with(known, ids, items_, links, page.drawing_width(), page.tallest);
    places_ = places_of(layout_, ids, type_, known);
  }

  [[nodiscard]] double height() const { return layout_.height; }
  [[nodiscard]] const FigureLayout& places() const { return places_; }

  // Moves the drawing to its place on the page.
  void move_to(Point origin) {
    for (Placement& placement : layout_.placements) placement.at = placement.at + origin;
  }

  void draw(Svg& svg) const {
    svg.open_group("ties");
    for (const bool light : {true, false}) {
      for (const DrawnTie& tie : picture_.ties) {
        if (tie.light == light) draw_tie(svg, tie);
      }
    }
    svg.close_group();
    svg.open_group("actors");
    for (std::size_t i = 0; i < items_.size(); ++i) draw_actor(svg, i);
    svg.close_group();
  }

  [[nodiscard]] Point centre_of(std::size_t actor) const { return layout_.placements[actor].at; }

  [[nodiscard]] std::vector<LegendRow> legend() const { return {kinds(), sizes(), widths(), marks()}; }

 private:
  [[nodiscard]] const Actor& actor_of(const DrawnActor& actor) const { return network_.actors()[actor.vertex]; }
  [[nodiscard]] Kind kind_of(const DrawnActor& actor) const { return actor_of(actor).kind; }
  [[nodiscard]] double radius_for(std::uint32_t records) const {
    return std::max(kSmallestRadius, largest_radius_ * std::sqrt(static_cast<double>(records) / most_records_));
  }
  [[nodiscard]] double radius_of(const DrawnActor& actor) const { return radius_for(actor.records); }

  // That of the known layout, since labels of another size would push each other away; else the larger type where there is room for it.
  void choose_type(const FigureLayout* known) {
    const bool keep_small = known != nullptr && known->type < kLabelType;
    for (const double size : {kLabelType, kSmallType}) {
      if (keep_small && size == kLabelType) continue;
      labels_.clear();
      type_ = size;
      double area = 0;
      for (const DrawnActor& actor : picture_.actors) {
        labels_.push_back(label_of(actor_of(actor), size));
        area += (labels_.back().width + 5) * (labels_.back().height + 2 * radius_of(actor) + 5);
      }
      if (area < 0.6 * most_area(page_)) return;
    }
  }

  void draw_tie(Svg& svg, const DrawnTie& tie) const {
    const std::string& a = actor_of(picture_.actors[tie.a]).name;
    const std::string& b = actor_of(picture_.actors[tie.b]).name;
    svg.open_group("tie",
                   fmt::format("{} – {}: {} {}", name_in_words(a), name_in_words(b), picture_.words.tie,
                               counted(tie.records, picture_.words.unit_of_ties_one, picture_.words.unit_of_ties)),
                   {{"records", std::to_string(tie.records)}});
    svg.line(centre_of(tie.a), centre_of(tie.b),
             {"none", tie.light ? kLightTieInk : kTieInk, kLineWidths[line_step(tie.records, picture_.least_records)], {}});
    svg.close_group();
  }

  void draw_actor(Svg& svg, std::size_t i) const {
    const DrawnActor& drawn = picture_.actors[i];
    const Actor& actor = actor_of(drawn);
    const Placement& placement = layout_.placements[i];
    svg.open_group("actor",
                   fmt::format("{}{}: {} {}", name_in_words(actor.name), picture_.words.kinds ? fmt::format(" ({})", word(actor.kind)) : "",
                               picture_.words.actor, counted(drawn.records, picture_.words.one, picture_.words.many)),
                   {{"id", name_in_words(actor.id)}, {"records", std::to_string(drawn.records)}});
    draw_symbol(svg, actor.kind, placement.at, radius_of(drawn), drawn.style);
    const Box box = label_box_at(items_[i], placement);
    const TextStyle style{labels_[i].size, anchor_for(placement.side), false, true, kInk};
    draw_block(svg, "label", labels_[i].lines, {text_x(box, placement.side), box.top}, style);
    svg.close_group();
  }

  static Anchor anchor_for(LabelSide side) {
    return side == LabelSide::right ? Anchor::start : side == LabelSide::left ? Anchor::end : Anchor::middle;
  }
  static double text_x(const Box& box, LabelSide side) {
    return side == LabelSide::right ? box.left : side == LabelSide::left ? box.right : box.centre().x;
  }

  [[nodiscard]] LegendRow kinds() const {
    LegendRow row{page_.grey ? "Shape, shade" : "Shape, colour", {}};
    if (!picture_.words.kinds) return row;
    for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office}) {
      const bool present = std::ranges::any_of(picture_.actors, [&](const DrawnActor& actor) { return kind_of(actor) == kind; });
      if (present) row.items.push_back({Swatch::symbol, fmt::format("{} ({})", word(kind), look(kind, page_.grey)), kind});
    }
    return row;
  }

  [[nodiscard]] LegendRow sizes() const {
    LegendRow row{"Area", {}};
    std::vector<std::uint32_t> steps = {most_records_, most_records_ / 4, most_records_};
    for (const DrawnActor& actor : picture_.actors) steps[2] = std::min(steps[2], actor.records);
    if (steps[1] <= steps[2]) steps[1] = steps[2];
    std::ranges::sort(steps);
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    if (picture_.actors.empty()) return row;
    for (const std::uint32_t records : steps) {
      row.items.push_back({Swatch::size,
                           fmt::format("{} {}", picture_.words.actor, counted(records, picture_.words.one, picture_.words.many)),
                           Kind::person, radius_for(records)});
    }
    return row;
  }

  [[nodiscard]] LegendRow widths() const {
    LegendRow row{"Line width", {}};
    for (std::size_t step = 0; step < kLineWidths.size(); ++step) {
      const bool present =
          std::ranges::any_of(picture_.ties, [&](const DrawnTie& tie) { return line_step(tie.records, picture_.least_records) == step; });
      if (present) {
        row.items.push_back({Swatch::line, step_words(step, picture_.least_records, picture_.words), Kind::person, 0, kLineWidths[step]});
      }
    }
    return row;
  }

  [[nodiscard]] LegendRow marks() const {
    LegendRow row{"Marks", {}};
    const auto hatched = std::ranges::find_if(picture_.actors, [](const DrawnActor& actor) { return actor.style.hatched; });
    if (hatched != picture_.actors.end()) {
      row.items.push_back({Swatch::hatched, "subject of the collection (in more than half of its records)", kind_of(*hatched), 4.5});
    }
    if (std::ranges::any_of(picture_.ties, &DrawnTie::light)) {
      row.items.push_back({Swatch::line, "its ties, lighter", Kind::person, 0, 1.5, true});
    }
    const auto marked = std::ranges::find_if(picture_.actors, [](const DrawnActor& actor) { return actor.style.marked; });
    const auto hollow = std::ranges::find_if(picture_.actors, [](const DrawnActor& actor) { return actor.style.hollow; });
    if (hollow != picture_.actors.end()) row.items.push_back({Swatch::hollow, "left unnamed by its one record", kind_of(*hollow), 4.5});
    if (marked != picture_.actors.end()) row.items.push_back({Swatch::marked, "centre", kind_of(*marked), 3.5});
    return row;
  }

  const Network& network_;
  const NetworkPicture& picture_;
  const PageFormat& page_;
  double largest_radius_ = kLargestRadius;
  std::uint32_t most_records_ = 1;
  double type_ = kLabelType;
  std::vector<TextBlock> labels_;
  std::vector<Placeable> items_;
  NetworkLayout layout_;
  FigureLayout places_;
};

std::string twin_of(const Network& network, const NetworkPicture& picture) {
  std::string csv = "from,to,from_name,to_name,records\n";
  for (const DrawnTie& tie : picture.ties) {
    const Actor& a = network.actors()[picture.actors[tie.a].vertex];
    const Actor& b = network.actors()[picture.actors[tie.b].vertex];
    csv += csv_row({a.id, b.id, a.name, b.name, static_cast<double>(tie.records)});
  }
  return csv;
}

}  // namespace

std::vector<std::uint32_t> records_of_vertices(const Analysis& analysis, const Network& network) {
  std::vector<std::uint32_t> records;
  for (const Actor& actor : network.actors()) {
    const bool known = actor.entity < analysis.counts.size();
    const auto count = network.layer() == Layer::index ? &ActorCounts::indexed : &ActorCounts::records;
    records.push_back(known ? std::max<std::uint32_t>(1, analysis.counts[actor.entity].*count) : 1);
  }
  return records;
}

std::vector<bool> are_subjects(const Analysis& analysis, const Network& network) {
  std::vector<bool> subjects;
  for (const Actor& actor : network.actors()) {
    subjects.push_back(actor.entity < analysis.counts.size() && analysis.counts[actor.entity].subject);
  }
  return subjects;
}

SelectionRule page_rule(const Network& network, std::vector<std::uint32_t> records, std::uint32_t least_records, const PageFormat& page) {
  SelectionRule rule;
  rule.least_records = least_records;
  rule.records = std::move(records);
  rule.most_area = most_area(page);
  for (const Actor& actor : network.actors()) {
    const TextBlock label = label_of(actor, kSmallType);
    rule.areas.push_back((label.width + 5) * (label.height + kLargestRadiusCrowded * shrinking(page) + 5));
  }
  return rule;
}

NetworkPicture picture_of(const Analysis& analysis, const Network& network, const Selection& selection, std::uint32_t marked) {
  NetworkPicture picture = picture_of(records_of_vertices(analysis, network), are_subjects(analysis, network), network, selection, marked);
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  for (DrawnActor& actor : picture.actors) {
    const std::uint32_t entity = network.actors()[actor.vertex].entity;
    actor.style.hollow = entity < entities.size() && entities[entity].unnamed;
  }
  return picture;
}

NetworkPicture picture_of(const std::vector<std::uint32_t>& records, const std::vector<bool>& subjects, const Network& network,
                          const Selection& selection, std::uint32_t marked) {
  std::vector<std::uint32_t> place(network.actors().size());
  NetworkPicture picture;
  picture.least_records = selection.least_records;
  for (const std::uint32_t vertex : selection.vertices) {
    place[vertex] = static_cast<std::uint32_t>(picture.actors.size());
    picture.actors.push_back({vertex, records[vertex], {subjects[vertex], vertex == marked}});
  }
  for (const std::uint32_t index : selection.ties) {
    const Tie& tie = network.ties()[index];
    const std::uint32_t a = network.vertex_of(tie.a);
    const std::uint32_t b = network.vertex_of(tie.b);
    picture.least_records = std::min(picture.least_records, tie.records);
    picture.ties.push_back({place[a], place[b], tie.records, subjects[a] || subjects[b]});
  }
  return picture;
}

Figure draw_network_picture(const Network& network, const NetworkPicture& picture, SheetText text, std::string_view if_empty,
                            const PageFormat& page, const FigureLayout* known) {
  Drawing drawing(network, picture, page, known);
  text.legend = drawing.legend();
  Svg svg(page);
  if (std::ranges::any_of(picture.actors, [](const DrawnActor& actor) { return actor.style.hatched; })) define_hatches(svg);
  double y = draw_heading(svg, text);
  if (known != nullptr && !picture.actors.empty()) text.caption += " Whoever had a place in the layout that was given keeps it.";
  // A word wider than the page cannot be: labels are wrapped. So the drawing always fits between the margins.
  drawing.move_to({kMargin, y});
  drawing.draw(svg);
  if (picture.actors.empty()) draw_nothing(svg, y, if_empty);
  y += picture.actors.empty() ? 60 : drawing.height();
  const double height = draw_footing(svg, text, y);
  Figure figure;
  figure.layout = drawing.places();
  figure.csv = twin_of(network, picture);
  figure.svg = svg.document(page.width, height, text.title, text.description);
  figure.positions.resize(network.actors().size());
  std::vector<bool> drawn(network.actors().size());
  for (std::size_t i = 0; i < picture.actors.size(); ++i) {
    const Point at = drawing.centre_of(i);
    figure.positions[picture.actors[i].vertex] = {at.x, height - at.y};
    drawn[picture.actors[i].vertex] = true;
  }
  place_the_rest(drawn, page.width, height, figure.positions);
  return figure;
}

std::string left_out_words(const Selection& selection) {
  if (selection.foremost != 0) {
    return fmt::format(" (only those among the {} entities named in most records, so that the figure can be read)", selection.foremost);
  }
  if (selection.least_records <= 1) return {};
  return fmt::format(" (only those that rest on at least {} records, so that the figure can be read)", selection.least_records);
}

std::string drawn_counts(const Selection& selection, std::string_view which, std::size_t ties, std::size_t actors) {
  std::string text = fmt::format(" Drawn: {} of {}{} between {} of {}.", selection.ties.size(), counted(ties, "tie", "ties"), which,
                                 selection.vertices.size(), counted(actors, "entity", "entities"));
  const std::size_t other_ties = ties - selection.ties.size();
  const std::size_t other_actors = actors - selection.vertices.size();
  std::vector<std::string> not_drawn;
  if (other_ties > 0) not_drawn.push_back(counted(other_ties, "tie", "ties"));
  if (other_actors > 0) not_drawn.push_back(counted(other_actors, "entity", "entities") + " without a drawn tie");
  if (!not_drawn.empty()) text += fmt::format(" Not drawn: {}.", joined_words(not_drawn, ", and "));
  return text;
}

std::string joined_words(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

void place_the_rest(const std::vector<bool>& drawn, double width, double height, std::vector<Position>& positions) {
  const auto rest = static_cast<double>(std::ranges::count(drawn, false));
  const double radius = std::hypot(width, height) / 2 + 20;
  double number = 0;
  for (std::size_t vertex = 0; vertex < drawn.size(); ++vertex) {
    if (drawn[vertex]) continue;
    const double angle = 2 * std::numbers::pi * number++ / rest;
    positions[vertex] = {width / 2 + radius * std::cos(angle), height / 2 + radius * std::sin(angle)};
  }
}

std::string name_in_words(std::string_view name) { return wrap_label(name, 1, 90, 1).lines[0]; }

}  // namespace docgraph
