#pragma once

#include <string>
#include <vector>

#include "graph/difference/difference.hpp"

namespace docgraph {

/// What was compared, and what differs.
struct Comparison {
  Side first;
  Side second;
  std::string first_name;  ///< "detente, 1972 to 1973-03"
  std::string second_name;
  std::vector<LayerDifference> layers;
  ResamplingOptions options;
};

/// For people: of each layer what was lost and gained, the most certain first, and which ranks differ beyond their ranges.
[[nodiscard]] std::string difference_text(const Comparison& comparison);

/// `{"first","second","draws","seed","layers":[{"layer","first":{"records","drawn","actors","ties","mean_actors","mean_ties"},"second":{…},
/// "common_actors","common_ties","lost":[{"id","name","kind","share"}],"gained":[…],"lost_ties":[{"from","to","directed","records",
/// "share"}],"gained_ties":[…],"compared":[MEASURE],"changes":[{"measure","id","name","first":{"score","rank","best","worst"},"second":{…}}]}]}`.
[[nodiscard]] std::string difference_json(const Comparison& comparison);

}  // namespace docgraph
