// Sums of mixed neighbour numbers bring possible twins side by side; their rows are then compared, so a chance meeting of two sums merges
// nobody.
#include "graph/shape/compact/twins.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "extract/split_mix.hpp"

namespace docgraph {
namespace {

std::uint64_t mixed(std::uint32_t vertex, std::uint64_t length) { return SplitMix64(vertex + mix_bits(length)).next(); }

/// A network whose arcs may have lengths.
struct Measured {
  const Links& links;
  std::span<const std::uint64_t> lengths;

  [[nodiscard]] std::uint64_t length(std::uint64_t arc) const { return lengths.empty() ? 1 : lengths[arc]; }
};

/// Whether u and v have the same neighbours at the same lengths, each other left aside.
bool same_neighbours(const Measured& network, std::uint32_t u, std::uint32_t v) {
  const Links& links = network.links;
  if (links.degree(u) != links.degree(v)) return false;
  std::uint64_t i = links.begin[u];
  std::uint64_t j = links.begin[v];
  const std::uint64_t end_i = links.begin[u + std::size_t{1}];
  const std::uint64_t end_j = links.begin[v + std::size_t{1}];
  for (;; ++i, ++j) {
    if (i < end_i && links.neighbour[i] == v) ++i;
    if (j < end_j && links.neighbour[j] == u) ++j;
    if (i == end_i || j == end_j) return i == end_i && j == end_j;
    if (links.neighbour[i] != links.neighbour[j] || network.length(i) != network.length(j)) return false;
  }
}

void merge_separate(const Measured& network, const std::vector<std::uint64_t>& sum, Twins& twins) {
  std::vector<std::uint32_t> order(sum.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t v) { return std::tuple(sum[v], v); });
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    const std::uint32_t u = order[first];
    const std::uint32_t v = order[i];
    if (sum[u] != sum[v]) first = i;
    if (sum[u] != sum[v] || network.links.degree(v) == 0 || !same_neighbours(network, u, v)) continue;
    twins.first[v] = u;
    twins.kind[u] = twins.kind[v] = TwinKind::separate;
  }
}

/// Each joins the lowest of its twins, which is its neighbour: to be a twin is to be a twin of all twins.
void merge_adjacent(const Measured& network, const std::vector<std::uint64_t>& sum, Twins& twins) {
  const Links& links = network.links;
  for (std::uint32_t u = 0; u < sum.size(); ++u) {
    if (twins.kind[u] != TwinKind::none) continue;
    for (std::uint64_t i = links.begin[u]; i < links.begin[u + std::size_t{1}]; ++i) {
      const std::uint32_t v = links.neighbour[i];
      const std::uint64_t length = network.length(i);
      if (v < u || sum[u] - mixed(v, length) != sum[v] - mixed(u, length) || !same_neighbours(network, u, v)) continue;
      twins.first[v] = u;
      twins.kind[u] = twins.kind[v] = TwinKind::adjacent;
    }
  }
}

}  // namespace

Twins find_twins(const Links& links, std::span<const std::uint64_t> length) {
  const auto vertices = static_cast<std::uint32_t>(links.begin.size() - 1);
  const Measured network{links, length};
  Twins twins{std::vector<std::uint32_t>(vertices), std::vector<TwinKind>(vertices, TwinKind::none)};
  std::iota(twins.first.begin(), twins.first.end(), 0U);
  std::vector<std::uint64_t> sum(vertices);
  for (std::uint32_t v = 0; v < vertices; ++v) {
    for (std::uint64_t i = links.begin[v]; i < links.begin[v + std::size_t{1}]; ++i) sum[v] += mixed(links.neighbour[i], network.length(i));
  }
  merge_separate(network, sum, twins);
  merge_adjacent(network, sum, twins);
  return twins;
}

}  // namespace docgraph
