// Rows are sorted by two counting passes instead of comparisons: arcs are dealt to their heads in any order, and dealt once more from the
// rows of the first pass, taken in order, they arrive in ascending order.
#include "graph/shape/links.hpp"

#include <algorithm>
#include <numeric>

namespace docgraph {

Links links_between(std::uint32_t vertices, std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs) {
  Links links;
  links.begin.assign(vertices + std::size_t{1}, 0);
  for (const auto& [a, b] : pairs) {
    ++links.begin[a + std::size_t{1}];
    ++links.begin[b + std::size_t{1}];
  }
  std::partial_sum(links.begin.begin(), links.begin.end(), links.begin.begin());
  std::vector<std::uint32_t> unsorted(2 * pairs.size());
  std::vector<std::uint64_t> place(links.begin.begin(), links.begin.end() - 1);
  for (const auto& [a, b] : pairs) {
    unsorted[place[a]++] = b;
    unsorted[place[b]++] = a;
  }
  links.neighbour.resize(unsorted.size());
  place.assign(links.begin.begin(), links.begin.end() - 1);
  for (std::uint32_t v = 0; v < vertices; ++v) {
    for (std::uint64_t i = links.begin[v]; i < links.begin[v + std::size_t{1}]; ++i) links.neighbour[place[unsorted[i]]++] = v;
  }
  return links;
}

std::vector<std::uint32_t> breadth_first_order(const Links& links) {
  const auto vertices = static_cast<std::uint32_t>(links.begin.size() - 1);
  std::vector<std::uint32_t> first(vertices);
  std::iota(first.begin(), first.end(), 0U);
  std::ranges::stable_sort(first, std::greater<>(), [&](std::uint32_t v) { return links.degree(v); });
  std::vector<std::uint32_t> order;
  order.reserve(vertices);
  std::vector<bool> seen(vertices);
  for (const std::uint32_t source : first) {
    if (seen[source]) continue;
    seen[source] = true;
    order.push_back(source);
    for (std::size_t head = order.size() - 1; head < order.size(); ++head) {
      for (const std::uint32_t w : links.of(order[head])) {
        if (seen[w]) continue;
        seen[w] = true;
        order.push_back(w);
      }
    }
  }
  return order;
}

}  // namespace docgraph
