#include "render/figure/layout/correspondence_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "render/figure/layout/network_layout.hpp"
#include "render/figure/page/style.hpp"

// Every card, dot and open end is a box for dot, every line an edge; a count is an edge label of fixed size, so dot itself keeps it off the
// boxes. dot ranks senders before addressees and breaks cycles. Components are laid out one by one and packed by us: dot would stack them
// in one column, taller than a page.

namespace docgraph {
namespace {

constexpr double kGap = 14;

enum class Direction { rightwards, downwards };

bool is_open(DispatchLine line) { return line == DispatchLine::open_addressee || line == DispatchLine::open_sender; }

CardBox measure_card(const Card& card, double size) {
  CardBox shape;
  shape.name = wrap_name(card.name, size, kLabelEms * size);
  if (!card.standing.empty()) shape.owner = wrap_label(card.standing, kSmallType, kLabelEms * size, 2);
  const double words = std::max(shape.name.width, shape.owner.width);
  shape.box.right = 3 * kCardPadding + 2 * kCardSymbol + words;
  shape.box.bottom = 2 * kCardPadding + std::max(2 * kCardSymbol, shape.name.height + shape.owner.height);
  return shape;
}

OpenEndBox measure_open_end(DispatchLine line, Direction direction) {
  OpenEndBox shape;
  const bool addressee = line == DispatchLine::open_addressee;
  shape.words = wrap_label(addressee ? "addressee not stated" : "sender not stated", kSmallType, 48, 2);
  const double circle = 2 * kOpenRadius + 1;
  const double w = shape.words.width;
  const double h = shape.words.height;
  if (direction == Direction::rightwards) {
    shape.box = {0, 0, circle + 2 + w, std::max(circle, h)};
    const double middle = shape.box.height() / 2;
    shape.circle = {addressee ? kOpenRadius : shape.box.right - kOpenRadius, middle};
    shape.words_at = {addressee ? circle + 2 : 0, middle - h / 2};
  } else {
    shape.box = {0, 0, std::max(circle, w), circle + 2 + h};
    shape.circle = {shape.box.width() / 2, addressee ? kOpenRadius : shape.box.bottom - kOpenRadius};
    shape.words_at = {0, addressee ? circle + 2 : 0};
  }
  return shape;
}

// The words on a dispatch's line: a number where it stands for more than one record, and what a circular is.
std::string words_on(const Dispatch& dispatch) {
  if (dispatch.line == DispatchLine::circular) {
    if (dispatch.records > 1) return fmt::format("{} circulars", dispatch.records);
    return fmt::format("one {} to {}", dispatch.kind.empty() ? "circular" : dispatch.kind, dispatch.to.size());
  }
  return dispatch.records > 1 ? std::to_string(dispatch.records) : std::string();
}

// Lays out one component into the whole layout, its upper left corner at (0, 0).
class ComponentLayout {
 public:
  ComponentLayout(const CorrespondencePlan& plan, const std::vector<std::uint32_t>& cards, const std::vector<std::uint32_t>& dispatches,
                  Direction direction, double type_size)
      : plan_(&plan), members_(cards), direction_(direction), graph_(std::make_unique<CGraph>(CGraph::Engine::dot)) {
    graph_->set("rankdir", direction == Direction::rightwards ? "LR" : "TB");
    graph_->set("nodesep", "12e-2");
    graph_->set("ranksep", direction == Direction::rightwards ? "38e-2" : "32e-2");
    for (const std::uint32_t card : cards) {
      shapes_.push_back(measure_card(plan.cards[card], type_size));
      box_of_card_.push_back(graph_->add_box(shapes_.back().box.width(), shapes_.back().box.height()));
    }
    for (const std::uint32_t dispatch : dispatches) add_dispatch(dispatch);
    graph_->lay_out();
    read();
    graph_.reset();
  }

  [[nodiscard]] double width() const { return bounds_.width(); }
  [[nodiscard]] double height() const { return bounds_.height(); }

