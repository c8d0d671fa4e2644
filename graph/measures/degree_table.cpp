#include "graph/centrality/degree.hpp"
#include "graph/measures/table.hpp"

namespace docgraph {

std::vector<Measure> degree_measures() {
  return {
      {"degree", "Neighbours (degree)", "How many others the entity is tied to.", "0 to n-1, whole", "None: a plain count.", kNoPart,
       kIgnored, kCountsTies, kFreeman, true, true, [](SharedWork& work) { return degree(work.network()); }},
      {"in_degree", "Writers to it (in-degree)", "How many others wrote to the entity or met it.", "0 to n-1, whole",
       "None: a plain count.", kNoPart, "Ties that arrive; a meeting is a tie in both directions.", kCountsTies, kFreeman, true, false,
       [](SharedWork& work) { return in_degree(work.network()); }},
      {"out_degree", "Written to by it (out-degree)", "How many others the entity wrote to or met.", "0 to n-1, whole",
       "None: a plain count.", kNoPart, "Ties that leave; a meeting is a tie in both directions.", kCountsTies, kFreeman, true, false,
       [](SharedWork& work) { return out_degree(work.network()); }},
      {"strength", "Strength",
       "The strengths of the entity's ties added up. In `correspondence` a circular counts once for each addressee. In `together` with "
       "Newman's strengths the sum merely counts the records (with `--scope sentence` the sentences) that name the entity in company; with "
       "`--min-records` above 1, which leaves ties out, it no longer does.",
       "0 or more", "None.", kNoPart, "Ignored: what is sent and what is received both count.", "Adds strengths.",
       "A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, \"The architecture of complex weighted networks\", PNAS 101(11), "
       "2004, "
       "3747–3752; for 1/(k-1) M. E. J. Newman, \"Scientific collaboration networks II\", Physical Review E 64, 016132, 2001.",
       true, true, [](SharedWork& work) { return strength(work.network()); }},
  };
}

}  // namespace docgraph
