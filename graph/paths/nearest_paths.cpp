// Yen: the next path leaves one of those found at some vertex, by an arc that none with the same beginning takes, and goes on by the
// shortest way that does not touch that beginning. Distances are searched backwards from the goal, so that of several shortest ways the
// first in order of vertices can be walked straight.
#include "graph/paths/nearest_paths.hpp"

#include <algorithm>
#include <queue>
#include <set>
#include <tuple>

#include "graph/adjacency.hpp"

namespace docgraph {
namespace {

constexpr std::uint64_t kUnreached = std::uint64_t{1} << 63;

bool comes_before(const Path& x, const Path& y) { return std::tie(x.length, x.vertices) < std::tie(y.length, y.vertices); }

class Finder {
 public:
  Finder(const Adjacency& arcs, std::uint32_t to, PathRule rule)
      : arcs_(arcs), to_(to), rule_(rule), distance_(arcs.vertices), banned_(arcs.vertices) {}

  /// The shortest path that begins as `beginning` does, goes on to none of `not_next` and touches nothing twice; none: no vertices.
  Path shortest(const Path& beginning, const std::set<std::uint32_t>& not_next) {
    for (const std::uint32_t v : beginning.vertices) banned_[v] = true;
    search_back();
    Path path = beginning;
    const bool found = step(path, not_next);
    while (found && path.vertices.back() != to_) step(path, {});
    for (const std::uint32_t v : beginning.vertices) banned_[v] = false;
    return found ? path : Path{};
  }

  [[nodiscard]] std::uint64_t length(std::uint32_t tail, std::uint32_t head) const {
    const auto row = arcs_.out.of(tail);
    return length_of_arc(arcs_.out, arcs_.out.begin[tail] + static_cast<std::uint64_t>(std::ranges::lower_bound(row, head) - row.begin()));
  }

 private:
  [[nodiscard]] std::uint64_t length_of_arc(const Rows& rows, std::uint64_t arc) const {
    return rule_ == PathRule::steps ? 1 : rows.length[arc];
  }

  void search_back() {
    std::ranges::fill(distance_, kUnreached);
    using Entry = std::pair<std::uint64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    distance_[to_] = 0;
    queue.emplace(0, to_);
    while (!queue.empty()) {
      const auto [distance, v] = queue.top();
      queue.pop();
      if (distance != distance_[v]) continue;
      for (std::uint64_t i = arcs_.in.begin[v]; i < arcs_.in.begin[v + std::size_t{1}]; ++i) {
        const std::uint32_t w = arcs_.in.neighbour[i];
        const std::uint64_t through = distance + length_of_arc(arcs_.in, i);
        if (banned_[w] || through >= distance_[w]) continue;
        distance_[w] = through;
        queue.emplace(through, w);
      }
    }
  }

  /// Goes on by the first of the arcs that are nearest to the goal.
  bool step(Path& path, const std::set<std::uint32_t>& not_next) {
    const std::uint32_t v = path.vertices.back();
    std::uint64_t least = kUnreached;
    std::uint64_t taken = 0;
    for (std::uint64_t i = arcs_.out.begin[v]; i < arcs_.out.begin[v + std::size_t{1}]; ++i) {
      const std::uint32_t w = arcs_.out.neighbour[i];
      if (distance_[w] == kUnreached || not_next.contains(w) || distance_[w] + length_of_arc(arcs_.out, i) >= least) continue;
      least = distance_[w] + length_of_arc(arcs_.out, i);
      taken = i;
    }
    if (least == kUnreached) return false;
    path.vertices.push_back(arcs_.out.neighbour[taken]);
    path.length += length_of_arc(arcs_.out, taken);
    return true;
  }

  const Adjacency& arcs_;
  std::uint32_t to_;
  PathRule rule_;
  std::vector<std::uint64_t> distance_;  ///< to the goal
  std::vector<bool> banned_;
};

/// Every way to leave `last`, the path found last, that no path found yet takes.
void add_departures(Finder& finder, const std::vector<Path>& found, std::vector<Path>& candidates) {
  const Path& last = found.back();
  Path beginning;
  for (std::size_t i = 0; i + 1 < last.vertices.size(); ++i) {
    if (i > 0) beginning.length += finder.length(last.vertices[i - 1], last.vertices[i]);
    beginning.vertices.push_back(last.vertices[i]);
    std::set<std::uint32_t> taken;
    for (const Path& path : found) {
      if (path.vertices.size() > i + 1 && std::equal(beginning.vertices.begin(), beginning.vertices.end(), path.vertices.begin()))
        taken.insert(path.vertices[i + 1]);
    }
    Path next = finder.shortest(beginning, taken);
    if (next.vertices.empty()) continue;
    const auto same = [&](const Path& path) { return path.vertices == next.vertices; };
    if (std::ranges::none_of(candidates, same)) candidates.push_back(std::move(next));
  }
}

}  // namespace

std::vector<Path> nearest_paths(const Network& network, std::uint32_t from, std::uint32_t to, PathRule rule, std::size_t most) {
  std::vector<Path> found;
  if (from == to || most == 0) return found;
  Finder finder(network.adjacency(), to, rule);
  Path first = finder.shortest({{from}, 0}, {});
  if (first.vertices.empty()) return found;
  found.push_back(std::move(first));
  std::vector<Path> candidates;
  while (found.size() < most) {
    add_departures(finder, found, candidates);
    if (candidates.empty()) break;
    const auto next = std::ranges::min_element(candidates, comes_before);
    found.push_back(std::move(*next));
    candidates.erase(next);
  }
  return found;
}

}  // namespace docgraph
