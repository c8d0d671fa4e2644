// Ranges and tiers of one measure. The draws are turned once so that each entity's scores lie side by side, which makes comparing two
// entities one pass over two short rows.
//
// A tier can end behind place i only where the entity at i precedes the one at i + 1; most places fail that first test, so the test of all
// pairs across the place is seldom run.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

#include "extract/parallel.hpp"
#include "graph/uncertainty/resampling.hpp"

namespace docgraph {
namespace {

constexpr double kOutside = (1 - kSurely) / 2;
constexpr std::size_t kRowsInBlock = 64;

/// One row an entity, one element a draw.
class Turned {
 public:
  Turned(const DrawnMeasure& measure, std::span<const std::uint32_t> vertices) : draws_(measure.draws), scores_(draws_ * vertices.size()) {
    for (std::size_t d = 0; d < draws_; ++d) {
      const auto row = measure.draw(d);
      for (std::size_t i = 0; i < vertices.size(); ++i) scores_[i * draws_ + d] = row[vertices[i]];
    }
  }
  [[nodiscard]] std::span<const float> of(std::size_t i) const { return {scores_.data() + i * draws_, draws_}; }

 private:
  std::size_t draws_;
  std::vector<float> scores_;
};

std::size_t times_above(std::span<const float> a, std::span<const float> b) {
  std::size_t times = 0;
  for (std::size_t d = 0; d < a.size(); ++d) times += a[d] > b[d] ? 1 : 0;
  return times;
}

bool precedes(std::span<const float> a, std::span<const float> b) {
  return static_cast<double>(times_above(a, b)) >= kSurely * static_cast<double>(a.size());
}

bool breaks_behind(const Turned& turned, std::size_t place, const std::vector<Range>& ranges) {
  if (ranges[place].score == ranges[place + 1].score || !precedes(turned.of(place), turned.of(place + 1))) return false;
  for (std::size_t below = place + 1; below < ranges.size(); ++below)
    for (std::size_t above = place + 1; above-- > 0;)
      if (!precedes(turned.of(above), turned.of(below))) return false;
  return true;
}

void set_tiers(const Turned& turned, std::size_t draws, std::vector<Range>& ranges) {
  std::vector<std::uint8_t> breaks(ranges.size());
  if (draws >= kFewestDraws && ranges.size() > 1) {
    for_each_block(ranges.size() - 1, kRowsInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) breaks[i] = breaks_behind(turned, i, ranges) ? 1 : 0;
    });
  }
  std::uint32_t tier = 1;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    ranges[i].tier = tier;
    tier += breaks[i];
  }
}

/// Where the middle kSurely of sorted values begins and ends.
template <class Value>
std::pair<Value, Value> middle(std::vector<Value>& values) {
  std::ranges::sort(values);
  const auto cut = static_cast<std::size_t>(kOutside * static_cast<double>(values.size()));
  return {values[cut], values[values.size() - 1 - cut]};
}

void set_scores(std::span<const float> drawn, Range& range) {
  std::vector<float> present;
  std::ranges::copy_if(drawn, std::back_inserter(present), [](float score) { return score != kAbsent; });
  range.low = range.high = range.score;
  if (drawn.empty()) return;
  range.absent = static_cast<double>(drawn.size() - present.size()) / static_cast<double>(drawn.size());
  if (present.empty()) return;
  const auto [low, high] = middle(present);
  range.low = low;
  range.high = high;
}

/// Ranks of scores, equals sharing the best.
void rank(std::span<const float> scores, std::vector<std::uint32_t>& order, std::span<std::uint32_t> ranks) {
  order.resize(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) { return scores[x] > scores[y]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool equal = i > 0 && scores[order[i]] == scores[order[i - 1]];
    ranks[order[i]] = equal ? ranks[order[i - 1]] : static_cast<std::uint32_t>(i + 1);
  }
}

void set_ranks(const DrawnMeasure& measure, std::vector<Range>& ranges) {
  const std::size_t n = ranges.size();
  std::vector<std::uint32_t> ranks(n * measure.draws);
  for_each_block(measure.draws, kRowsInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t> order;
    std::vector<float> scores(n);
    for (std::size_t d = begin; d < end; ++d) {
      const auto row = measure.draw(d);
      for (std::size_t i = 0; i < n; ++i) scores[i] = row[ranges[i].vertex];
      rank(scores, order, {ranks.data() + d * n, n});
    }
  });
  std::vector<std::uint32_t> of_one(measure.draws);
  for (std::size_t i = 0; i < n; ++i) {
    ranges[i].best = ranges[i].worst = ranges[i].rank;
    if (measure.draws == 0) continue;
    for (std::size_t d = 0; d < measure.draws; ++d) of_one[d] = ranks[d * n + i];
    std::tie(ranges[i].best, ranges[i].worst) = middle(of_one);
  }
}

}  // namespace

std::vector<Range> ranges_of(const DrawnMeasure& measure, std::span<const std::uint32_t> vertices) {
  std::vector<std::uint32_t> order(vertices.begin(), vertices.end());
  std::ranges::sort(order, [&](std::uint32_t x, std::uint32_t y) {
    return measure.whole[x] != measure.whole[y] ? measure.whole[x] > measure.whole[y] : x < y;
  });
  std::vector<Range> ranges(order.size());
  const Turned turned(measure, order);
  for (std::size_t i = 0; i < order.size(); ++i) {
    ranges[i].vertex = order[i];
    ranges[i].score = measure.whole[order[i]];
    const bool equal = i > 0 && measure.whole[order[i]] == measure.whole[order[i - 1]];
    ranges[i].rank = equal ? ranges[i - 1].rank : static_cast<std::uint32_t>(i + 1);
    set_scores(turned.of(i), ranges[i]);
  }
  set_ranks(measure, ranges);
  set_tiers(turned, measure.draws, ranges);
  return ranges;
}

std::vector<Range> ranges_of(const DrawnMeasure& measure) {
  std::vector<std::uint32_t> vertices;
  for (std::uint32_t v = 0; v < measure.entities; ++v)
    if (measure.whole[v] != kAbsent) vertices.push_back(v);
  return ranges_of(measure, vertices);
}

double share_above(const DrawnMeasure& measure, std::uint32_t a, std::uint32_t b) {
  if (measure.draws == 0) return measure.whole[a] > measure.whole[b] ? 1 : 0;
  std::size_t times = 0;
  for (std::size_t d = 0; d < measure.draws; ++d) times += measure.draw(d)[a] > measure.draw(d)[b] ? 1 : 0;
  return static_cast<double>(times) / static_cast<double>(measure.draws);
}

double share_among_first(const DrawnMeasure& measure, std::span<const std::uint32_t> vertices, std::uint32_t vertex, std::uint32_t places) {
  const auto is_among_first = [&](std::span<const float> scores) {
    if (scores[vertex] == kAbsent) return false;
    return std::ranges::count_if(vertices, [&](std::uint32_t v) { return scores[v] > scores[vertex]; }) < places;
  };
  if (measure.draws == 0) return is_among_first(measure.whole) ? 1 : 0;
  std::size_t times = 0;
  for (std::size_t d = 0; d < measure.draws; ++d) times += is_among_first(measure.draw(d)) ? 1 : 0;
  return static_cast<double>(times) / static_cast<double>(measure.draws);
}

}  // namespace docgraph
