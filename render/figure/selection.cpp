#include "render/figure/selection.hpp"

#include <algorithm>
#include <numeric>

namespace docgraph {
namespace {

constexpr std::size_t kFewTies = 3;

class Selector {
 public:
  Selector(const Network& network, const std::vector<std::uint32_t>& candidates, const SelectionRule& rule)
      : network_(network), candidates_(candidates), rule_(rule) {
    for (const Tie& tie : network.ties()) ends_.emplace_back(network.vertex_of(tie.a), network.vertex_of(tie.b));
  }

  [[nodiscard]] Selection at_least(std::uint32_t records) const {
    Selection selection;
    selection.least_records = records;
    for (const std::uint32_t tie : candidates_) {
      if (rests_on(tie, records)) add(selection, tie);
    }
    return finished(std::move(selection));
  }

  // Ties among the foremost entities only: as many entities as a figure holds.
  [[nodiscard]] Selection foremost(std::uint32_t records) const {
    std::vector<std::uint32_t> order(network_.actors().size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t u, std::uint32_t v) { return rule_.records[u] > rule_.records[v]; });
    std::size_t count = std::min(kMostActors, order.size());
    Selection selection;
    for (; count > 1; count -= std::max<std::size_t>(1, count / 10)) {
      selection = among(order, count, records);
      if (fits(selection)) break;
    }
    return selection;
  }

  [[nodiscard]] bool fits(const Selection& selection) const {
    double area = 0;
    for (const std::uint32_t vertex : selection.vertices) area += rule_.areas[vertex];
    return selection.vertices.size() <= kMostActors && selection.ties.size() <= kMostTies && area <= rule_.most_area;
  }

 private:
  [[nodiscard]] bool rests_on(std::uint32_t tie, std::uint32_t records) const {
    const auto& [a, b] = ends_[tie];
    return network_.ties()[tie].records >= records || a == rule_.centre || b == rule_.centre;
  }

  [[nodiscard]] Selection among(const std::vector<std::uint32_t>& order, std::size_t count, std::uint32_t records) const {
    std::vector<bool> in(network_.actors().size());
    for (std::size_t i = 0; i < count; ++i) in[order[i]] = true;
    Selection selection;
    selection.least_records = records;
    selection.foremost = count;
    for (const std::uint32_t tie : candidates_) {
      if (rests_on(tie, records) && in[ends_[tie].first] && in[ends_[tie].second]) add(selection, tie);
    }
    return finished(std::move(selection));
  }

  void add(Selection& selection, std::uint32_t tie) const {
    selection.ties.push_back(tie);
    selection.vertices.push_back(ends_[tie].first);
    selection.vertices.push_back(ends_[tie].second);
  }

  static Selection finished(Selection selection) {
    std::ranges::sort(selection.vertices);
    selection.vertices.erase(std::unique(selection.vertices.begin(), selection.vertices.end()), selection.vertices.end());
    return selection;
  }

  const Network& network_;
  const std::vector<std::uint32_t>& candidates_;
  const SelectionRule& rule_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;
};

}  // namespace

Selection select_ties(const Network& network, const std::vector<std::uint32_t>& candidates, const SelectionRule& rule) {
  const Selector selector(network, candidates, rule);
  Selection selection = selector.at_least(rule.least_records);
  if (selection.ties.size() < kFewTies) selection = selector.at_least(1);
  std::vector<std::uint32_t> steps;
  steps.reserve(candidates.size());
  for (const std::uint32_t tie : candidates) steps.push_back(network.ties()[tie].records + 1);
  std::ranges::sort(steps);
  while (!selector.fits(selection)) {
    // The next number that leaves something out.
    const auto next = std::ranges::upper_bound(steps, selection.least_records);
    // The centre's own ties do not go away, so a number that all others fail says nothing about who matters.
    const std::uint32_t least = rule.centre == kNoEntity ? selection.least_records : rule.least_records;
    if (next == steps.end()) return selector.foremost(least);
    Selection fewer = selector.at_least(*next);
    if (fewer.ties.size() < kFewTies) return selector.foremost(least);
    selection = std::move(fewer);
  }
  return selection;
}

}  // namespace docgraph
