#include "extract/identity/file/node_clusters.hpp"

#include <algorithm>
#include <deque>
#include <utility>

#include "extract/identity/ledger.hpp"

namespace docgraph {
namespace {

constexpr std::uint32_t kUnseen = 0xFFFFFFFF;

}  // namespace

std::uint32_t NodeClusters::number(const Node& node) {
  const auto [place, is_new] = numbers_.try_emplace(node, static_cast<std::uint32_t>(parents_.size()));
  if (is_new) {
    parents_.push_back(place->second);
    links_.emplace_back();
  }
  return place->second;
}

std::uint32_t NodeClusters::root(std::uint32_t node) {
  while (parents_[node] != node) node = parents_[node] = parents_[parents_[node]];
  return node;
}

std::uint32_t NodeClusters::cluster(const Node& node) { return root(number(node)); }

void NodeClusters::unite(const IdentityEntry& entry, unsigned kinds) {
  const std::vector<Node> nodes = nodes_of(entry, kinds);
  const std::uint32_t first = number(nodes.front());
  for (const Node& node : nodes) {
    const std::uint32_t other = number(node);
    if (other == first) continue;
    links_[first].push_back({other, entry.line});
    links_[other].push_back({first, entry.line});
    parents_[root(other)] = root(first);
  }
}

std::vector<std::size_t> NodeClusters::lines_between(const Node& one, const Node& other) const {
  const std::uint32_t from = numbers_.at(one);
  const std::uint32_t to = numbers_.at(other);
  std::vector<Link> came(links_.size(), {kUnseen, 0});
  std::deque<std::uint32_t> ahead = {from};
  came[from] = {from, 0};
  while (!ahead.empty() && came[to].node == kUnseen) {
    const std::uint32_t node = ahead.front();
    ahead.pop_front();
    for (const Link& link : links_[node]) {
      if (came[link.node].node != kUnseen) continue;
      came[link.node] = {node, link.line};
      ahead.push_back(link.node);
    }
  }
  std::vector<std::size_t> lines;
  for (std::uint32_t node = to; node != from; node = came[node].node) lines.push_back(came[node].line);
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

std::vector<Node> nodes_of(const IdentityEntry& entry, unsigned kinds) {
  const std::vector<std::string> everywhere = {""};
  std::vector<Node> nodes;
  for (const std::string& name : entry.names) {
    for (unsigned kind = 0; (1U << kind) <= kAllKinds; ++kind) {
      if ((kinds & 1U << kind) == 0) continue;
      for (const std::string& record : entry.records.empty() ? everywhere : entry.records)
        nodes.push_back({name_key(name), static_cast<Kind>(kind), record});
    }
  }
  return nodes;
}

}  // namespace docgraph
