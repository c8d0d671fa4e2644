#pragma once

#include <vector>

namespace docgraph {

/// The greatest sum of `weight` that a one-to-one choice of rows and columns can reach. Rows are equally long; none or empty rows give 0.
/// Time O(n² m) for the smaller side n and the greater m.
///
/// Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2, 1955.
[[nodiscard]] double best_assignment(const std::vector<std::vector<double>>& weight);

}  // namespace docgraph
