#pragma once

#include <cstdint>
#include <vector>

namespace docgraph {

/// One value an entity, in vertex order.
using Scores = std::vector<double>;

/// Whether paths count ties or add up lengths (1/strength, in whole 720720ths).
enum class PathRule : std::uint8_t { steps, length };

/// Rounds each score to 40 binary digits (12 decimal ones), halves away from zero. Two entities that hold the same place in a network then
/// have the same score and share a rank, although their sums were made in another order. Finite values only.
void settle(Scores& scores);

}  // namespace docgraph
