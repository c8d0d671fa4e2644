#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/uncertainty/resampling.hpp"
#include "render/figure/figure.hpp"

namespace docgraph {

/// A ranking with what is known of how sure it is.
struct RankedMeasure {
  Layer layer = Layer::together;
  const Measure* measure = nullptr;
  std::vector<Range> ranges;  ///< in ranges_of's order; vertices are those of the layer's network
  std::uint32_t draws = 0;    ///< that the ranges rest on
  double share = 0;           ///< of the records in a draw
};

/// A ranking as a chart: a row an entity, a dot at its rank on all records, a bar over the ranks of 95 % of the draws, a band a tier.
/// Nothing where fewer than three entities are ranked.
[[nodiscard]] std::optional<Figure> draw_rank_chart(const Analysis& analysis, const RankedMeasure& ranked, const PageFormat& page = {});

}  // namespace docgraph