  // Puts this component's parts where they belong, moved to `corner`.
  void place_in(CorrespondenceLayout& layout, Point corner) {
    const Point by = corner - Point{bounds_.left, bounds_.top};
    for (std::size_t i = 0; i < members_.size(); ++i) {
      layout.cards[members_[i]] = shapes_[i];
      layout.cards[members_[i]].box = moved(shapes_[i].box, by);
    }
    for (OpenEnd& end : open_ends_) {
      end.shape.box = moved(end.shape.box, by);
      end.shape.circle = end.shape.circle + by;
      end.shape.words_at = end.shape.words_at + by;
      layout.open_ends.push_back(std::move(end.shape));
    }
    for (const DotShape& dot : dots_) layout.dots.push_back({dot.dispatch, dot.at + by});
    for (LineShape& line : lines_) {
      for (Point& point : line.route.points) point = point + by;
      line.route.tip = line.route.tip + by;
      line.words_at = line.words_at + by;
      layout.lines.push_back(std::move(line));
    }
  }

 private:
  struct OpenEnd {
    OpenEndBox shape;
    std::uint32_t box = 0;
  };

  [[nodiscard]] std::uint32_t box_of(std::uint32_t card) const {
    return box_of_card_[static_cast<std::size_t>(std::ranges::lower_bound(members_, card) - members_.begin())];
  }

  void add_line(std::uint32_t dispatch, bool trunk, std::uint32_t tail, std::uint32_t head, bool arrow, const std::string& words) {
    const std::uint32_t line = graph_->add_line(tail, head, arrow);
    LineShape shape;
    shape.dispatch = dispatch;
    shape.trunk = trunk;
    if (!words.empty()) {
      shape.words = wrap_label(words, kSmallType, 44, 3, true);
      graph_->reserve_label(line, shape.words.width + 2, shape.words.height + 1);
    }
    lines_.push_back(std::move(shape));
  }

  void add_dispatch(std::uint32_t index) {
    const Dispatch& dispatch = plan_->dispatches[index];
    const std::uint32_t from = box_of(dispatch.from);
    const std::string words = words_on(dispatch);
    if (is_open(dispatch.line)) {
      OpenEnd end{measure_open_end(dispatch.line, direction_), 0};
      end.shape.dispatch = index;
      end.box = graph_->add_box(end.shape.box.width(), end.shape.box.height());
      const bool addressee = dispatch.line == DispatchLine::open_addressee;
      add_line(index, true, addressee ? from : end.box, addressee ? end.box : from, !addressee, words);
      open_ends_.push_back(std::move(end));
      return;
    }
    if (dispatch.line != DispatchLine::circular) {
      add_line(index, true, from, box_of(dispatch.to[0]), dispatch.line == DispatchLine::arrow, words);
      return;
    }
    const std::uint32_t dot = graph_->add_box(2 * kDotRadius, 2 * kDotRadius);
    dot_boxes_.push_back(dot);
    dots_.push_back({index, {}});
    add_line(index, true, from, dot, false, words);
    for (const std::uint32_t to : dispatch.to) add_line(index, false, dot, box_of(to), true, {});
  }

  void read() {
    for (std::size_t i = 0; i < shapes_.size(); ++i) shapes_[i].box = centred(shapes_[i].box, graph_->centre_of(box_of_card_[i]));
    for (OpenEnd& end : open_ends_) {
      const Point by = graph_->centre_of(end.box) - end.shape.box.centre();
      end.shape.box = moved(end.shape.box, by);
      end.shape.circle = end.shape.circle + by;
      end.shape.words_at = end.shape.words_at + by;
    }
    for (std::size_t i = 0; i < dots_.size(); ++i) dots_[i].at = graph_->centre_of(dot_boxes_[i]);
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      lines_[i].route = graph_->route_of(i);
      lines_[i].words_at = graph_->label_of(i);
    }
    part_twins();
    end_in_circles();
    put_counts_on_lines();
    bounds_ = bounds();
  }

  // dot may draw a line and its answer on one path, where they read as a single line with two heads: moves each to its own side.
  void part_twins() {
    constexpr double kApart = 3.2;
    const auto is_near = [](Point a, Point b) { return std::abs(a.x - b.x) < 2 * kApart && std::abs(a.y - b.y) < 2 * kApart; };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (std::size_t j = i + 1; j < lines_.size(); ++j) {
        const std::vector<Point>& one = lines_[i].route.points;
        const std::vector<Point>& other = lines_[j].route.points;
        if (one.empty() || other.empty()) continue;
        const bool same_way = is_near(one.front(), other.front()) && is_near(one.back(), other.back());
        if (!same_way && !(is_near(one.front(), other.back()) && is_near(one.back(), other.front()))) continue;
        shift(lines_[i], -kApart);
        shift(lines_[j], kApart);
      }
    }
  }

