#pragma once

#include <cstdint>
#include <vector>

#include "graph/scores.hpp"
#include "graph/two_mode/record_network.hpp"

namespace docgraph {

/// What one entity comes to by records and by pairs.
struct TwoModeActor {
  std::uint32_t vertex = 0;
  std::uint32_t records = 0;       ///< rows that name it
  double names_a_record = 0;       ///< how many these name on the average, itself included; 0 without records
  double by_records = 0;           ///< its record_walk
  double by_pairs = 0;             ///< its PageRank among the ties that the records were turned into
  std::uint32_t record_place = 0;  ///< from 1; equals share the better place
  std::uint32_t pair_place = 0;
};

/// A layer's entities by the walk over records and by the same walk over the ties that were made of them, which differ in nothing else.
struct TwoModeComparison {
  RecordNetwork network;
  std::vector<TwoModeActor> actors;  ///< in order of by_records, highest first, then in vertex order
  double agreement = 0;              ///< Kendall's tau-b of the two orders
};

/// `pagerank` is that of the network on the same source. Time as record_walk's, and O(n log n).
[[nodiscard]] TwoModeComparison compare_with_pairs(const LayerSource& source, const Scores& pagerank);

/// Of those whose places differ, the `most` whose scores differ most: upwards by records, or downwards.
[[nodiscard]] std::vector<TwoModeActor> most_moved(const TwoModeComparison& comparison, bool upwards, std::size_t most);

}  // namespace docgraph
