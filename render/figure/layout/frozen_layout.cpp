#include <algorithm>
#include <array>
#include <cmath>

#include "render/figure/layout/known_layout.hpp"
#include "render/figure/layout/polish.hpp"

// Those with a known place are set down first, in order; who finds it taken waits. Then the one that is tied to most of those who stand
// goes next, to the free spot with the least cost among the nearest ones; then the next. A page without a free spot grows downwards. At the
// end only those who had no place are polished.

namespace docgraph {
namespace {

constexpr double kHair = 0.02;
constexpr double kStep = 7;
constexpr std::size_t kSpotsCompared = 48;
constexpr std::array<LabelSide, 4> kSides = {LabelSide::below, LabelSide::right, LabelSide::left, LabelSide::above};

class FrozenLayout {
 public:
  FrozenLayout(const std::vector<Placeable>& items, const std::vector<Link>& links, double width, double height)
      : items_(items), links_(links), frame_{0, 0, width, height}, placements_(items.size()), stands_(items.size()) {
    for (const Placeable& item : items) {
      const Placement at_origin;
      const Box box = joined(symbol_box_at(item, at_origin), label_box_at(item, at_origin));
      frame_.right = std::max(frame_.right, box.width());
    }
  }

  void set_down(const std::vector<std::optional<Placement>>& known) {
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      if (!known[i]) continue;
      // Where the layout was taller than the page is now, it stays so.
      Placement tried = *known[i];
      const Box box = joined(symbol_box_at(items_[i], tried), label_box_at(items_[i], tried));
      frame_.bottom = std::max(frame_.bottom, box.bottom);
      if (is_free(i, tried, kLeastClearance)) stand(i, tried);
      for (std::size_t side = 0; side < kSides.size() && !stands_[i]; ++side) {
        tried.side = kSides[side];
        if (is_free(i, tried, kLeastClearance)) stand(i, tried);
      }
    }
    movable_ = stands_;
    movable_.flip();
  }

  void place_the_others() {
    for (std::uint32_t next = next_one(); next < items_.size(); next = next_one()) place(next);
    polish_layout(items_, links_, frame_, placements_, movable_);
  }

  [[nodiscard]] NetworkLayout result() && {
    const double bottom = bottom_of_those_who_stand();
    return {std::move(placements_), frame_.width(), bottom};
  }

 private:
  void stand(std::uint32_t item, const Placement& placement) {
    placements_[item] = placement;
    stands_[item] = true;
  }

  [[nodiscard]] double bottom_of_those_who_stand() const {
    double bottom = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!stands_[i]) continue;
      bottom = std::max({bottom, symbol_box_at(items_[i], placements_[i]).bottom, label_box_at(items_[i], placements_[i]).bottom});
    }
    return bottom;
  }

  [[nodiscard]] bool is_free(std::uint32_t item, const Placement& placement, double clearance) const {
    const Box symbol = symbol_box_at(items_[item], placement);
    const Box label = label_box_at(items_[item], placement);
    // Places are kept to hundredths, so one at the edge may lie a hair beyond it.
    const Box edge = grown(frame_, kHair);
    if (!edge.contains(symbol) || !edge.contains(label)) return false;
    const auto is_clear_of = [&](const Box& other) { return !other.overlaps(symbol) && !other.overlaps(label); };
    for (std::uint32_t other = 0; other < items_.size(); ++other) {
      if (!stands_[other] || other == item) continue;
      if (!is_clear_of(grown(symbol_box_at(items_[other], placements_[other]), clearance)) ||
          !is_clear_of(grown(label_box_at(items_[other], placements_[other]), clearance)))
        return false;
    }
    return true;
  }

  [[nodiscard]] std::vector<Point> standing_neighbours(std::uint32_t item) const {
    std::vector<Point> places;
    for (const auto& [a, b] : links_) {
      if (a == item && stands_[b]) places.push_back(placements_[b].at);
      if (b == item && stands_[a]) places.push_back(placements_[a].at);
    }
    return places;
  }

  // Of those without a place the one with most neighbours that have one; past the end where all stand.
  [[nodiscard]] std::uint32_t next_one() const {
    std::uint32_t next = static_cast<std::uint32_t>(items_.size());
    std::size_t most = 0;
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      if (stands_[i]) continue;
      const std::size_t neighbours = standing_neighbours(i).size();
      if (next < items_.size() && neighbours <= most) continue;
      next = i;
      most = neighbours;
    }
    return next;
  }

  // Spots of a grid, nearest to the wished one first.
  [[nodiscard]] std::vector<Point> spots_near(Point wished) const {
    std::vector<Point> spots;
    for (double y = frame_.top + kStep; y < frame_.bottom; y += kStep)
      for (double x = frame_.left + kStep; x < frame_.right; x += kStep) spots.push_back({x, y});
    const auto distance = [&](Point spot) { return std::hypot(spot.x - wished.x, spot.y - wished.y); };
    std::ranges::stable_sort(spots, {}, distance);
    return spots;
  }

  void place(std::uint32_t item) {
    const std::vector<Point> neighbours = standing_neighbours(item);
    Point wished{frame_.centre().x, bottom_of_those_who_stand()};
    if (!neighbours.empty()) {
      wished = {};
      for (const Point& at : neighbours) wished = wished + at * (1.0 / static_cast<double>(neighbours.size()));
    }
    const Box box = joined(symbol_box_at(items_[item], {}), label_box_at(items_[item], {}));
    while (!stands_[item]) {
      try_spots(item, wished);
      if (!stands_[item]) frame_.bottom += box.height() + 2 * kClearance;
    }
  }

  void try_spots(std::uint32_t item, Point wished) {
    double least = 0;
    std::size_t compared = 0;
    Placement best;
    for (const Point& spot : spots_near(wished)) {
      for (const LabelSide side : kSides) {
        const Placement tried{spot, side};
        if (!is_free(item, tried, kClearance)) continue;
        const double cost = std::hypot(spot.x - wished.x, spot.y - wished.y) + lines_beneath(item, tried);
        if (compared++ == 0 || cost < least) {
          least = cost;
          best = tried;
        }
        break;
      }
      if (compared >= kSpotsCompared) break;
    }
    if (compared > 0) stand(item, best);
  }

  // What foreign lines cost that would pass over the item.
  [[nodiscard]] double lines_beneath(std::uint32_t item, const Placement& placement) const {
    constexpr double kCost = 25;
    const Box box = joined(symbol_box_at(items_[item], placement), label_box_at(items_[item], placement));
    double cost = 0;
    for (const auto& [a, b] : links_) {
      const bool foreign = stands_[a] && stands_[b] && a != item && b != item;
      if (foreign && length_inside(placements_[a].at, placements_[b].at, box) > 0) cost += kCost;
    }
    return cost;
  }

  const std::vector<Placeable>& items_;
  const std::vector<Link>& links_;
  Box frame_;
  std::vector<Placement> placements_;
  std::vector<bool> stands_;
  std::vector<bool> movable_;
};

}  // namespace

NetworkLayout lay_out_around(const std::vector<Placeable>& items, const std::vector<Link>& links,
                             const std::vector<std::optional<Placement>>& known, double width, double height) {
  FrozenLayout layout(items, links, width, height);
  layout.set_down(known);
  layout.place_the_others();
  return std::move(layout).result();
}

}  // namespace docgraph
