#include "cli/answer/neighbours.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "graph/adjacency.hpp"

namespace docgraph {

std::vector<const Tie*> ties_between(const MeasuredLayer& layer, std::uint32_t a, std::uint32_t b) {
  std::vector<const Tie*> found;
  for (const Tie& tie : layer.network.ties())
    if ((tie.a == a && tie.b == b) || (tie.a == b && tie.b == a)) found.push_back(&tie);
  return found;
}

std::vector<Neighbour> neighbours_of(const MeasuredLayer& layer, std::uint32_t entity) {
  std::vector<Neighbour> found;
  for (const Tie& tie : layer.network.ties()) {
    if (tie.a == entity) found.push_back({tie.b, &tie, tie.directed ? "to" : "with"});
    if (tie.b == entity) found.push_back({tie.a, &tie, tie.directed ? "from" : "with"});
  }
  std::ranges::sort(found, [](const Neighbour& left, const Neighbour& right) {
    return std::tie(right.tie->records, left.entity, left.direction) < std::tie(left.tie->records, right.entity, right.direction);
  });
  return found;
}

std::vector<std::vector<Reached>> rings_around(const MeasuredLayer& layer, std::uint32_t entity, std::uint32_t radius) {
  const Network& network = layer.network;
  if (!network.has(entity)) return {};
  const Rows& both = network.adjacency().both;
  constexpr std::uint32_t kFar = 0xFFFFFFFF;
  std::vector<std::uint32_t> steps(network.actors().size(), kFar);
  std::vector<std::uint32_t> ring = {network.vertex_of(entity)};
  steps[ring.front()] = 0;
  std::vector<std::vector<Reached>> rings;
  for (std::uint32_t depth = 1; depth <= radius; ++depth) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> through;
    for (const std::uint32_t v : ring) {
      for (const std::uint32_t w : both.of(v))
        if (steps[w] >= depth) through[w].push_back(network.actors()[v].entity);
    }
    ring.clear();
    std::vector<Reached> reached;
    for (auto& [w, nearer] : through) {
      steps[w] = depth;
      ring.push_back(w);
      reached.push_back({network.actors()[w].entity, std::move(nearer)});
    }
    std::ranges::stable_sort(reached, std::greater<>(), [](const Reached& one) { return one.through.size(); });
    if (depth > 1) rings.push_back(std::move(reached));
  }
  return rings;
}

std::vector<std::uint32_t> records_naming(const Corpus& corpus, std::uint32_t entity) {
  std::vector<std::uint32_t> records;
  for (std::uint32_t record = 0; record < corpus.records.size(); ++record)
    if (std::ranges::find(corpus.identities.mentions[record], entity, &Resolution::entity) != corpus.identities.mentions[record].end())
      records.push_back(record);
  return records;
}

}  // namespace docgraph
