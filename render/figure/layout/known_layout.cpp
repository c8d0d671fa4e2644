#include "render/figure/layout/known_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace docgraph {
namespace {

std::map<std::string_view, const PlacedActor*> by_id(const FigureLayout& layout) {
  std::map<std::string_view, const PlacedActor*> places;
  for (const PlacedActor& actor : layout.actors) places.emplace(actor.id, &actor);
  return places;
}

std::vector<std::optional<Placement>> known_places(const FigureLayout& known, const std::vector<std::string>& ids) {
  const auto places = by_id(known);
  std::vector<std::optional<Placement>> found(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto place = places.find(ids[i]);
    if (place != places.end()) found[i] = place->second->placement;
  }
  return found;
}

NetworkLayout lay_out_in_middle(const std::vector<Placeable>& items, const std::vector<Link>& links, double width, double height) {
  NetworkLayout layout = lay_out_network(items, links, width, height);
  const double aside = std::max(0.0, (width - layout.width) / 2);
  for (Placement& placement : layout.placements) placement.at.x += aside;
  layout.width = std::max(width, layout.width);
  return layout;
}

double rounded(double value) { return std::round(value * 100) / 100; }

}  // namespace

NetworkLayout lay_out_with(const FigureLayout* known, const std::vector<std::string>& ids, const std::vector<Placeable>& items,
                           const std::vector<Link>& links, double width, double height) {
  NetworkLayout layout = known == nullptr ? lay_out_in_middle(items, links, width, height)
                                          : lay_out_around(items, links, known_places(*known, ids), width, height);
  for (Placement& placement : layout.placements) placement.at = {rounded(placement.at.x), rounded(placement.at.y)};
  return layout;
}

FigureLayout places_of(const NetworkLayout& layout, const std::vector<std::string>& ids, double type, const FigureLayout* known) {
  std::map<std::string, Placement> places;
  for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i], layout.placements[i]);
  if (known != nullptr)
    for (const PlacedActor& actor : known->actors) places.emplace(actor.id, actor.placement);
  FigureLayout made{{}, type, {}};
  for (const auto& [id, placement] : places) made.actors.push_back({id, placement});
  return made;
}

}  // namespace docgraph
