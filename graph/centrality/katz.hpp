#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// Katz centrality: all walks that end at an entity, each worth the strengths along it times α for every step, so that long walks count
/// little.
///
/// Walks follow directed ties from sender to addressee and undirected ties both ways. α is 0.85 divided by the greatest of √(s(u)·s(v))
/// over all ties, s being strength with direction ignored; that is at least the largest eigenvalue, so the sum always converges. The
/// highest score is 1; whom no walk reaches scores 0. Scores lie in [0, 1], settled, in entity order, the same to the last bit for any
/// number of threads. Iterated until no score changes by more than 1e-15 of the highest. Time O(m) an iteration, of which there are some
/// 200, memory O(n).
///
/// Katz, "A new status index derived from sociometric analysis", Psychometrika 18(1), 1953.
[[nodiscard]] Scores katz(const Network& network);

}  // namespace docgraph
