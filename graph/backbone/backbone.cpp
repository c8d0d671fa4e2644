// sdsm: all that a test needs are the two frequencies and the number of gatherings of both, so each such triple is computed once. fdsm:
// with d draws the smallest p is 1/(d+1), for what is here counts as one of the draws.
#include "graph/backbone/backbone.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "extract/parallel.hpp"
#include "graph/backbone/degree_model.hpp"
#include "graph/uncertainty/null/fixed_degrees.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kDrawsInBlock = 10;

using Pair = std::pair<std::uint32_t, std::uint32_t>;

std::vector<Gathering> undirected(std::span<const Gathering> gatherings) {
  std::vector<Gathering> kept;
  for (const Gathering& gathering : gatherings) {
    if (!gathering.directed && !gathering.from.empty() && gathering.from.size() <= kMostNamed) kept.push_back(gathering);
  }
  return kept;
}

template <class Visit>
void for_each_pair(const std::vector<Gathering>& gatherings, const Visit& visit) {
  for (const Gathering& gathering : gatherings) {
    for (std::size_t j = 1; j < gathering.from.size(); ++j) {
      for (std::size_t i = 0; i < j; ++i) visit(Pair(gathering.from[i], gathering.from[j]));
    }
  }
}

std::vector<TestedTie> tie_pairs(const std::vector<Gathering>& gatherings) {
  std::vector<Pair> pairs;
  for_each_pair(gatherings, [&](const Pair& pair) { pairs.push_back(pair); });
  std::ranges::sort(pairs);
  std::vector<TestedTie> ties;
  for (const auto& [a, b] : pairs) {
    if (ties.empty() || ties.back().a != a || ties.back().b != b) ties.push_back({a, b, 0, 1, 1, false});
    ++ties.back().together;
  }
  return ties;
}

/// How many gatherings each entity is in.
std::map<std::uint32_t, std::uint32_t> count_frequencies(const std::vector<Gathering>& gatherings) {
  std::map<std::uint32_t, std::uint32_t> frequency;
  for (const Gathering& gathering : gatherings) {
    for (const std::uint32_t entity : gathering.from) ++frequency[entity];
  }
  return frequency;
}

void test_by_model(const std::vector<Gathering>& gatherings, const std::map<std::uint32_t, std::uint32_t>& frequency, Backbone& backbone) {
  std::vector<std::uint32_t> frequencies;
  for (const auto& [entity, count] : frequency) frequencies.push_back(count);
  std::vector<std::uint32_t> sizes;
  for (const Gathering& gathering : gatherings) sizes.push_back(static_cast<std::uint32_t>(gathering.from.size()));
  const DegreeModel model(frequencies, sizes);
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, double> known;
  for (TestedTie& tie : backbone.ties) {
    const auto [fewer, more] = std::minmax(frequency.at(tie.a), frequency.at(tie.b));
    const auto [found, fresh] = known.try_emplace({fewer, more, tie.together}, 0);
    if (fresh) found->second = model.chance_of(fewer, more, tie.together);
    tie.p = found->second;
  }
}

void test_by_draws(const std::vector<Gathering>& gatherings, Backbone& backbone) {
  const std::uint32_t draws = backbone.options.draws;
  std::vector<std::vector<std::uint32_t>> partial((draws + kDrawsInBlock - 1) / kDrawsInBlock);
  for_each_block(draws, kDrawsInBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t> as_many(backbone.ties.size());
    std::vector<std::uint32_t> together(backbone.ties.size());
    for (std::size_t draw = begin; draw < end; ++draw) {
      std::ranges::fill(together, 0);
      for_each_pair(draw_gatherings(gatherings, backbone.options.seed, static_cast<std::uint32_t>(draw)), [&](const Pair& pair) {
        const auto found = std::ranges::lower_bound(backbone.ties, pair, {}, [](const TestedTie& tie) { return Pair(tie.a, tie.b); });
        if (found != backbone.ties.end() && Pair(found->a, found->b) == pair)
          ++together[static_cast<std::size_t>(found - backbone.ties.begin())];
      });
      for (std::size_t t = 0; t < together.size(); ++t) as_many[t] += together[t] >= backbone.ties[t].together ? 1 : 0;
    }
    partial[block] = std::move(as_many);
  });
  for (std::size_t t = 0; t < backbone.ties.size(); ++t) {
    std::uint64_t as_many = 1;
    for (const auto& part : partial) as_many += part[t];
    backbone.ties[t].p = static_cast<double>(as_many) / (draws + 1.0);
  }
  backbone.smallest_p = 1 / (draws + 1.0);
}

}  // namespace

std::vector<double> adjust_for_false_share(std::span<const double> p, std::uint64_t tests) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::tuple(p[i], i); });
  std::vector<double> adjusted(p.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    least = std::min(least, p[order[rank]] * static_cast<double>(tests) / static_cast<double>(rank + 1));
    adjusted[order[rank]] = least;
  }
  return adjusted;
}

Backbone find_backbone(std::span<const Gathering> gatherings, const BackboneOptions& options) {
  const std::vector<Gathering> kept = undirected(gatherings);
  const std::map<std::uint32_t, std::uint32_t> frequency = count_frequencies(kept);
  Backbone backbone{options, tie_pairs(kept), 0, 0, 0, 1};
  backbone.pairs = frequency.size() < 2 ? 0 : std::uint64_t{frequency.size()} * (frequency.size() - 1) / 2;
  if (options.model == ChanceModel::sdsm)
    test_by_model(kept, frequency, backbone);
  else
    test_by_draws(kept, backbone);
  std::vector<double> p;
  for (const TestedTie& tie : backbone.ties) p.push_back(tie.p);
  const std::vector<double> adjusted = adjust_for_false_share(p, backbone.pairs);
  for (std::size_t t = 0; t < p.size(); ++t) {
    backbone.ties[t].adjusted = adjusted[t];
    backbone.ties[t].stays = adjusted[t] <= options.false_share;
    backbone.stay += backbone.ties[t].stays ? 1 : 0;
  }
  const double needed = backbone.smallest_p * static_cast<double>(backbone.pairs) / options.false_share;
  backbone.needed_at_smallest = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(needed)));
  return backbone;
}

}  // namespace docgraph
