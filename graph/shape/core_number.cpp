// Batagelj and Zaveršnik: take away the vertex of least degree again and again. Vertices lie in one array sorted by remaining degree, in
// buckets; when a neighbour's degree falls by one it is swapped with the first of its bucket, whose border then moves past it.
#include "graph/shape/core_number.hpp"

#include <algorithm>
#include <utility>

#include "graph/adjacency.hpp"

namespace docgraph {
namespace {

struct Buckets {
  std::vector<std::uint32_t> degree;    ///< remaining, by vertex
  std::vector<std::uint32_t> order;     ///< vertices by remaining degree
  std::vector<std::uint32_t> position;  ///< in order, by vertex
  std::vector<std::uint32_t> first;     ///< where each degree's bucket begins in order
};

Buckets fill(const Rows& rows, std::uint32_t vertices) {
  Buckets b;
  b.degree.resize(vertices);
  b.order.resize(vertices);
  b.position.resize(vertices);
  b.first.assign(vertices + std::size_t{1}, 0);
  for (std::uint32_t v = 0; v < vertices; ++v) b.degree[v] = rows.degree(v);
  for (const std::uint32_t d : b.degree) ++b.first[d + std::size_t{1}];
  for (std::size_t d = 0; d < vertices; ++d) b.first[d + 1] += b.first[d];
  std::vector<std::uint32_t> next = b.first;
  for (std::uint32_t v = 0; v < vertices; ++v) {
    b.position[v] = next[b.degree[v]]++;
    b.order[b.position[v]] = v;
  }
  return b;
}

void lower(Buckets& b, std::uint32_t v) {
  const std::uint32_t place = b.first[b.degree[v]]++;
  const std::uint32_t other = b.order[place];
  std::swap(b.order[place], b.order[b.position[v]]);
  std::swap(b.position[other], b.position[v]);
  --b.degree[v];
}

}  // namespace

Scores core_number(const Network& network) {
  const Rows& rows = network.adjacency().both;
  Buckets b = fill(rows, network.adjacency().vertices);
  for (std::size_t i = 0; i < b.order.size(); ++i) {
    const std::uint32_t v = b.order[i];
    for (const std::uint32_t w : rows.of(v)) {
      if (b.degree[w] > b.degree[v]) lower(b, w);
    }
  }
  return {b.degree.begin(), b.degree.end()};
}

}  // namespace docgraph
