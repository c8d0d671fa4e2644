// Every row is also kept shortest arc first, so that the search for a shorter way of two steps ends where both steps together reach the
// longest tie of the row.
#include "graph/paths/length/needed_ties.hpp"

#include <algorithm>

#include "extract/parallel.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kBlock = 256;

struct Step {
  std::uint64_t length = 0;
  std::uint32_t to = 0;
};

std::vector<Step> shortest_first(const LongLinks& links) {
  std::vector<Step> steps(links.neighbour.size());
  for (std::size_t i = 0; i < steps.size(); ++i) steps[i] = {links.length[i], links.neighbour[i]};
  for (std::size_t v = 0; v + 1 < links.begin.size(); ++v) {
    std::sort(steps.begin() + static_cast<std::ptrdiff_t>(links.begin[v]), steps.begin() + static_cast<std::ptrdiff_t>(links.begin[v + 1]),
              [](const Step& a, const Step& b) { return std::pair(a.length, a.to) < std::pair(b.length, b.to); });
  }
  return steps;
}

/// Finds the ties of one vertex after another that a way of two steps beats.
class Comparison {
 public:
  Comparison(const LongLinks& links, const std::vector<Step>& steps) : links_(links), steps_(steps), shortest_(links.begin.size() - 1) {}

  void run(std::uint32_t u, std::vector<std::uint8_t>& beaten) {
    const std::uint64_t begin = links_.begin[u];
    const std::uint64_t end = links_.begin[u + std::size_t{1}];
    if (begin == end) return;
    for (std::uint64_t i = begin; i < end; ++i) shortest_[links_.neighbour[i]] = links_.length[i];
    const std::uint64_t longest = steps_[end - 1].length;
    for (std::uint64_t i = begin; i < end && steps_[i].length < longest; ++i) shorten(steps_[i], longest);
    for (std::uint64_t i = begin; i < end; ++i) {
      beaten[i] = shortest_[links_.neighbour[i]] < links_.length[i] ? 1 : 0;
      shortest_[links_.neighbour[i]] = 0;
    }
  }

 private:
  void shorten(const Step& first, std::uint64_t longest) {
    for (std::uint64_t j = links_.begin[first.to]; j < links_.begin[first.to + std::size_t{1}]; ++j) {
      const std::uint64_t both = first.length + steps_[j].length;
      if (both >= longest) return;
      // 0 where there is no tie, so nothing is written there.
      if (both < shortest_[steps_[j].to]) shortest_[steps_[j].to] = both;
    }
  }

  const LongLinks& links_;
  const std::vector<Step>& steps_;
  std::vector<std::uint64_t> shortest_;  ///< to each neighbour of the vertex at hand; 0 to all others
};

}  // namespace

std::uint64_t LongLinks::between(std::uint32_t a, std::uint32_t b) const {
  const auto row = of(a);
  const auto found = std::ranges::lower_bound(row, b);
  if (found == row.end() || *found != b) return kNoTie;
  return length[begin[a] + static_cast<std::uint64_t>(found - row.begin())];
}

LongLinks long_links(const Rows& both, PathRule rule) {
  LongLinks links;
  static_cast<Links&>(links) = both;
  links.length = rule == PathRule::steps ? std::vector<std::uint64_t>(both.neighbour.size(), 1) : both.length;
  return links;
}

LongLinks needed_ties(const LongLinks& links) {
  const std::vector<Step> steps = shortest_first(links);
  std::vector<std::uint8_t> beaten(links.neighbour.size());
  for_each_block(links.begin.size() - 1, kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    Comparison comparison(links, steps);
    for (std::size_t u = begin; u < end; ++u) comparison.run(static_cast<std::uint32_t>(u), beaten);
  });
  LongLinks needed;
  needed.begin = {0};
  for (std::size_t u = 0; u + 1 < links.begin.size(); ++u) {
    for (std::uint64_t i = links.begin[u]; i < links.begin[u + 1]; ++i) {
      if (beaten[i] != 0) continue;
      needed.neighbour.push_back(links.neighbour[i]);
      needed.length.push_back(links.length[i]);
    }
    needed.begin.push_back(needed.neighbour.size());
  }
  return needed;
}

LongLinks part_of(const LongLinks& links, std::span<const std::uint32_t> vertices,
                  std::span<const std::pair<std::uint32_t, std::uint32_t>> ties, std::vector<std::uint32_t>& place) {
  for (std::uint32_t i = 0; i < vertices.size(); ++i) place[vertices[i]] = i;
  Pairs pairs;
  pairs.reserve(ties.size());
  for (const auto& [v, w] : ties) pairs.emplace_back(place[v], place[w]);
  LongLinks part;
  static_cast<Links&>(part) = links_between(static_cast<std::uint32_t>(vertices.size()), pairs);
  part.length.reserve(part.neighbour.size());
  for (std::uint32_t v = 0; v < vertices.size(); ++v) {
    for (const std::uint32_t w : part.of(v)) part.length.push_back(links.between(vertices[v], vertices[w]));
  }
  return part;
}

}  // namespace docgraph
