#pragma once

#include <cstdint>
#include <vector>

#include "graph/uncertainty/resampling.hpp"

namespace docgraph {

/// One of the two that are compared: records, who is who in them, and which ties count.
struct Side {
  const Corpus* corpus = nullptr;
  TieRule rule;
};

/// What one side has of a layer.
struct SideSize {
  std::uint32_t records = 0;  ///< admitted
  std::uint32_t drawn = 0;    ///< in each draw: as many as of the other side, up to copies that stay together
  std::uint32_t actors = 0;
  std::uint32_t ties = 0;
  double mean_actors = 0;  ///< of a draw
  double mean_ties = 0;
};

/// An actor that only one side has; an entity of that side.
struct OnlyActor {
  std::uint32_t entity = 0;
  double share = 0;  ///< of the draws of its side that have it
};

/// A tie between two whom both sides have, but which only one side ties. Entities of that side.
struct OnlyTie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool directed = false;
  std::uint32_t records = 0;
  double share = 0;  ///< of the draws of its side that have it
};

/// An actor of both whose rank differs by more than the choice of records explains: the ranges of its rank do not touch.
struct RankChange {
  const Measure* measure = nullptr;
  std::uint32_t first_entity = 0;
  std::uint32_t second_entity = 0;
  Range first;
  Range second;
};

/// What differs between two sides in one layer. Lost is what only the first has, gained what only the second has.
struct LayerDifference {
  Layer layer = Layer::together;
  SideSize first;
  SideSize second;
  std::uint32_t common_actors = 0;
  std::uint32_t common_ties = 0;
  std::vector<OnlyActor> lost;  ///< here and below: the most certain first, then in entity order
  std::vector<OnlyActor> gained;
  std::vector<OnlyTie> lost_ties;
  std::vector<OnlyTie> gained_ties;
  std::vector<const Measure*> compared;  ///< measures that the layer has, of those asked for
  std::vector<RankChange> changes;       ///< by measure, then by rank on the first side
};

/// Compares a layer. Each draw takes as many records of the one side as of the other, `options.share` of the smaller one, so that what only
/// comes of more records shows as such: a share well below 1. Ranks are those among the actors of both sides. `match` is as match_entities
/// gives it. `measures` must not be empty. Time: that of resample, twice.
[[nodiscard]] LayerDifference difference_of(Layer layer, const Side& first, const Side& second, const std::vector<std::uint32_t>& match,
                                            const MeasureOptions& measures, const ResamplingOptions& options);

}  // namespace docgraph
