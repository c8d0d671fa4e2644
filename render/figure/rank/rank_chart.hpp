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
  std::string group = {};     ///< "posts", where only entities of one kind are ranked
  std::string verdict = {};   ///< what may be concluded, in sentences for the caption
};

/// The ranking of a layer by its first measure, as the tables print it: of all entities or, of `correspondence`, of the kind of ends with
/// most ranked members, which are no rivals of the other kinds. Nothing where no records were drawn, or where the tables refuse to rank.
[[nodiscard]] std::optional<RankedMeasure> foremost_ranking(const Analysis& analysis, Layer layer);

/// A ranking as a chart: a row an entity, a dot at its rank on all records, a bar over the ranks of 95 % of the draws, a band a tier.
/// Nothing where fewer than three entities are ranked.
[[nodiscard]] std::optional<Figure> draw_rank_chart(const Analysis& analysis, const RankedMeasure& ranked, const PageFormat& page = {});

}  // namespace docgraph
