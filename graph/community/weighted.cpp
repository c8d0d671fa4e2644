#include "graph/community/weighted.hpp"

#include <numeric>
#include <utility>

namespace docgraph {

std::vector<std::uint32_t> ascending(std::size_t size) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  return order;
}

std::vector<std::uint32_t> shuffled(SplitMix64& dice, std::size_t size) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t i = size; i > 1; --i) std::swap(order[i - 1], order[dice.next() % i]);
  return order;
}

std::vector<std::uint32_t> grouped(const std::vector<std::uint32_t>& order, const Division& of, std::size_t groups,
                                   std::vector<std::uint32_t>& ends) {
  ends.assign(groups + 1, 0);
  for (const std::uint32_t group : of) ++ends[group + std::size_t{1}];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<std::uint32_t> sorted(order.size());
  for (const std::uint32_t v : order) sorted[ends[of[v]]++] = v;
  return sorted;
}

std::vector<std::uint32_t> grouped(const std::vector<std::uint32_t>& order, const Division& of) {
  std::vector<std::uint32_t> ends;
  return grouped(order, of, order.size(), ends);
}

}  // namespace docgraph
