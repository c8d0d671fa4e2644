#pragma once

#include <optional>

#include "graph/measure.hpp"
#include "graph/paths/distances.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/shape/cuts.hpp"

namespace docgraph {

/// What several measures of one network need, found once, when the first of them asks.
class SharedWork {
 public:
  /// Both outlive it.
  SharedWork(const Network& network, const MeasureOptions& options) : network_(network), options_(options) {}

  [[nodiscard]] const Network& network() const { return network_; }
  [[nodiscard]] const MeasureOptions& options() const { return options_; }
  [[nodiscard]] const DistanceScores& distances();  ///< by the rule of the options
  [[nodiscard]] const Clustering& clustering();
  [[nodiscard]] const Cuts& cuts();
  [[nodiscard]] double mean_steps();  ///< the mean distance in steps, whatever the rule

 private:
  const Network& network_;
  const MeasureOptions& options_;
  std::optional<DistanceScores> distances_;
  std::optional<Clustering> clustering_;
  std::optional<Cuts> cuts_;
};

}  // namespace docgraph
