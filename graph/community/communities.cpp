#include "graph/community/communities.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/community/leiden.hpp"

namespace docgraph {
namespace {

using Division = std::vector<std::uint32_t>;

/// Largest first, then in order of their first vertex. Groups are named by numbers below the number of vertices.
Communities in_order(const Division& of) {
  const auto vertices = static_cast<std::uint32_t>(of.size());
  std::vector<std::uint32_t> size(vertices);
  std::vector<std::uint32_t> first(vertices, vertices);
  for (std::uint32_t v = vertices; v-- > 0;) {
    ++size[of[v]];
    first[of[v]] = v;
  }
  std::vector<std::uint32_t> groups;
  for (std::uint32_t g = 0; g < vertices; ++g)
    if (size[g] > 0) groups.push_back(g);
  std::ranges::sort(groups, {}, [&](std::uint32_t g) { return std::tuple(vertices - size[g], first[g]); });
  std::vector<std::uint32_t> number(vertices);
  Communities communities;
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    number[groups[i]] = i;
    communities.size.push_back(size[groups[i]]);
  }
  for (const std::uint32_t g : of) communities.of.push_back(number[g]);
  return communities;
}

/// Adds for each vertex with how many of the others of its community the run puts it together.
void count_together(const Communities& communities, const Division& run, std::vector<std::uint64_t>& together) {
  std::vector<std::vector<std::uint32_t>> members(communities.size.size());
  for (std::uint32_t v = 0; v < run.size(); ++v) members[communities.of[v]].push_back(v);
  std::vector<std::uint32_t> count(run.size());
  for (const auto& group : members) {
    for (const std::uint32_t v : group) ++count[run[v]];
    for (const std::uint32_t v : group) together[v] += count[run[v]] - 1;
    for (const std::uint32_t v : group) count[run[v]] = 0;
  }
}

void measure_stability(const std::vector<Division>& runs, Communities& communities) {
  std::vector<std::uint64_t> together(communities.of.size());
  for (const Division& run : runs) count_together(communities, run, together);
  communities.stability.resize(together.size());
  communities.community_stability.resize(communities.size.size());
  for (std::size_t v = 0; v < together.size(); ++v) {
    const std::uint32_t size = communities.size[communities.of[v]];
    const double pairs = static_cast<double>(runs.size()) * (size - 1);
    communities.stability[v] = size < 2 ? 1.0 : static_cast<double>(together[v]) / pairs;
    communities.community_stability[communities.of[v]] += communities.stability[v] / size;
  }
}

}  // namespace

double modularity(const Network& network, const std::vector<std::uint32_t>& of, double resolution) {
  const Rows& rows = network.adjacency().both;
  const double all = std::accumulate(rows.strength.begin(), rows.strength.end(), 0.0);
  if (all == 0) return 0;
  std::vector<double> inside(of.size());
  std::vector<double> total(of.size());
  for (std::size_t v = 0; v < of.size(); ++v) {
    for (std::uint64_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
      total[of[v]] += rows.strength[i];
      if (of[rows.neighbour[i]] == of[v]) inside[of[v]] += rows.strength[i];
    }
  }
  double sum = 0;
  for (std::size_t c = 0; c < of.size(); ++c) sum += inside[c] / all - resolution * (total[c] / all) * (total[c] / all);
  return sum;
}

Communities find_communities(const Network& network, const CommunityOptions& options) {
  const Adjacency& arcs = network.adjacency();
  std::vector<Division> runs(std::max<std::uint32_t>(1, options.runs));
  std::vector<double> quality(runs.size());
  for_each_block(runs.size(), 1, [&](std::size_t run, std::size_t, std::size_t) {
    runs[run] = leiden(arcs.both, arcs.vertices, options.resolution, options.seed + run);
    quality[run] = modularity(network, runs[run], options.resolution);
  });
  // Runs that differ in the order of their sums alone are equally good: the first counts.
  std::size_t best = 0;
  for (std::size_t run = 1; run < runs.size(); ++run)
    if (quality[run] > quality[best] + 1e-12) best = run;
  Communities communities = in_order(runs[best]);
  communities.modularity = quality[best];
  measure_stability(runs, communities);
  return communities;
}

}  // namespace docgraph
