#pragma once

#include <cstdint>
#include <vector>

#include "graph/shape/links.hpp"

namespace docgraph {

/// What the distances in steps from a vertex to all others that it reaches come to.
struct DistanceSums {
  std::vector<std::uint64_t> reached;  ///< how many others
  std::vector<std::uint64_t> sum;      ///< of the distances
  std::vector<std::uint64_t> inverse;  ///< of 1/distance, each rounded to a whole number of units
  double unit = 1;                     ///< how many units make 1
};

/// The distances of an undirected network, from 512 sources at a time. Whole numbers, so the sums are the same in any order. Time
/// O(classes · links / 512) words and better, memory 200 bytes a class of twins and thread. A path has fewer than 2^32 steps.
///
/// Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann and Vo, "The more the merrier: efficient multi-source graph traversal", PVLDB
/// 8(4), 2014.
[[nodiscard]] DistanceSums sum_distances(const Links& links);

/// The same along directed arcs: the distances from each vertex to those that it reaches. Time O(n · arcs / 512) words.
[[nodiscard]] DistanceSums sum_distances_along(const Links& out);

}  // namespace docgraph
