#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/uncertainty/resampling.hpp"

namespace docgraph {

struct NullOptions {
  std::uint32_t draws = 1000;
  std::uint64_t seed = 1;
};

/// One value beside what it would be if only the lengths of records and the frequency of entities were given.
struct NullComparison {
  double value = 0;       ///< here
  double mean = 0;        ///< of the draws
  double low = 0;         ///< 95 % of the draws lie from here
  double high = 0;        ///< … to here
  double percentile = 0;  ///< draws below this value, in percent; those equal to it count by half
};

/// A value of the network as a whole that projections inflate: records that name many make cliques, whoever is in them.
struct NullNetworkValue {
  std::string_view key;  ///< "ties", "mean_clustering", "transitivity", "deepest_core"
  std::string_view heading;
  NullComparison comparison;
};

/// A layer beside the fixed degree sequence model (see draw_gatherings): what of a measure is more than being named often.
struct NullModel {
  NullOptions options;
  std::vector<DrawnMeasure> measures;
  std::vector<NullNetworkValue> network;
};

/// Time: draws · (trades + ties log ties + the measures), memory as resample. The same to the last bit for any number of threads.
///
/// Zweig and Kaufmann, "A systematic approach to the one-mode projection of bipartite graphs", Social Network Analysis and Mining 1, 2011;
/// Neal, Domagalski and Sagan, "Comparing alternatives to the fixed degree sequence model", Scientific Reports 11, 2021.
[[nodiscard]] NullModel compare_with_null(const LayerSource& source, const std::vector<const Measure*>& measures, const MeasureOptions& how,
                                          const NullOptions& options);

[[nodiscard]] NullComparison null_comparison(const DrawnMeasure& measure, std::uint32_t vertex);

}  // namespace docgraph
