#include "graph/shape/components.hpp"

#include <algorithm>

namespace docgraph {

std::vector<std::uint32_t> weak_components(const Links& both, std::uint32_t vertices) {
  constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> component(vertices, kNone);
  std::vector<std::uint32_t> open;
  std::uint32_t count = 0;
  for (std::uint32_t first = 0; first < vertices; ++first) {
    if (component[first] != kNone) continue;
    component[first] = count;
    open.push_back(first);
    while (!open.empty()) {
      const std::uint32_t v = open.back();
      open.pop_back();
      for (const std::uint32_t w : both.of(v)) {
        if (component[w] != kNone) continue;
        component[w] = count;
        open.push_back(w);
      }
    }
    ++count;
  }
  return component;
}

std::vector<std::vector<std::uint32_t>> members_of(const std::vector<std::uint32_t>& component) {
  const auto highest = std::ranges::max_element(component);
  std::vector<std::vector<std::uint32_t>> members(highest == component.end() ? 0 : std::size_t{*highest} + 1);
  for (std::uint32_t v = 0; v < component.size(); ++v) members[component[v]].push_back(v);
  return members;
}

}  // namespace docgraph
