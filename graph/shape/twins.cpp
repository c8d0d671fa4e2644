// Sums of mixed neighbour numbers bring possible twins side by side; their rows are then compared, so a chance meeting of two sums merges
// nobody.
#include "graph/shape/twins.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "extract/split_mix.hpp"

namespace docgraph {
namespace {

std::uint64_t mixed(std::uint32_t vertex) { return SplitMix64(vertex).next(); }

/// Whether u and v have the same neighbours, each other left aside.
bool same_neighbours(const Links& links, std::uint32_t u, std::uint32_t v) {
  const auto of_u = links.of(u);
  const auto of_v = links.of(v);
  if (of_u.size() != of_v.size()) return false;
  for (std::size_t i = 0, j = 0;; ++i, ++j) {
    if (i < of_u.size() && of_u[i] == v) ++i;
    if (j < of_v.size() && of_v[j] == u) ++j;
    if (i == of_u.size() || j == of_v.size()) return i == of_u.size() && j == of_v.size();
    if (of_u[i] != of_v[j]) return false;
  }
}

void merge(const Links& links, const std::vector<std::uint64_t>& sum, TwinKind kind, Twins& twins) {
  std::vector<std::uint32_t> order(sum.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t v) { return std::tuple(sum[v], v); });
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    const std::uint32_t u = order[first];
    const std::uint32_t v = order[i];
    if (sum[u] != sum[v]) first = i;
    if (sum[u] != sum[v] || twins.kind[v] != TwinKind::none || links.degree(v) == 0 || !same_neighbours(links, u, v)) continue;
    twins.first[v] = u;
    twins.kind[u] = twins.kind[v] = kind;
  }
}

}  // namespace

Twins find_twins(const Links& links) {
  const auto vertices = static_cast<std::uint32_t>(links.begin.size() - 1);
  Twins twins{std::vector<std::uint32_t>(vertices), std::vector<TwinKind>(vertices, TwinKind::none)};
  std::iota(twins.first.begin(), twins.first.end(), 0U);
  std::vector<std::uint64_t> sum(vertices);
  for (std::uint32_t v = 0; v < vertices; ++v) {
    for (const std::uint32_t w : links.of(v)) sum[v] += mixed(w);
  }
  merge(links, sum, TwinKind::separate, twins);
  for (std::uint32_t v = 0; v < vertices; ++v) sum[v] += mixed(v);
  merge(links, sum, TwinKind::adjacent, twins);
  return twins;
}

}  // namespace docgraph
