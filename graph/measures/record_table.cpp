#include "graph/measures/table.hpp"

namespace docgraph {

const std::vector<Measure>& record_measures() {
  static const std::vector<Measure> all = {
      {"record_walk", "Walk over records",
       "Where a reader would be who goes from an entity to one of the records that name it, from there to one of the entities that the "
       "record "
       "names, and, with probability 0.15 at each such step, begins anew at any entity.",
       "above 0, below 1 but for a single entity", "The scores of a layer sum to 1.",
       "Whoever is always named alone keeps the reader that began there and scores 1/n.", "None: a record names all its entities alike.",
       "Made of records and not of ties: every record weighs the same, however many it names. PageRank on the ties gives a record that "
       "names "
       "k entities the weight of k(k-1)/2 pairs.",
       "H. Deng, M. R. Lyu and I. King, \"A generalized Co-HITS algorithm and its application to bipartite graphs\", KDD 2009, 239–248, "
       "beginning anew at entities alone.",
       false, true, nullptr, false},
  };
  return all;
}

}  // namespace docgraph
