#include "graph/attributed_network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {

std::optional<std::size_t> find_attribute(const std::vector<Attribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &Attribute::name);
  if (found == attributes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - attributes.begin());
}

std::optional<double> as_number(const AttributeValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return std::nullopt;
}

std::vector<std::string> distinct_names(const std::vector<Attribute>& attributes, std::initializer_list<std::string_view> taken) {
  std::set<std::string> used;
  for (const std::string_view name : taken) used.insert(fold(name));
  std::vector<std::string> names;
  for (const Attribute& attribute : attributes) {
    std::string name = attribute.name;
    for (int next = 2; !used.insert(fold(name)).second; ++next) name = fmt::format("{}_{}", attribute.name, next);
    names.push_back(std::move(name));
  }
  return names;
}

bool has_parallel_edges(const AttributedNetwork& network) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  return std::ranges::any_of(network.edges, [&](const AttributedEdge& edge) {
    const bool turn = !network.directed && edge.source > edge.target;
    return !seen.emplace(turn ? edge.target : edge.source, turn ? edge.source : edge.target).second;
  });
}

}  // namespace docgraph
