#include "render/figure/layout/network_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/figure/layout/cgraph.hpp"
#include "render/figure/layout/polish.hpp"

// The idea: Graphviz (neato, stress majorisation) says how near symbols want to be; the result is turned so that its long side lies along
// the page, stretched into a frame of the page's width, and boxes of symbol and label that still overlap are pushed apart inside that
// frame. Graphviz's own overlap removal (prism) grows the drawing in both directions until nothing overlaps, which ends wider than a page
// as often as not; type on a page has a least size, so the drawing must fit the width and may only grow downwards. Where pushing does not
// end, the frame grows by a tenth; where that does not help either, boxes stand in rows, which never overlap.

namespace docgraph {
namespace {

constexpr double kLabelGap = 1.2;
constexpr double kComponentGap = 14;
constexpr double kRoomyShare = 0.24;
constexpr double kCrowdedShare = 0.42;
// A tie's mean length in a drawing with room to spare.
constexpr double kRoomyTie = 95;

Box whole_box(const Placeable& item) {
  const Placement at_origin;
  return joined(symbol_box_at(item, at_origin), label_box_at(item, at_origin));
}

double area_of(const std::vector<Placeable>& items) {
  double area = 0;
  for (const Placeable& item : items) {
    const Box box = grown(whole_box(item), kClearance);
    area += box.width() * box.height();
  }
  return area;
}

std::vector<Point> stress_positions(const std::vector<Placeable>& items, const std::vector<Link>& links) {
  CGraph graph(CGraph::Engine::neato);
  graph.set("splines", "");
  graph.set("overlap", "true");
  for (const Placeable& item : items) {
    const Box box = whole_box(item);
    static_cast<void>(graph.add_box(box.width(), box.height()));
  }
  for (const Link& link : links) {
    const double reach = (whole_box(items[link.first]).width() + whole_box(items[link.second]).width()) / 4;
    static_cast<void>(graph.add_line(link.first, link.second, false, 40 + reach));
  }
  graph.lay_out();
  std::vector<Point> positions;
  for (std::uint32_t i = 0; i < items.size(); ++i) positions.push_back(graph.centre_of(i));
  return positions;
}

// Turns positions about their mean so that the direction in which they spread most is horizontal.
void turn_flat(std::vector<Point>& positions) {
  Point mean;
  for (const Point& point : positions) mean = mean + point * (1.0 / static_cast<double>(positions.size()));
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const Point& point : positions) {
    const Point d = point - mean;
    xx += d.x * d.x;
    xy += d.x * d.y;
    yy += d.y * d.y;
  }
  const double angle = std::atan2(2 * xy, xx - yy) / 2;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  for (Point& point : positions) {
    const Point d = point - mean;
    point = {c * d.x + s * d.y, c * d.y - s * d.x};
  }
}

Box bounds_of(const std::vector<Point>& points) {
  Box bounds{points[0].x, points[0].y, points[0].x, points[0].y};
  for (const Point& point : points) bounds = joined(bounds, {point.x, point.y, point.x, point.y});
  return bounds;
}

double mean_length(const std::vector<Point>& positions, const std::vector<Link>& links) {
  double sum = 0;
  for (const Link& link : links) {
    const Point d = positions[link.first] - positions[link.second];
    sum += std::hypot(d.x, d.y);
  }
  return links.empty() ? 0 : sum / static_cast<double>(links.size());
}

// Stretches positions over the frame, but never to ties longer than `tie`, and one way at most twice as much as the other.
void fit(std::vector<Point>& positions, const std::vector<Link>& links, const Box& frame, Point largest, double tie) {
  const Box bounds = bounds_of(positions);
  const double length = mean_length(positions, links);
  const double roomy = length > 0 ? tie / length : 1;
  double across = bounds.width() > 0 ? std::min(roomy, (frame.width() - largest.x) / bounds.width()) : roomy;
  double down = bounds.height() > 0 ? std::min(roomy, (frame.height() - largest.y) / bounds.height()) : roomy;
  across = std::max(0.05, std::min(across, 2 * down));
  down = std::max(0.05, std::min(down, 2 * across));
  for (Point& point : positions) {
    const Point d = point - bounds.centre();
    point = frame.centre() + Point{d.x * across, d.y * down};
  }
}

void keep_inside(const Box& frame, const Box& box, Point& at) {
  at.x = std::max(frame.left - box.left, std::min(at.x, frame.right - box.right));
  at.y = std::max(frame.top - box.top, std::min(at.y, frame.bottom - box.bottom));
}

// Pushes overlapping boxes apart along the shorter way, inside the frame. False where some overlap is left.
bool push_apart(const std::vector<Box>& boxes, const Box& frame, std::vector<Point>& positions) {
  constexpr int kRounds = 500;
  for (int round = 0; round < kRounds; ++round) {
    bool moved_any = false;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = i + 1; j < boxes.size(); ++j) {
        const Box a = moved(boxes[i], positions[i]);
        const Box b = moved(boxes[j], positions[j]);
        if (!a.overlaps(b)) continue;
        moved_any = true;
        const Point towards = b.centre() - a.centre();
        const double across = towards.x < 0 ? a.left - b.right : a.right - b.left;
        const double down = towards.y < 0 ? a.top - b.bottom : a.bottom - b.top;
        // A little more than half each, so that rounding does not leave them touching for ever.
        const Point push = std::abs(across) < std::abs(down) ? Point{across * 0.505, 0} : Point{0, down * 0.505};
        positions[i] = positions[i] - push;
        positions[j] = positions[j] + push;
        keep_inside(frame, boxes[i], positions[i]);
        keep_inside(frame, boxes[j], positions[j]);
      }
    }
    if (!moved_any) return true;
  }
  return false;
}

