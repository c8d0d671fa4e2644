#include "graph/measures/table.hpp"
#include "graph/paths/betweenness.hpp"
#include "graph/paths/closeness.hpp"

namespace docgraph {

std::vector<Measure> path_measures() {
  return {
      {"betweenness", "Betweenness",
       "Which part of the shortest paths between two others pass through the entity, on the average over all pairs of others.", "0 to 1",
       "Divided by the number of pairs of others: (n-1)(n-2)/2, or (n-1)(n-2) where direction matters.",
       "Pairs that no path joins contribute nothing but are counted among the pairs; an entity without ties scores 0.",
       "Paths run from sender to addressee; a meeting is passed both ways.", kPaths,
       "U. Brandes, \"A faster algorithm for betweenness centrality\", Journal of Mathematical Sociology 25(2), 2001, 163–177; the measure "
       "is "
       "L. C. Freeman's, Sociometry 40(1), 1977, 35–41.",
       true, true, [](const Network& network, const MeasureOptions& options) { return betweenness(network, options.paths); }},
      {"closeness", "Closeness", "How few steps, on the average, lead from the entity to those whom it can reach.",
       "0 to 1 by steps; by length without an upper bound",
       "(r-1)/(sum of distances) · (r-1)/(n-1), where r of the n entities are reached, itself included.",
       "The second factor shrinks the score of whoever reaches only a part of the network (Wasserman and Faust); whoever reaches nobody "
       "scores 0.",
       "Outward: how fast a dispatch from the entity gets to the others. NetworkX reads it inward.", kPaths,
       "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1979, 215–239; S. Wasserman and "
       "K. Faust, \"Social Network Analysis\", 1994, 200–201.",
       true, true, [](const Network& network, const MeasureOptions& options) { return closeness(network, options.paths); }},
      {"harmonic", "Harmonic closeness", "1/distance from the entity to each other, added up.",
       "0 to 1 by steps; by length without an upper bound", "Divided by n-1.", "Whom it cannot reach adds 0, so no correction is needed.",
       "Outward, as closeness. NetworkX reads it inward.", kPaths,
       "Y. Rochat, \"Closeness centrality extended to unconnected graphs: the harmonic centrality index\", Applications of Social Network "
       "Analysis, "
       "2009; P. Boldi and S. Vigna, \"Axioms for centrality\", Internet Mathematics 10(3–4), 2014, 222–262.",
       true, true, [](const Network& network, const MeasureOptions& options) { return harmonic(network, options.paths); }},
  };
}

}  // namespace docgraph
