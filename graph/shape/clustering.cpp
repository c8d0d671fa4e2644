// Triangles are found once each, from the corner of least degree: every tie is kept only at its end of lower (degree, number), which bounds
// each list by the square root of twice the ties. Chiba and Nishizeki, SIAM J. Comput. 14(1), 1985; Latapy, Theoret. Comput. Sci. 407,
// 2008.
#include "graph/shape/clustering.hpp"

#include <utility>

namespace docgraph {
namespace {

/// The number of pairs of d neighbours.
std::uint64_t pairs(std::uint64_t d) { return d < 2 ? 0 : d * (d - 1) / 2; }

/// Each vertex's neighbours of higher (degree, number).
std::vector<std::vector<std::uint32_t>> upward(const Rows& both, std::uint32_t vertices) {
  std::vector<std::vector<std::uint32_t>> up(vertices);
  for (std::uint32_t v = 0; v < vertices; ++v) {
    for (const std::uint32_t w : both.of(v)) {
      if (std::pair(both.degree(v), v) < std::pair(both.degree(w), w)) up[v].push_back(w);
    }
  }
  return up;
}

}  // namespace

std::vector<std::uint64_t> triangles(const Rows& both, std::uint32_t vertices) {
  const auto up = upward(both, vertices);
  std::vector<std::uint64_t> corners(vertices);
  std::vector<std::uint32_t> seen_from(vertices, vertices);
  for (std::uint32_t u = 0; u < vertices; ++u) {
    for (const std::uint32_t v : up[u]) seen_from[v] = u;
    for (const std::uint32_t v : up[u]) {
      for (const std::uint32_t w : up[v]) {
        if (seen_from[w] != u) continue;
        ++corners[u];
        ++corners[v];
        ++corners[w];
      }
    }
  }
  return corners;
}

Clustering measure_clustering(const Network& network) {
  const Rows& both = network.adjacency().both;
  const std::vector<std::uint64_t> corners = triangles(both, network.adjacency().vertices);
  Clustering found{Scores(corners.size()), 0};
  std::uint64_t closed = 0;
  std::uint64_t connected = 0;
  for (std::uint32_t v = 0; v < corners.size(); ++v) {
    const std::uint64_t possible = pairs(both.degree(v));
    if (possible > 0) found.local[v] = static_cast<double>(corners[v]) / static_cast<double>(possible);
    closed += corners[v];
    connected += possible;
  }
  if (connected > 0) found.transitivity = static_cast<double>(closed) / static_cast<double>(connected);
  return found;
}

}  // namespace docgraph
