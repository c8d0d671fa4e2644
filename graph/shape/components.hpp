#pragma once

#include <cstdint>
#include <vector>

#include "graph/shape/links.hpp"

namespace docgraph {

/// Which component each vertex lies in. `both` holds every arc in both directions, so the components of directed networks are the weak
/// ones. Numbered from 0 in the order of their first vertex; an isolated vertex is a component. Time and memory O(n + m).
///
/// Hopcroft and Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", Comm. ACM 16(6), 1973.
[[nodiscard]] std::vector<std::uint32_t> weak_components(const Links& both, std::uint32_t vertices);

/// The vertices of each component, ascending.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> members_of(const std::vector<std::uint32_t>& component);

}  // namespace docgraph
