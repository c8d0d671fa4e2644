#include "graph/uncertainty/null/null_model.hpp"

#include <algorithm>
#include <array>

#include "extract/parallel.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/shape/core_number.hpp"
#include "graph/uncertainty/null/fixed_degrees.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kDrawsInBlock = 10;
constexpr double kOutside = 0.025;

struct NetworkValue {
  std::string_view key;
  std::string_view heading;
  double (*value)(const Network&);
};

double mean_clustering(const Network& network) {
  const Scores scores = measure_clustering(network).local;
  double sum = 0;
  for (const double score : scores) sum += score;
  return scores.empty() ? 0 : sum / static_cast<double>(scores.size());
}

double deepest_core(const Network& network) {
  const Scores scores = core_number(network);
  return scores.empty() ? 0 : *std::ranges::max_element(scores);
}

constexpr std::array<NetworkValue, 4> kNetworkValues = {
    {{"ties", "Ties", [](const Network& network) { return static_cast<double>(network.ties().size()); }},
     {"mean_clustering", "Mean clustering", mean_clustering},
     {"transitivity", "Transitivity", [](const Network& network) { return measure_clustering(network).transitivity; }},
     {"deepest_core", "Deepest core", deepest_core}}};

NullComparison compare(double value, std::vector<double> drawn) {
  NullComparison made{value, 0, 0, 0, 0};
  if (drawn.empty()) return made;
  std::ranges::sort(drawn);
  double sum = 0;
  for (const double one : drawn) sum += one;
  const auto count = static_cast<double>(drawn.size());
  made.mean = sum / count;
  const auto cut = static_cast<std::size_t>(kOutside * count);
  made.low = drawn[cut];
  made.high = drawn[drawn.size() - 1 - cut];
  const auto first = std::ranges::lower_bound(drawn, value);
  const auto last = std::ranges::upper_bound(drawn, value);
  made.percentile = 100 * (static_cast<double>(first - drawn.begin()) + static_cast<double>(last - first) / 2) / count;
  return made;
}

}  // namespace

NullModel compare_with_null(const LayerSource& source, const std::vector<const Measure*>& measures, const MeasureOptions& how,
                            const NullOptions& options) {
  const Kept everything = keep_all(source);
  const PartialNetwork all = network_on(source, everything);
  NullModel made{options, {}, {}};
  for (const Measure* measure : measures) made.measures.push_back(before_draws(source, all, *measure, how, options.draws));
  std::array<std::vector<double>, kNetworkValues.size()> values;
  for (auto& one : values) one.resize(options.draws);
  for_each_block(options.draws, kDrawsInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t draw = begin; draw < end; ++draw) {
      const auto gatherings = draw_gatherings(source.gatherings, options.seed, static_cast<std::uint32_t>(draw));
      const PartialNetwork part = network_on(with_gatherings(source, gatherings), everything);
      note_scores(part, how, draw, made.measures);
      for (std::size_t i = 0; i < values.size(); ++i) values[i][draw] = kNetworkValues[i].value(part.network);
    }
  });
  for (std::size_t i = 0; i < values.size(); ++i)
    made.network.push_back({kNetworkValues[i].key, kNetworkValues[i].heading, compare(kNetworkValues[i].value(all.network), values[i])});
  return made;
}

NullComparison null_comparison(const DrawnMeasure& measure, std::uint32_t vertex) {
  std::vector<double> drawn(measure.draws);
  for (std::size_t d = 0; d < measure.draws; ++d) drawn[d] = measure.draw(d)[vertex];
  return compare(measure.whole[vertex], std::move(drawn));
}

}  // namespace docgraph
