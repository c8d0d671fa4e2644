#include "render/figure/layout/polish.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

// The idea: a stress layout minds distances but not what a line passes over. So each symbol in turn tries a few places nearby, with its
// label on each side, and takes the cheapest that is free. Costs are in "points of line hidden": a line through a foreign symbol reads as a
// tie that is not there, which is far worse than a line under a label (its halo keeps it readable) or a crossing. Moving away from the
// stress layout costs too, so that distances keep their meaning. Each round is O(n (n + m) d) for a mean degree d.

namespace docgraph {
namespace {

constexpr double kThroughSymbol = 60;
constexpr double kCrossing = 5;
constexpr double kMoved = 0.25;
constexpr double kOtherSide = 0.5;  // below is where readers look first

double turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool cross(Point a, Point b, Point c, Point d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

class Polisher {
 public:
  Polisher(const std::vector<Placeable>& items, const std::vector<Link>& links, const Box& frame, std::vector<Placement>& placements)
      : items_(items), links_(links), frame_(frame), placements_(placements), home_(placements), incident_(items.size()) {
    for (const Link& link : links) {
      incident_[link.first].push_back(link.second);
      incident_[link.second].push_back(link.first);
    }
    for (std::uint32_t i = 0; i < items.size(); ++i) place(i, placements[i]);
  }

  void run(const std::vector<bool>& movable) {
    constexpr std::array<double, 5> kSteps = {36, 18, 9, 18, 6};
    for (const double step : kSteps) {
      for (std::uint32_t i = 0; i < items_.size(); ++i)
        if (movable.empty() || movable[i]) improve(i, step);
    }
  }

 private:
  void place(std::uint32_t item, const Placement& placement) {
    placements_[item] = placement;
    if (symbols_.size() <= item) {
      symbols_.resize(items_.size());
      labels_.resize(items_.size());
    }
    symbols_[item] = symbol_box_at(items_[item], placement);
    labels_[item] = label_box_at(items_[item], placement);
  }

  [[nodiscard]] bool is_free(std::uint32_t item, const Placement& placement) const {
    const Box symbol = symbol_box_at(items_[item], placement);
    const Box label = label_box_at(items_[item], placement);
    if (!frame_.contains(symbol) || !frame_.contains(label)) return false;
    const Box wide_symbol = grown(symbol, kClearance);
    const Box wide_label = grown(label, kClearance);
    for (std::uint32_t other = 0; other < items_.size(); ++other) {
      if (other == item) continue;
      if (wide_symbol.overlaps(symbols_[other]) || wide_symbol.overlaps(labels_[other])) return false;
      if (wide_label.overlaps(symbols_[other]) || wide_label.overlaps(labels_[other])) return false;
    }
    return true;
  }

  // What foreign lines cost that pass over this item, as it would lie.
  [[nodiscard]] double passed_over(std::uint32_t item, const Placement& placement) const {
    const Box symbol = grown(symbol_box_at(items_[item], placement), 1.5);
    const Box label = label_box_at(items_[item], placement);
    double cost = 0;
    for (const Link& link : links_) {
      const bool own = link.first == item || link.second == item;
      const Point a = link.first == item ? placement.at : placements_[link.first].at;
      const Point b = link.second == item ? placement.at : placements_[link.second].at;
      if (!own && length_inside(a, b, symbol) > 0) cost += kThroughSymbol;
      cost += length_inside(a, b, label);
    }
    return cost;
  }

  // What this item's own lines cost: what they pass over, and what they cross.
  [[nodiscard]] double passes_over(std::uint32_t item, const Placement& placement) const {
    double cost = 0;
    for (const std::uint32_t end : incident_[item]) {
      const Point a = placement.at;
      const Point b = placements_[end].at;
      for (std::uint32_t other = 0; other < items_.size(); ++other) {
        if (other == item) continue;
        if (other != end && length_inside(a, b, grown(symbols_[other], 1.5)) > 0) cost += kThroughSymbol;
        cost += length_inside(a, b, labels_[other]);
      }
      for (const Link& link : links_) {
        if (link.first == item || link.second == item || link.first == end || link.second == end) continue;
        if (cross(a, b, placements_[link.first].at, placements_[link.second].at)) cost += kCrossing;
      }
    }
    return cost;
  }

  [[nodiscard]] double cost_of(std::uint32_t item, const Placement& placement) const {
    const Point away = placement.at - home_[item].at;
    return passed_over(item, placement) + passes_over(item, placement) + kMoved * std::hypot(away.x, away.y) +
           (placement.side == LabelSide::below ? 0 : kOtherSide);
  }

  void improve(std::uint32_t item, double step) {
    Placement best = placements_[item];
    const Point from = best.at;
    double least = cost_of(item, best);
    for (const int dy : {0, -1, 1}) {
      for (const int dx : {0, -1, 1}) {
        for (const LabelSide side : {LabelSide::below, LabelSide::right, LabelSide::left, LabelSide::above}) {
          const Placement tried{{from.x + dx * step, from.y + dy * step}, side};
          if (!is_free(item, tried)) continue;
          const double cost = cost_of(item, tried);
          // A gain must be worth a move: equal costs would let rounding choose.
          if (cost < least - 0.01) {
            least = cost;
            best = tried;
          }
        }
      }
    }
    place(item, best);
  }

  const std::vector<Placeable>& items_;
  const std::vector<Link>& links_;
  Box frame_;
  std::vector<Placement>& placements_;
  std::vector<Placement> home_;
  std::vector<std::vector<std::uint32_t>> incident_;
  std::vector<Box> symbols_;
  std::vector<Box> labels_;
};

}  // namespace

// Liang and Barsky.
double length_inside(Point a, Point b, const Box& box) {
  double enter = 0;
  double leave = 1;
  const Point d = b - a;
  const std::array<std::array<double, 2>, 4> edges = {
      {{-d.x, a.x - box.left}, {d.x, box.right - a.x}, {-d.y, a.y - box.top}, {d.y, box.bottom - a.y}}};
  for (const auto& [step, room] : edges) {
    if (step == 0) {
      if (room < 0) return 0;
      continue;
    }
    const double at = room / step;
    if (step < 0) {
      enter = std::max(enter, at);
    } else {
      leave = std::min(leave, at);
    }
  }
  return enter < leave ? (leave - enter) * std::hypot(d.x, d.y) : 0;
}

void polish_layout(const std::vector<Placeable>& items, const std::vector<Link>& links, const Box& frame,
                   std::vector<Placement>& placements, const std::vector<bool>& movable) {
  Polisher(items, links, frame, placements).run(movable);
}

}  // namespace docgraph