std::vector<Point> in_rows(const std::vector<Box>& boxes, double width) {
  std::vector<Point> sizes;
  sizes.reserve(boxes.size());
  for (const Box& box : boxes) sizes.push_back({box.width(), box.height()});
  double height = 0;
  std::vector<Point> positions = pack_boxes(sizes, width, 0.1, height);
  for (std::size_t i = 0; i < boxes.size(); ++i) positions[i] = positions[i] - Point{boxes[i].left, boxes[i].top};
  return positions;
}

// Positions of one component's boxes without overlaps; sets the frame that they lie in.
std::vector<Point> separated(const std::vector<Box>& boxes, const std::vector<Link>& links, const std::vector<Point>& wished, Box& frame) {
  Point largest;
  for (const Box& box : boxes) largest = {std::max(largest.x, box.width()), std::max(largest.y, box.height())};
  frame.right = std::max(frame.right, largest.x + 1);
  frame.bottom = std::max(frame.bottom, largest.y + 1);
  double tie = kRoomyTie;
  for (int attempt = 0; attempt < 16; ++attempt) {
    std::vector<Point> positions = wished;
    fit(positions, links, frame, largest, tie);
    for (std::size_t i = 0; i < boxes.size(); ++i) keep_inside(frame, boxes[i], positions[i]);
    if (push_apart(boxes, frame, positions)) return positions;
    tie *= 1.2;
    if (attempt % 2 == 1) frame.bottom *= 1.1;
  }
  std::vector<Point> positions = in_rows(boxes, frame.width());
  for (std::size_t i = 0; i < boxes.size(); ++i) frame.bottom = std::max(frame.bottom, positions[i].y + boxes[i].bottom);
  return positions;
}

// Moves everything so that it begins at (0, 0), and says how much room it takes.
NetworkLayout trimmed(const std::vector<Placeable>& items, std::vector<Placement> placements) {
  Box bounds = symbol_box_at(items[0], placements[0]);
  for (std::size_t i = 0; i < items.size(); ++i) {
    bounds = joined(bounds, joined(symbol_box_at(items[i], placements[i]), label_box_at(items[i], placements[i])));
  }
  for (Placement& placement : placements) placement.at = placement.at - Point{bounds.left, bounds.top};
  return {std::move(placements), bounds.width(), bounds.height()};
}

// A frame that boxes of this area fill to a quarter, twice as wide as high; on a page that is too small for that, one that they fill to two
// fifths.
Box frame_for(double area, double width, double height) {
  const double wide = std::min(width, std::sqrt(2 * area / kRoomyShare));
  const double roomy = area / kRoomyShare / wide;
  const double crowded = area / kCrowdedShare / wide;
  return {0, 0, wide, std::max(crowded, std::min(roomy, height))};
}

NetworkLayout lay_out_component(const std::vector<Placeable>& items, const std::vector<Link>& links, double width, double height) {
  Box frame = frame_for(area_of(items), width, height);
  std::vector<Box> boxes;
  boxes.reserve(items.size());
  for (const Placeable& item : items) boxes.push_back(grown(whole_box(item), kClearance));
  std::vector<Point> wished = stress_positions(items, links);
  turn_flat(wished);
  const std::vector<Point> positions = separated(boxes, links, wished, frame);
  std::vector<Placement> placements;
  placements.reserve(positions.size());
  for (const Point& position : positions) placements.push_back({position, LabelSide::below});
  polish_layout(items, links, frame, placements);
  return trimmed(items, std::move(placements));
}

