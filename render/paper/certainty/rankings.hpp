#pragma once

#include <string_view>
#include <vector>

#include "graph/uncertainty/verdict.hpp"
#include "render/paper/certainty/verdicts.hpp"

namespace docgraph {

/// Every ranking that is judged, the values behind all verdicts that are printed: layer by layer, each measure that was drawn (where none
/// was: neighbours, strength and betweenness); for `together` also without the subjects of the collection; for `correspondence` each kind
/// of ends by neighbours. The analysis outlives it.
[[nodiscard]] std::vector<JudgedRanking> judged_rankings(const Analysis& analysis);

/// A figure of a layer's single ties and what it may carry.
struct JudgedFigure {
  Layer layer = Layer::together;
  std::uint32_t ties = 0;
  std::uint32_t ties_in_one_record = 0;
  Verdict verdict = Verdict::not_supported;
};

/// One a layer that is counted, in their order.
[[nodiscard]] std::vector<JudgedFigure> judged_figures(const Analysis& analysis);

/// The entities of the first tier, in the order of the ranking; empty where no tier ends among the first places.
[[nodiscard]] std::vector<std::uint32_t> first_tier_of(const JudgedRanking& ranking);

}  // namespace docgraph
