#include "graph/centrality/eigenvector.hpp"
#include "graph/centrality/hits.hpp"
#include "graph/centrality/katz.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/measures/table.hpp"

namespace docgraph {

std::vector<Measure> prestige_measures() {
  return {
      {"eigenvector", "Eigenvector centrality",
       "High for those whose neighbours score high: each score is in proportion to the sum of the neighbours'.", "0 to 1",
       "The highest score is 1.",
       "Measured in the largest component alone; everyone outside it scores 0. Where several components are equally large, each is "
       "measured by "
       "itself.",
       kIgnored, "Adds strengths: a neighbour counts in proportion to the strength of the tie.",
       "P. Bonacich, \"Factoring and weighting approaches to status scores and clique identification\", Journal of Mathematical Sociology "
       "2(1), "
       "1972, 113–120.",
       true, true, [](SharedWork& work) { return eigenvector(work.network()); }},
      {"pagerank", "PageRank",
       "Where a reader would be who follows ties at random and, with probability 0.15 at each step, begins anew at any entity.",
       "above 0, below 1 but for a single entity", "The scores of a network sum to 1.",
       "Whoever has no tie to follow passes the reader to all entities evenly; an entity without ties keeps what beginning anew gives.",
       "Ties are followed from sender to addressee, a meeting both ways: whoever is written to by the central is central.",
       "Adds strengths: a strong tie is followed more often, in proportion.",
       "S. Brin and L. Page, \"The anatomy of a large-scale hypertextual Web search engine\", Computer Networks and ISDN Systems 30, 1998, "
       "107–117.",
       true, true, [](SharedWork& work) { return page_rank(work.network()); }},
      {"katz", "Katz centrality",
       "All walks that end at the entity, each worth the strengths along it times a factor for every step, so that long ones count little.",
       "0 to 1",
       "The highest score is 1. The factor is 0.85 divided by the greatest of √(s(u)·s(v)) over all ties, where s is strength, so that the "
       "sum "
       "always converges.",
       "Whom no walk reaches scores 0.", "Walks run from sender to addressee, along a meeting both ways.", "Multiplies strengths.",
       "L. Katz, \"A new status index derived from sociometric analysis\", Psychometrika 18(1), 1953, 39–43.", true, true,
       [](SharedWork& work) { return katz(work.network()); }, false},
      {"hub", "Hub", "High for those who write to good authorities.", "0 to 1", "The highest score is 1.", kDominant, kFollowed,
       "Adds strengths.", kKleinberg, true, false, [](SharedWork& work) { return hub(work.network()); }, false},
      {"authority", "Authority", "High for those whom good hubs write to.", "0 to 1", "The highest score is 1.", kDominant, kFollowed,
       "Adds strengths.", kKleinberg, true, false, [](SharedWork& work) { return authority(work.network()); }, false},
  };
}

}  // namespace docgraph
