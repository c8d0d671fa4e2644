#pragma once

#include <cstdint>

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

struct Sampling {
  double error = 0.01;     ///< in (0, 1): how far off scores may be
  std::uint64_t seed = 1;  ///< the same seed gives the same scores
};

/// How sure an estimate is.
inline constexpr double kSamplingDoubt = 0.1;

struct SampledBetweenness {
  Scores scores;
  std::uint64_t samples = 0;
};

/// Betweenness as betweenness() has it, estimated: with probability 0.9 no score at all is farther than `error` from the exact one.
///
/// Draws two entities and one of the shortest paths between them, again and again; a score is the part of the draws whose path passes
/// through. (1/2 / error²) · (⌊log₂(d - 2)⌋ + 1 + ln(1 / 0.1)) draws, where d is a bound on the entities of a shortest path; the constant
/// 1/2 is the one that is measured and used by the authors. The same to the last bit for any number of threads. Time O(m) a draw at worst:
/// worth it where there are many more entities than draws.
///
/// Riondato and Kornaropoulos, "Fast approximation of betweenness centrality through sampling", Data Mining and Knowledge Discovery 30(2),
/// 2016; both ends searched at once as in Borassi and Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation",
/// ESA 2016.
[[nodiscard]] SampledBetweenness sampled_betweenness(const Network& network, PathRule rule, const Sampling& sampling);

}  // namespace docgraph
