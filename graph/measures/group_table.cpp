#include "graph/measures/table.hpp"
#include "graph/shape/core_number.hpp"
#include "graph/shape/structural_holes.hpp"

namespace docgraph {

std::vector<Measure> group_measures() {
  return {
      {"core", "Core number",
       "The largest k such that the entity belongs to a group whose members are each tied to k others of the group at least.",
       "0 to n-1, whole", "None.", kNoPart, kIgnored, kCountsTies,
       "S. B. Seidman, \"Network structure and minimum degree\", Social Networks 5(3), 1983, 269–287; computed after V. Batagelj and "
       "M. Zaveršnik, arXiv cs/0310049, 2003.",
       true, true, [](SharedWork& work) { return core_number(work.network()); }},
      {"clustering", "Local clustering", "Which part of the pairs of the entity's neighbours are tied to each other.", "0 to 1",
       "Divided by the number of pairs of neighbours.", "Components play no part; fewer than two neighbours score 0.", kIgnored,
       kCountsTies, "D. J. Watts and S. H. Strogatz, \"Collective dynamics of 'small-world' networks\", Nature 393, 1998, 440–442.", true,
       true, [](SharedWork& work) { return work.clustering().local; }},
      {"articulation", "Parts held together", "Into how many more parts its component would fall without the entity.", "0 to n-2, whole",
       "None: a plain count. Above 0 for cut vertices, also called articulation points.", kNoPart, kIgnored, kCountsTies,
       "J. Hopcroft and R. Tarjan, Communications of the ACM 16(6), 1973, 372–378.", true, true,
       [](SharedWork& work) { return work.cuts().articulation; }, false},
      {"constraint", "Constraint",
       "How far the entity's strength goes to neighbours who are tied to one another; low for brokers between groups.",
       "above 0, at most 1.125; 0 without ties",
       "Σ over neighbours j of (p(i,j) + Σ over q of p(i,q)·p(q,j))², where p(i,j) is the part of i's strength that goes to j.",
       "Components play no part; an entity without ties has nobody to constrain it and scores 0.", kIgnored,
       "Strengths, as parts of the entity's sum.", kBurt, true, true, [](SharedWork& work) { return constraint(work.network()); }, false},
      {"effective_size", "Effective size", "The entity's neighbours, less what each repeats of the others.", "0 to the degree",
       "Σ over neighbours j of 1 − Σ over q of p(i,q)·m(j,q), where m(j,q) is the strength of the tie of j and q divided by j's strongest.",
       kNoPart, kIgnored, "Strengths, as parts of the entity's sum and of the neighbour's strongest tie.", kBurt, true, true,
       [](SharedWork& work) { return effective_size(work.network()); }, false},
  };
}

}  // namespace docgraph