  void shift(LineShape& line, double by) const {
    const Point d = direction_ == Direction::rightwards ? Point{0, by} : Point{by, 0};
    for (Point& point : line.route.points) point = point + d;
    line.route.tip = line.route.tip + d;
  }

  // dot ends a line somewhere on the box of an open end: leads it to the middle of the circle, which is drawn over it.
  void end_in_circles() {
    for (const OpenEnd& end : open_ends_) {
      const auto line = std::ranges::find(lines_, end.shape.dispatch, &LineShape::dispatch);
      std::vector<Point>& points = line->route.points;
      if (points.size() < 4) continue;
      const bool addressee = plan_->dispatches[end.shape.dispatch].line == DispatchLine::open_addressee;
      Point& last = addressee ? points.back() : points.front();
      Point& control = addressee ? points[points.size() - 2] : points[1];
      control = control + (end.shape.circle - last);
      last = end.shape.circle;
    }
  }

  using Tracks = std::vector<std::vector<Point>>;

  // A number that stands on its line cannot be taken for its neighbour's: it goes to the point of its line, nearest to where dot kept room,
  // where it touches nothing and, if there is such a point, no other line passes beneath. Where it would touch something all along its line
  // it stays beside it.
  void put_counts_on_lines() {
    Tracks tracks;
    std::vector<Point> wished;
    for (const LineShape& line : lines_) {
      tracks.push_back(points_along(line.route.points));
      wished.push_back(line.words_at);
    }
    // Once more: a count that has moved may have made room for another.
    for (int round = 0; round < 2; ++round) {
      for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].words.lines.size() == 1) put_count_on(i, wished[i], tracks);
      }
    }
  }

  void put_count_on(std::size_t index, Point wished, const Tracks& tracks) {
    LineShape& line = lines_[index];
    std::vector<Point> spots = tracks[index];
    const auto distance = [&](Point spot) { return std::hypot(spot.x - wished.x, spot.y - wished.y); };
    std::ranges::stable_sort(spots, {}, distance);
    std::erase_if(spots, [&](Point spot) { return is_taken(index, words_box(line, spot)); });
    if (spots.empty()) return;
    const auto alone = std::ranges::find_if(spots, [&](Point spot) { return !is_crossed(index, words_box(line, spot), tracks); });
    line.words_at = alone == spots.end() ? spots.front() : *alone;
  }

  // Whether a count of line `index` would touch a card, an open end, a dot, its own arrowhead or another count there.
  [[nodiscard]] bool is_taken(std::size_t index, const Box& words) const {
    const Box box = grown(words, 1.5);
    const auto touches = [&](const Box& other) { return box.overlaps(other); };
    if (std::ranges::any_of(shapes_, touches, &CardBox::box)) return true;
    if (std::ranges::any_of(open_ends_, [&](const OpenEnd& end) { return touches(end.shape.box); })) return true;
    if (std::ranges::any_of(dots_, [&](const DotShape& dot) { return touches(dot_box(dot.at)); })) return true;
    const RoutedLine& route = lines_[index].route;
    if (route.has_tip && touches(grown({route.tip.x, route.tip.y, route.tip.x, route.tip.y}, 4))) return true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i != index && !lines_[i].words.lines.empty() && touches(words_box(lines_[i], lines_[i].words_at))) return true;
    }
    return false;
  }

  static bool is_crossed(std::size_t index, const Box& words, const Tracks& tracks) {
    const Box box = grown(words, 1);
    const auto inside = [&](Point point) { return box.contains({point.x, point.y, point.x, point.y}); };
    for (std::size_t i = 0; i < tracks.size(); ++i) {
      if (i != index && std::ranges::any_of(tracks[i], inside)) return true;
    }
    return false;
  }

  static Box dot_box(Point at) { return grown({at.x, at.y, at.x, at.y}, kDotRadius); }

  static Box words_box(const LineShape& line, Point at) {
    const double w = line.words.width / 2;
    const double h = line.words.height / 2;
    return {at.x - w, at.y - h, at.x + w, at.y + h};
  }

  // Points of a chain of Bézier curves, about three points of print apart.
  static std::vector<Point> points_along(const std::vector<Point>& chain) {
    std::vector<Point> points;
    for (std::size_t i = 0; i + 3 < chain.size(); i += 3) {
      const int steps = std::clamp(static_cast<int>(std::hypot(chain[i + 3].x - chain[i].x, chain[i + 3].y - chain[i].y) / 3), 8, 150);
      for (int step = 0; step <= steps; ++step) {
        const double t = static_cast<double>(step) / steps;
        const double u = 1 - t;
        points.push_back(chain[i] * (u * u * u) + chain[i + 1] * (3 * u * u * t) + chain[i + 2] * (3 * u * t * t) +
                         chain[i + 3] * (t * t * t));
      }
    }
    return points;
  }

  static Box centred(const Box& box, Point at) { return moved(box, at - box.centre()); }

  // Around everything that is drawn. Control points lie outside of their curve at worst, so nothing is cut off.
  [[nodiscard]] Box bounds() const {
    Box all = shapes_[0].box;
    for (const CardBox& shape : shapes_) all = joined(all, grown(shape.box, 0.5));
    for (const OpenEnd& end : open_ends_) all = joined(all, grown(end.shape.box, 0.5));
    for (const DotShape& dot : dots_) all = joined(all, dot_box(dot.at));
    for (const LineShape& line : lines_) {
      for (const Point& point : line.route.points) all = joined(all, {point.x - 1, point.y - 1, point.x + 1, point.y + 1});
      if (line.words.lines.empty()) continue;
      all = joined(all, words_box(line, line.words_at));
    }
    return all;
  }

  const CorrespondencePlan* plan_;
  std::vector<std::uint32_t> members_;
  Direction direction_;
  std::unique_ptr<CGraph> graph_;  // only while laying out: it holds Graphviz's lock
  std::vector<CardBox> shapes_;
  std::vector<std::uint32_t> box_of_card_;
  std::vector<OpenEnd> open_ends_;
  std::vector<std::uint32_t> dot_boxes_;
  std::vector<DotShape> dots_;
  std::vector<LineShape> lines_;
  Box bounds_;
};

