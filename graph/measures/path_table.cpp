#include "graph/measures/table.hpp"
#include "graph/paths/between/betweenness.hpp"
#include "graph/paths/between/sampled_betweenness.hpp"
#include "graph/paths/between/tie_betweenness.hpp"

namespace docgraph {
namespace {

Scores entity_betweenness(const SharedWork& work) {
  const MeasureOptions& options = work.options();
  if (options.approximate <= 0) return betweenness(work.network(), options.paths);
  return sampled_betweenness(work.network(), options.paths, {options.approximate, options.seed}).scores;
}

}  // namespace

std::vector<Measure> path_measures() {
  return {
      {"betweenness", "Betweenness",
       "Which part of the shortest paths between two others pass through the entity, on the average over all pairs of others.", "0 to 1",
       "Divided by the number of pairs of others: (n-1)(n-2)/2, or (n-1)(n-2) where direction matters. With `--approximate E` it is "
       "estimated: with probability 0.9 no score of a layer is farther than E from the exact one (M. Riondato and E. M. Kornaropoulos, "
       "Data Mining and Knowledge Discovery 30(2), 2016, 438–475). Exact is faster but for networks of a hundred thousand entities.",
       "Pairs that no path joins contribute nothing but are counted among the pairs; an entity without ties scores 0.",
       "Paths run from sender to addressee; a meeting is passed both ways.", kPaths,
       "U. Brandes, \"A faster algorithm for betweenness centrality\", Journal of Mathematical Sociology 25(2), 2001, 163–177; the measure "
       "is "
       "L. C. Freeman's, Sociometry 40(1), 1977, 35–41.",
       true, true, [](SharedWork& work) { return entity_betweenness(work); }},
      {"closeness", "Closeness", "How few steps, on the average, lead from the entity to those whom it can reach.",
       "0 to 1 by steps; by length without an upper bound",
       "(r-1)/(sum of distances) · (r-1)/(n-1), where r of the n entities are reached, itself included.",
       "The second factor shrinks the score of whoever reaches only a part of the network (Wasserman and Faust); whoever reaches nobody "
       "scores 0.",
       "Outward: how fast a dispatch from the entity gets to the others. NetworkX reads it inward.", kPaths,
       "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1979, 215–239; S. Wasserman and "
       "K. Faust, \"Social Network Analysis\", 1994, 200–201.",
       true, true, [](SharedWork& work) { return work.distances().closeness; }},
      {"harmonic", "Harmonic closeness", "1/distance from the entity to each other, added up.",
       "0 to 1 by steps; by length without an upper bound", "Divided by n-1.", "Whom it cannot reach adds 0, so no correction is needed.",
       "Outward, as closeness. NetworkX reads it inward.", kPaths,
       "Y. Rochat, \"Closeness centrality extended to unconnected graphs: the harmonic centrality index\", Applications of Social Network "
       "Analysis, "
       "2009; P. Boldi and S. Vigna, \"Axioms for centrality\", Internet Mathematics 10(3–4), 2014, 222–262.",
       true, true, [](SharedWork& work) { return work.distances().harmonic; }},
  };
}

std::vector<Measure> path_measures_of_ties() {
  return {
      {"tie_betweenness", "Betweenness of ties",
       "Which part of the shortest paths between two entities run along the tie, on the average over all pairs of entities.", "0 to 1",
       "Divided by the number of pairs: n(n-1)/2, or n(n-1) where direction matters.",
       "Pairs that no path joins contribute nothing but are counted among the pairs.",
       "Paths run from sender to addressee; a meeting is passed both ways. Where a letter and a meeting join the same two, each has the "
       "paths of both.",
       kPaths,
       "M. Girvan and M. E. J. Newman, \"Community structure in social and biological networks\", PNAS 99(12), 2002, 7821–7826; computed "
       "after U. Brandes, \"On variants of shortest-path betweenness centrality and their generic computation\", Social Networks 30(2), "
       "2008, 136–145.",
       true, true, [](SharedWork& work) { return tie_betweenness(work.network(), work.options().paths); }, false},
  };
}

}  // namespace docgraph
