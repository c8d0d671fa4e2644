#include "render/paper/ranking.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

namespace docgraph {
namespace {

/// What a vertex is ranked by.
struct Standing {
  std::uint32_t degree = 0;
  double strength = 0;
  friend auto operator<=>(const Standing&, const Standing&) = default;
};

std::vector<Standing> standings_of(const Network& network) {
  const Neighbours neighbours = count_neighbours(network);
  std::vector<Standing> standings(network.actors().size());
  for (std::size_t v = 0; v < standings.size(); ++v) standings[v].degree = neighbours.all[v];
  for (const Tie& tie : network.ties()) {
    standings[network.vertex_of(tie.a)].strength += tie.strength;
    standings[network.vertex_of(tie.b)].strength += tie.strength;
  }
  return standings;
}

/// The records of one tie between two entities. A telegram each way and a meeting are three ties and so three of these.
struct PairRecords {
  std::pair<std::uint32_t, std::uint32_t> ends;
  std::uint32_t records = 0;
};

std::vector<PairRecords> records_of_pairs(const Network& network) {
  std::vector<PairRecords> pairs;
  pairs.reserve(network.ties().size());
  for (const Tie& tie : network.ties()) pairs.push_back({std::minmax(tie.a, tie.b), tie.records});
  std::ranges::sort(pairs, {}, &PairRecords::ends);
  return pairs;
}

/// The ties whose ends, each of the kind or not, `belong`, and the ends of the kind that they have.
template <class Belong>
GroupTies count_group_ties(const Network& network, Kind kind, const Belong& belong) {
  std::set<std::uint32_t> members;
  GroupTies count;
  for (const Tie& tie : network.ties()) {
    const auto is_of_kind = [&](std::uint32_t entity) { return network.actors()[network.vertex_of(entity)].kind == kind; };
    if (!belong(is_of_kind(tie.a), is_of_kind(tie.b))) continue;
    ++count.ties;
    for (const std::uint32_t end : {tie.a, tie.b}) {
      if (is_of_kind(end)) members.insert(end);
    }
  }
  count.members = static_cast<std::uint32_t>(members.size());
  return count;
}

}  // namespace

Neighbours count_neighbours(const Network& network) {
  const auto pairs = records_of_pairs(network);
  Neighbours neighbours;
  neighbours.all.resize(network.actors().size());
  neighbours.in_two_records.resize(network.actors().size());
  for (std::size_t i = 0; i < pairs.size();) {
    const std::size_t first = i;
    std::uint32_t records = 0;
    for (; i < pairs.size() && pairs[i].ends == pairs[first].ends; ++i) records += pairs[i].records;
    for (const std::uint32_t entity : {pairs[first].ends.first, pairs[first].ends.second}) {
      const std::uint32_t vertex = network.vertex_of(entity);
      ++neighbours.all[vertex];
      if (records >= 2) ++neighbours.in_two_records[vertex];
    }
  }
  return neighbours;
}

std::vector<Place> rank_vertices(const MeasuredLayer& layer, const Kind* kind) {
  const auto standings = standings_of(layer.network);
  const auto& actors = layer.network.actors();
  std::vector<Place> places;
  for (std::uint32_t v = 0; v < actors.size(); ++v) {
    if (standings[v].degree > 0 && (kind == nullptr || actors[v].kind == *kind)) places.push_back({v, 0, false});
  }
  std::ranges::sort(places, [&](const Place& x, const Place& y) {
    return std::tie(standings[y.vertex], actors[x.vertex].name, x.vertex) < std::tie(standings[x.vertex], actors[y.vertex].name, y.vertex);
  });
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool equal = i > 0 && standings[places[i].vertex] == standings[places[i - 1].vertex];
    places[i].rank = equal ? places[i - 1].rank : static_cast<std::uint32_t>(i + 1);
    if (equal) places[i].shared = places[i - 1].shared = true;
  }
  return places;
}

const MeasureColumn* column_of(const MeasuredLayer& layer, std::string_view key) {
  const auto found = std::ranges::find_if(layer.columns, [key](const MeasureColumn& column) { return column.measure->key == key; });
  return found == layer.columns.end() ? nullptr : &*found;
}

GroupTies count_person_ties(const Network& network) {
  return count_group_ties(network, Kind::person, [](bool a, bool b) { return a && b; });
}

GroupTies count_ties_of(const Network& network, Kind kind) {
  return count_group_ties(network, kind, [](bool a, bool b) { return a || b; });
}

std::span<const std::string_view> printed_keys(Layer layer) {
  static constexpr std::array<std::string_view, 5> kTogether = {"degree", "strength", "betweenness", "closeness", "eigenvector"};
  static constexpr std::array<std::string_view, 5> kCorrespondence = {"degree", "in_degree", "out_degree", "strength", "betweenness"};
  return is_of_acts(layer) ? kCorrespondence : kTogether;
}

}  // namespace docgraph
