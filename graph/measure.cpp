#include "graph/measure.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"
#include "graph/centrality/degree.hpp"
#include "graph/centrality/eigenvector.hpp"
#include "graph/centrality/page_rank.hpp"
#include "graph/paths/betweenness.hpp"
#include "graph/paths/closeness.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/shape/components.hpp"
#include "graph/shape/core_number.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kNoPart = "Components play no part; an entity without ties scores 0.";
constexpr std::string_view kIgnored = "Ignored: whoever wrote to whom, the two are neighbours.";
constexpr std::string_view kCountsTies = "Counts neighbours; how strong a tie is does not matter.";
constexpr std::string_view kFreeman =
    "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1979, 215–239.";
constexpr std::string_view kPaths =
    "Paths count steps. With lengths asked for, a tie is as long as 1/strength, so strong ties are short; lengths are whole 720720ths, so "
    "that "
    "equally long paths are equal.";

/// Three neighbours that differ in direction alone.
std::vector<Measure> degrees() {
  return {
      {"degree", "Neighbours (degree)", "How many others the entity is tied to.", "0 to n-1, whole", "None: a plain count.", kNoPart,
       kIgnored, kCountsTies, kFreeman, true, true, [](const Network& network, const MeasureOptions&) { return degree(network); }},
      {"in_degree", "Writers to it (in-degree)", "How many others wrote to the entity or met it.", "0 to n-1, whole",
       "None: a plain count.", kNoPart, "Ties that arrive; a meeting is a tie in both directions.", kCountsTies, kFreeman, true, false,
       [](const Network& network, const MeasureOptions&) { return in_degree(network); }},
      {"out_degree", "Written to by it (out-degree)", "How many others the entity wrote to or met.", "0 to n-1, whole",
       "None: a plain count.", kNoPart, "Ties that leave; a meeting is a tie in both directions.", kCountsTies, kFreeman, true, false,
       [](const Network& network, const MeasureOptions&) { return out_degree(network); }},
      {"strength", "Strength",
       "The strengths of the entity's ties added up. In `correspondence` a circular counts once for each addressee. In `together` with "
       "Newman's strengths the sum merely counts the records (with `--scope sentence` the sentences) that name the entity in company; with "
       "`--min-records` above 1, which leaves ties out, it no longer does.",
       "0 or more", "None.", kNoPart, "Ignored: what is sent and what is received both count.", "Adds strengths.",
       "A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, \"The architecture of complex weighted networks\", PNAS 101(11), "
       "2004, "
       "3747–3752; for 1/(k-1) M. E. J. Newman, \"Scientific collaboration networks II\", Physical Review E 64, 016132, 2001.",
       true, true, [](const Network& network, const MeasureOptions&) { return strength(network); }},
  };
}

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
       true, true, [](const Network& network, const MeasureOptions&) { return eigenvector(network); }},
      {"pagerank", "PageRank",
       "Where a reader would be who follows ties at random and, with probability 0.15 at each step, begins anew at any entity.",
       "above 0, below 1 but for a single entity", "The scores of a network sum to 1.",
       "Whoever has no tie to follow passes the reader to all entities evenly; an entity without ties keeps what beginning anew gives.",
       "Ties are followed from sender to addressee, a meeting both ways: whoever is written to by the central is central.",
       "Adds strengths: a strong tie is followed more often, in proportion.",
       "S. Brin and L. Page, \"The anatomy of a large-scale hypertextual Web search engine\", Computer Networks and ISDN Systems 30, 1998, "
       "107–117.",
       true, true, [](const Network& network, const MeasureOptions&) { return page_rank(network); }},
  };
}

std::vector<Measure> group_measures() {
  return {
      {"core", "Core number",
       "The largest k such that the entity belongs to a group whose members are each tied to k others of the group at least.",
       "0 to n-1, whole", "None.", kNoPart, kIgnored, kCountsTies,
       "S. B. Seidman, \"Network structure and minimum degree\", Social Networks 5(3), 1983, 269–287; computed after V. Batagelj and "
       "M. Zaveršnik, arXiv cs/0310049, 2003.",
       true, true, [](const Network& network, const MeasureOptions&) { return core_number(network); }},
      {"clustering", "Local clustering", "Which part of the pairs of the entity's neighbours are tied to each other.", "0 to 1",
       "Divided by the number of pairs of neighbours.", "Components play no part; fewer than two neighbours score 0.", kIgnored,
       kCountsTies, "D. J. Watts and S. H. Strogatz, \"Collective dynamics of 'small-world' networks\", Nature 393, 1998, 440–442.", true,
       true, [](const Network& network, const MeasureOptions&) { return clustering(network); }},
  };
}

std::vector<Measure> make_measures() {
  std::vector<Measure> all = degrees();
  for (const auto& more : {path_measures(), prestige_measures(), group_measures()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

const std::vector<Measure>& measures() {
  static const std::vector<Measure> all = make_measures();
  return all;
}

std::vector<const Measure*> measures_of(Layer layer) {
  std::vector<const Measure*> found;
  for (const Measure& measure : measures()) {
    if (layer == Layer::correspondence ? measure.correspondence : measure.together) found.push_back(&measure);
  }
  return found;
}

std::vector<MeasureColumn> measure_network(const Network& network, const MeasureOptions& options) {
  std::vector<MeasureColumn> columns;
  for (const Measure* measure : measures_of(network.layer())) columns.push_back({measure, measure->scores(network, options)});
  return columns;
}

NetworkSummary summarise(const Network& network) {
  const Adjacency& arcs = network.adjacency();
  NetworkSummary summary;
  summary.vertices = arcs.vertices;
  summary.ties = static_cast<std::uint32_t>(network.ties().size());
  for (const Tie& tie : network.ties()) summary.ties_in_one_record += tie.records == 1 ? 1 : 0;
  for (const auto& members : members_of(weak_components(arcs.both, arcs.vertices))) {
    const auto size = static_cast<std::uint32_t>(members.size());
    ++summary.components;
    summary.isolates += size == 1 ? 1 : 0;
    summary.largest_component = std::max(summary.largest_component, size);
  }
  const double n = arcs.vertices;
  if (n >= 2) summary.density = static_cast<double>(arcs.out.neighbour.size()) / (n * (n - 1));
  summary.transitivity = transitivity(network);
  return summary;
}

}  // namespace docgraph
