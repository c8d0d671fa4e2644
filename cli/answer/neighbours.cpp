#include "cli/answer/neighbours.hpp"

#include <algorithm>
#include <tuple>

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

std::vector<std::uint32_t> records_naming(const Corpus& corpus, std::uint32_t entity) {
  std::vector<std::uint32_t> records;
  for (std::uint32_t record = 0; record < corpus.records.size(); ++record)
    if (std::ranges::find(corpus.identities.mentions[record], entity, &Resolution::entity) != corpus.identities.mentions[record].end())
      records.push_back(record);
  return records;
}

}  // namespace docgraph