// Which cards a dispatch joins, as links between its sender and each addressee.
std::vector<Link> links_of(const CorrespondencePlan& plan) {
  std::vector<Link> links;
  for (const Dispatch& dispatch : plan.dispatches) {
    for (const std::uint32_t to : dispatch.to) links.emplace_back(dispatch.from, to);
  }
  return links;
}

ComponentLayout lay_out_component(const CorrespondencePlan& plan, const std::vector<std::uint32_t>& cards,
                                  const std::vector<std::uint32_t>& dispatches, double type_size, double width) {
  ComponentLayout across(plan, cards, dispatches, Direction::rightwards, type_size);
  if (across.width() <= width) return across;
  ComponentLayout down(plan, cards, dispatches, Direction::downwards, type_size);
  return down.width() < across.width() ? std::move(down) : std::move(across);
}

}  // namespace

CorrespondenceLayout lay_out_correspondence(const CorrespondencePlan& plan, double type_size, double width) {
  CorrespondenceLayout layout;
  layout.cards.resize(plan.cards.size());
  const std::vector<std::vector<std::uint32_t>> components = components_of(plan.cards.size(), links_of(plan));
  std::vector<std::vector<std::uint32_t>> dispatches(components.size());
  for (std::uint32_t i = 0; i < plan.dispatches.size(); ++i) {
    const auto holds = [&](const std::vector<std::uint32_t>& cards) { return std::ranges::binary_search(cards, plan.dispatches[i].from); };
    dispatches[static_cast<std::size_t>(std::ranges::find_if(components, holds) - components.begin())].push_back(i);
  }
  std::vector<ComponentLayout> parts;
  std::vector<Point> sizes;
  for (std::size_t c = 0; c < components.size(); ++c) {
    parts.push_back(lay_out_component(plan, components[c], dispatches[c], type_size, width));
    sizes.push_back({parts.back().width(), parts.back().height()});
  }
  const std::vector<Point> corners = pack_boxes(sizes, width, kGap, layout.height);
  for (std::size_t c = 0; c < parts.size(); ++c) {
    parts[c].place_in(layout, corners[c]);
    layout.width = std::max(layout.width, corners[c].x + sizes[c].x);
  }
  return layout;
}

}  // namespace docgraph
