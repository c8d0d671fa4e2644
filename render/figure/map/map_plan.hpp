#pragma once

#include <cstdint>
#include <vector>

#include "render/analysis.hpp"
#include "render/figure/map/projection.hpp"

namespace docgraph {

/// A point of the map with the entities that lie there: a city, the state whose capital it is, the missions and ministries in it.
struct Site {
  Degrees at;
  std::vector<std::uint32_t> entities;  ///< places, states, missions; of each those of most records first
  std::uint32_t records = 0;            ///< distinct, that name one of them or that one of them sent or received
  Kind kind = Kind::place;              ///< that of the first of them
};

/// Correspondence between two sites; ends are indices of sites.
struct SiteLine {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool directed = true;
  std::uint32_t records = 0;  ///< of all its ties
  std::uint32_t ties = 0;
};

/// What a map shows.
struct MapPlan {
  std::vector<Site> sites;         ///< those of most records first
  std::vector<SiteLine> lines;     ///< in order of (from, to, directed last)
  std::size_t unlocated = 0;       ///< entities with a record and without coordinates
  std::size_t ties_unlocated = 0;  ///< ties of correspondence of which an end has no coordinates
  std::size_t ties_within = 0;     ///< ties of correspondence inside one site
};

/// The located entities that an admitted record names in the rule's fields or as an end of a dispatch or a meeting, and the correspondence
/// between them. Whom the user left out is not there.
[[nodiscard]] MapPlan plan_map(const Analysis& analysis);

}  // namespace docgraph
