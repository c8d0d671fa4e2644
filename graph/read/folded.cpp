#include "graph/read/folded.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

/// What a Network takes. Only thousands of the strongest edges between the same two come near it.
constexpr double kStrongest = 0x1p53;

/// Ends and whether it is directed, in the order of ties.
using TieKey = std::tuple<std::uint32_t, std::uint32_t, bool>;

bool is_true(const AttributedEdge& edge, std::optional<std::size_t> attribute) {
  return attribute && edge.values[*attribute] == AttributeValue(true);
}

Kind kind_of(const AttributedNode& node, std::optional<std::size_t> attribute) {
  constexpr std::array<Kind, 5> kKinds = {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office};
  if (!attribute) return Kind::person;
  const auto* text = std::get_if<std::string>(&node.values[*attribute]);
  const auto* const found =
      text == nullptr ? kKinds.end() : std::ranges::find(kKinds, std::string_view(*text), [](Kind kind) { return word(kind); });
  return found == kKinds.end() ? Kind::person : *found;
}

std::vector<Actor> actors_of(const AttributedNetwork& network) {
  const auto kind = kind_attribute(network);
  std::vector<Actor> actors;
  actors.reserve(network.nodes.size());
  for (const AttributedNode& node : network.nodes)
    actors.push_back({static_cast<std::uint32_t>(actors.size()), node.id, node.label, kind_of(node, kind)});
  return actors;
}

/// The edges of each tie. Of two without direction, there and back, the one from the lower node stands for both.
std::map<TieKey, std::vector<std::uint32_t>> edges_by_tie(const AttributedNetwork& network, std::size_t& self_loops) {
  const auto undirected = find_attribute(network.edge_attributes, "undirected");
  const auto meeting = find_attribute(network.edge_attributes, "meeting");
  std::map<TieKey, std::vector<std::uint32_t>> forward;
  std::map<TieKey, std::vector<std::uint32_t>> back;
  for (std::uint32_t i = 0; i < network.edges.size(); ++i) {
    const AttributedEdge& edge = network.edges[i];
    if (edge.source == edge.target) {
      ++self_loops;
      continue;
    }
    const bool both_ways = network.directed && (is_true(edge, undirected) || is_true(edge, meeting));
    const auto [low, high] = std::minmax(edge.source, edge.target);
    if (network.directed && !both_ways)
      forward[{edge.source, edge.target, false}].push_back(i);
    else if (both_ways && edge.source > edge.target)
      back[{low, high, true}].push_back(i);
    else
      forward[{low, high, true}].push_back(i);
  }
  // A tie of which the file has only the way back is a tie as well.
  for (auto& [key, edges] : back) forward.try_emplace(key, std::move(edges));
  return forward;
}

}  // namespace

std::optional<std::size_t> kind_attribute(const AttributedNetwork& network) {
  const auto& attributes = network.node_attributes;
  const auto found = std::ranges::find_if(attributes, [](const Attribute& one) { return fold(one.name) == "kind"; });
  if (found == attributes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - attributes.begin());
}

FoldedNetwork folded(const AttributedNetwork& network) {
  std::size_t self_loops = 0;
  std::vector<Tie> ties;
  std::vector<std::vector<std::uint32_t>> edges_of_tie;
  for (auto& [key, edges] : edges_by_tie(network, self_loops)) {
    Tie tie;
    tie.a = std::get<0>(key);
    tie.b = std::get<1>(key);
    tie.directed = !std::get<2>(key);
    tie.records = static_cast<std::uint32_t>(edges.size());
    for (const std::uint32_t edge : edges) tie.strength = std::min(kStrongest, tie.strength + network.edges[edge].weight);
    ties.push_back(std::move(tie));
    edges_of_tie.push_back(std::move(edges));
  }
  const Layer layer = network.directed ? Layer::correspondence : Layer::together;
  return {Network(layer, actors_of(network), std::move(ties)), std::move(edges_of_tie), self_loops};
}

}  // namespace docgraph
