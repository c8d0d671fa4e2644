// As betweenness.cpp, but twins stay apart, for their ties are told one by one. Within a block paths in steps are paths whose ties have the
// length 1.
#include "graph/paths/between/tie_betweenness.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"
#include "graph/paths/between/plain_betweenness.hpp"
#include "graph/paths/length/length_search.hpp"
#include "graph/shape/compact/blocks.hpp"

namespace docgraph {
namespace {

/// Where the arc from one vertex to another stands, which must be there.
std::uint64_t arc_between(const Links& links, std::uint32_t from, std::uint32_t to) {
  const auto row = links.of(from);
  return links.begin[from] + static_cast<std::uint64_t>(std::ranges::lower_bound(row, to) - row.begin());
}

/// Sums for the arcs of a block, both directions of a tie together, at both.
Scores in_both_directions(const LongLinks& links, const Scores& arcs) {
  Scores sums(arcs.size());
  for (std::uint32_t v = 0; v + 1 < links.begin.size(); ++v) {
    for (std::uint64_t i = links.begin[v]; i < links.begin[v + std::size_t{1}]; ++i)
      sums[i] = arcs[i] + arcs[arc_between(links, links.neighbour[i], v)];
  }
  return sums;
}

/// The arcs of `rows` back at their vertices' places.
void place_arcs(const ArcRows& rows, const Scores& passed, const std::vector<std::uint32_t>& vertex, std::uint32_t first,
                const LongLinks& links, Scores& arcs) {
  for (std::uint32_t row = 0; row + 1 < rows.begin.size(); ++row) {
    for (std::uint64_t i = rows.begin[row]; i < rows.begin[row + std::size_t{1}]; ++i)
      arcs[arc_between(links, vertex[first + row], vertex[rows.arcs[i].to])] = passed[i];
  }
}

/// What passes along each tie of a connected undirected network, told at both of its arcs.
Scores pass_along(const LongLinks& links, const KnownWays& known, std::span<const double> reach) {
  if (std::ranges::all_of(links.length, [](std::uint64_t length) { return length <= kLongestArc; })) {
    const Folded folded = fold_network(links, known, reach, false);
    Passed passed;
    if (fits_buckets(folded) && pass_by_length(folded, true, passed)) {
      std::vector<std::uint32_t> vertex(folded.classes());
      for (std::uint32_t v = 0; v < vertex.size(); ++v) vertex[folded.class_of[v]] = v;
      Scores arcs(links.neighbour.size());
      place_arcs(folded.core_arcs, passed.core_arcs, vertex, 0, links, arcs);
      place_arcs(folded.outer_arcs, passed.outer_arcs, vertex, folded.core, links, arcs);
      return in_both_directions(links, arcs);
    }
  }
  Rows rows;
  static_cast<Links&>(rows) = links;
  rows.length = links.length;
  return in_both_directions(links, pass_plainly(rows, rows, PathRule::length, reach, true).in_arcs);
}

/// What passes along each tie, told at both arcs of the links.
Scores pass_along_blocks(const LongLinks& links, PathRule rule) {
  const LongLinks needed = rule == PathRule::steps ? links : needed_ties(links);
  const Blocks blocks(needed);
  Scores arcs(links.neighbour.size());
  std::vector<std::uint32_t> place(links.begin.size() - 1);
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const auto vertices = blocks.vertices(b);
    const LongLinks block = part_of(needed, vertices, blocks.ties(b), place);
    const Scores inside = pass_along(block, {links, vertices}, blocks.reach(b));
    for (std::uint32_t v = 0; v < vertices.size(); ++v) {
      for (std::uint64_t i = block.begin[v]; i < block.begin[v + std::size_t{1}]; ++i)
        arcs[arc_between(links, vertices[v], vertices[block.neighbour[i]])] = inside[i];
    }
  }
  return arcs;
}

}  // namespace

Scores tie_betweenness(const Network& network, PathRule rule) {
  const Adjacency& arcs = network.adjacency();
  const double n = arcs.vertices;
  const Scores passed = network.directed() ? pass_plainly(arcs.out, arcs.in, rule, Scores(arcs.vertices, 1.0), true).in_arcs
                                           : pass_along_blocks(long_links(arcs.both, rule), rule);
  Scores scores;
  scores.reserve(network.ties().size());
  for (const Tie& tie : network.ties()) {
    const std::uint32_t a = network.vertex_of(tie.a);
    const std::uint32_t b = network.vertex_of(tie.b);
    double sum = passed[arc_between(arcs.in, b, a)];
    if (network.directed() && !tie.directed) sum += passed[arc_between(arcs.in, a, b)];
    scores.push_back(sum / (n * (n - 1)));
  }
  settle(scores);
  return scores;
}

}  // namespace docgraph
