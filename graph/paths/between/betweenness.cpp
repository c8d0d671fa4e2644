// Undirected networks are cut into biconnected blocks: who lies between the parts that a cut vertex parts is a matter of counting, and
// within a block each vertex stands for all that is reached through it. By steps a block that is a clique has no one between, and any other
// is searched from sixteen classes of twins at once (lane_search.hpp). By length, ties that no shortest path takes go first, so that blocks
// are smaller (length/needed_ties.hpp), and a block is searched from one class after another (length/length_search.hpp).
//
// Directed networks, and blocks whose numbers are too large for either, go the plain way (plain_betweenness.hpp).
#include "graph/paths/between/betweenness.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"
#include "graph/paths/between/plain_betweenness.hpp"
#include "graph/paths/length/length_search.hpp"
#include "graph/paths/steps/lane_search.hpp"
#include "graph/shape/compact/blocks.hpp"
#include "graph/shape/compact/compressed.hpp"

namespace docgraph {
namespace {

/// Of a connected undirected network by steps.
Scores pass_by_steps(const Links& links, std::span<const double> reach) {
  const Compressed classes = compress(links, reach);
  Scores through;
  Scores scores(reach.size());
  if (pass_through(classes, through)) {
    for (std::size_t v = 0; v < scores.size(); ++v) scores[v] = through[classes.class_of[v]] + classes.direct[classes.class_of[v]];
    return scores;
  }
  Rows rows;
  static_cast<Links&>(rows) = links;
  return pass_plainly(rows, rows, PathRule::steps, reach, false).through;
}

Scores pass_through_blocks(const Links& links) {
  const Blocks blocks(links);
  Scores scores = blocks.parted();
  std::vector<std::uint32_t> place(scores.size());
  Pairs pairs;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const auto vertices = blocks.vertices(b);
    if (blocks.ties(b).size() == vertices.size() * (vertices.size() - 1) / 2) continue;
    for (std::uint32_t i = 0; i < vertices.size(); ++i) place[vertices[i]] = i;
    pairs.clear();
    for (const auto& [v, w] : blocks.ties(b)) pairs.emplace_back(place[v], place[w]);
    const Scores inside = pass_by_steps(links_between(static_cast<std::uint32_t>(vertices.size()), pairs), blocks.reach(b));
    for (std::size_t i = 0; i < vertices.size(); ++i) scores[vertices[i]] += inside[i];
  }
  return scores;
}

bool fits_arcs(const LongLinks& links) {
  return std::ranges::all_of(links.length, [](std::uint64_t length) { return length <= kLongestArc; });
}

Rows rows_of(const LongLinks& links) {
  Rows rows;
  static_cast<Links&>(rows) = links;
  rows.length = links.length;
  return rows;
}

/// Of a connected undirected network by length.
Scores pass_by_length(const LongLinks& needed, const KnownWays& known, std::span<const double> reach) {
  if (fits_arcs(needed)) {
    const Folded folded = fold_network(needed, known, reach, true);
    Passed passed;
    if (fits_buckets(folded) && pass_by_length(folded, false, passed)) {
      Scores scores(reach.size());
      for (std::size_t v = 0; v < scores.size(); ++v) scores[v] = passed.through[folded.class_of[v]] + folded.direct[folded.class_of[v]];
      return scores;
    }
  }
  const Rows rows = rows_of(needed);
  return pass_plainly(rows, rows, PathRule::length, reach, false).through;
}

Scores pass_through_blocks_by_length(const LongLinks& links) {
  const LongLinks needed = needed_ties(links);
  const Blocks blocks(needed);
  Scores scores = blocks.parted();
  std::vector<std::uint32_t> place(scores.size());
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const auto vertices = blocks.vertices(b);
    if (vertices.size() == 2) continue;
    const Scores inside = pass_by_length(part_of(needed, vertices, blocks.ties(b), place), {links, vertices}, blocks.reach(b));
    for (std::size_t i = 0; i < vertices.size(); ++i) scores[vertices[i]] += inside[i];
  }
  return scores;
}

}  // namespace

Scores betweenness(const Network& network, PathRule rule) {
  const Adjacency& arcs = network.adjacency();
  const std::size_t n = arcs.vertices;
  if (n < 3) return Scores(n);
  Scores scores = network.directed()        ? pass_plainly(arcs.out, arcs.in, rule, Scores(n, 1.0), false).through
                  : rule == PathRule::steps ? pass_through_blocks(arcs.both)
                                            : pass_through_blocks_by_length(long_links(arcs.both, rule));
  const double pairs = static_cast<double>(n - 1) * static_cast<double>(n - 2);
  for (double& score : scores) score /= pairs;
  settle(scores);
  return scores;
}

}  // namespace docgraph
