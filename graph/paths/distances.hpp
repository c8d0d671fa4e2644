#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

/// What the distances from each entity to the others come to, found in one pass.
///
/// All look outward: the distance is that from the entity to the others, along directed ties from sender to addressee and along undirected
/// ties both ways. (NetworkX looks inward.) Distances are steps or, with PathRule::length, sums of 1/strength. One score an entity, in
/// entity order, the same to the last bit for any number of threads. Time O(nm / 512) words by steps, O(nm log n) by length; memory O(n +
/// m) a thread.
struct DistanceScores {
  /// The entities that one reaches divided by the sum of the distances to them, times the part of all others that it reaches; with r
  /// reached of n, itself included: (r-1)/(sum of distances) · (r-1)/(n-1). So whoever is close to few in a small component does not
  /// outrank the centre of a large one. An entity that reaches nobody scores 0. In [0, 1] by steps; by length at least 0 and, like the
  /// strengths, without a bound.
  ///
  /// Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1979; for several components Wasserman and
  /// Faust, "Social Network Analysis", 1994, p. 201.
  Scores closeness;

  /// 1/distance summed over all others and divided by n-1. An unreachable entity adds 0, and so no correction for components is needed.
  /// Bounds as for closeness.
  ///
  /// Rochat, "Closeness centrality extended to unconnected graphs: the harmonic centrality index", ASNA 2009; Boldi and Vigna, "Axioms for
  /// centrality", Internet Mathematics 10, 2014.
  Scores harmonic;

  /// The mean distance over all ordered pairs of entities of which the second is reached from the first; 0 without such a pair.
  ///
  /// Watts and Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
  double mean = 0;
};
[[nodiscard]] DistanceScores measure_distances(const Network& network, PathRule rule);

}  // namespace docgraph