// Boxes side by side; as high as the first, which is the tallest.
struct Row {
  std::vector<std::size_t> members;
  double width = 0;
  double height = 0;
};

}  // namespace

Box symbol_box_at(const Placeable& item, const Placement& placement) { return moved(item.symbol, placement.at); }

Box label_box_at(const Placeable& item, const Placement& placement) {
  const Box symbol = symbol_box_at(item, placement);
  const double w = item.label_width;
  const double h = item.label_height;
  switch (placement.side) {
    case LabelSide::right:
      return {symbol.right + kLabelGap, placement.at.y - h / 2, symbol.right + kLabelGap + w, placement.at.y + h / 2};
    case LabelSide::left:
      return {symbol.left - kLabelGap - w, placement.at.y - h / 2, symbol.left - kLabelGap, placement.at.y + h / 2};
    case LabelSide::above:
      return {placement.at.x - w / 2, symbol.top - kLabelGap - h, placement.at.x + w / 2, symbol.top - kLabelGap};
    case LabelSide::below:
      break;
  }
  return {placement.at.x - w / 2, symbol.bottom + kLabelGap, placement.at.x + w / 2, symbol.bottom + kLabelGap + h};
}

std::vector<std::vector<std::uint32_t>> components_of(std::size_t count, const std::vector<Link>& links) {
  std::vector<std::uint32_t> leader(count);
  std::iota(leader.begin(), leader.end(), 0U);
  const auto find = [&](std::uint32_t item) {
    while (leader[item] != item) item = leader[item] = leader[leader[item]];
    return item;
  };
  for (const Link& link : links) {
    const std::uint32_t a = find(link.first);
    const std::uint32_t b = find(link.second);
    leader[std::max(a, b)] = std::min(a, b);
  }
  std::vector<std::vector<std::uint32_t>> members(count);
  for (std::uint32_t item = 0; item < count; ++item) members[find(item)].push_back(item);
  std::erase_if(members, [](const auto& list) { return list.empty(); });
  std::ranges::stable_sort(members, std::ranges::greater{}, &std::vector<std::uint32_t>::size);
  return members;
}

std::vector<Point> pack_boxes(const std::vector<Point>& sizes, double width, double gap, double& height) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return sizes[a].y > sizes[b].y; });
  std::vector<Row> rows;
  for (const std::size_t i : order) {
    auto row = std::ranges::find_if(rows, [&](const Row& other) { return other.width + gap + sizes[i].x <= width; });
    if (row == rows.end()) row = rows.insert(rows.end(), {{}, -gap, sizes[i].y});
    row->members.push_back(i);
    row->width += gap + sizes[i].x;
  }
  double widest = 0;
  for (const Row& row : rows) widest = std::max(widest, row.width);
  std::vector<Point> corners(sizes.size());
  height = 0;
  for (const Row& row : rows) {
    height += height > 0 ? gap : 0;
    double x = (widest - row.width) / 2;
    for (const std::size_t i : row.members) {
      corners[i] = {x, height + (row.height - sizes[i].y) / 2};
      x += sizes[i].x + gap;
    }
    height += row.height;
  }
  return corners;
}

NetworkLayout lay_out_network(const std::vector<Placeable>& items, const std::vector<Link>& links, double width, double height) {
  NetworkLayout whole;
  whole.placements.resize(items.size());
  std::vector<std::uint32_t> place_in_component(items.size());
  const std::vector<std::vector<std::uint32_t>> components = components_of(items.size(), links);
  std::vector<NetworkLayout> parts;
  std::vector<Point> sizes;
  for (const std::vector<std::uint32_t>& members : components) {
    std::vector<Placeable> own_items;
    std::vector<Link> own_links;
    for (const std::uint32_t member : members) {
      place_in_component[member] = static_cast<std::uint32_t>(own_items.size());
      own_items.push_back(items[member]);
    }
    for (const Link& link : links) {
      if (std::ranges::binary_search(members, link.first)) {
        own_links.emplace_back(place_in_component[link.first], place_in_component[link.second]);
      }
    }
    parts.push_back(lay_out_component(own_items, own_links, width, height));
    sizes.push_back({parts.back().width, parts.back().height});
  }
  const std::vector<Point> corners = pack_boxes(sizes, width, kComponentGap, whole.height);
  for (std::size_t c = 0; c < components.size(); ++c) {
    whole.width = std::max(whole.width, corners[c].x + sizes[c].x);
    for (const std::uint32_t member : components[c]) {
      Placement placement = parts[c].placements[place_in_component[member]];
      placement.at = placement.at + corners[c];
      whole.placements[member] = placement;
    }
  }
  return whole;
}

}  // namespace docgraph
