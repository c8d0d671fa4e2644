#include "graph/two_mode/record_network.hpp"

namespace docgraph {
namespace {

/// The same links seen from the other side, where there are `others`.
Links turned(const Links& links, std::size_t others) {
  Links made;
  made.begin.assign(others + 1, 0);
  for (const std::uint32_t other : links.neighbour) ++made.begin[other + std::size_t{1}];
  for (std::size_t v = 0; v < others; ++v) made.begin[v + 1] += made.begin[v];
  made.neighbour.resize(links.neighbour.size());
  std::vector<std::uint64_t> place(made.begin.begin(), made.begin.end() - 1);
  for (std::uint32_t row = 0; row + std::size_t{1} < links.begin.size(); ++row)
    for (const std::uint32_t other : links.of(row)) made.neighbour[place[other]++] = row;
  return made;
}

}  // namespace

RecordNetwork record_network(const LayerSource& source) {
  RecordNetwork network;
  network.named.begin = {0};
  for (const Gathering& gathering : source.gatherings) {
    if (gathering.from.size() != 1 && !makes_ties(gathering)) continue;
    network.record.push_back(gathering.record);
    network.named.neighbour.insert(network.named.neighbour.end(), gathering.from.begin(), gathering.from.end());
    network.named.begin.push_back(network.named.neighbour.size());
  }
  network.rows = turned(network.named, source.actors.size());
  return network;
}

}  // namespace docgraph
