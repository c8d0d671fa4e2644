// Each draw has a random stream of its own, made of the seed and its number. Draws run in blocks; what one block leaves is written to
// places of its own, so the result is the same for any number of threads. Whole numbers alone are added up across blocks.
#include "graph/uncertainty/resampling.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "extract/parallel.hpp"
#include "extract/split_mix.hpp"
#include "graph/measures/shared_work.hpp"
#include "graph/uncertainty/random.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kDrawsInBlock = 10;

/// What one block of draws adds up.
struct Tally {
  std::uint64_t ties = 0;
  std::uint64_t entities = 0;
  std::vector<std::uint32_t> tie_draws;  ///< of each tie of the source: draws that have it
};

void note_ties(const LayerSource& source, const PartialNetwork& part, Tally& tally) {
  tally.ties += part.network.ties().size();
  tally.entities += part.vertex.size();
  std::size_t t = 0;
  for (const Tie& tie : part.network.ties()) {
    const auto is_it = [&](const SourceTie& one) {
      return source.actors[one.a].entity == tie.a && source.actors[one.b].entity == tie.b && one.directed == tie.directed;
    };
    while (!is_it(source.ties[t])) ++t;  // both are in the same order
    ++tally.tie_draws[t++];
  }
}

void add_up(const std::vector<Tally>& tallies, Resampling& made) {
  if (made.options.draws == 0) return;
  const auto draws = static_cast<double>(made.options.draws);
  std::uint64_t ties = 0;
  std::uint64_t entities = 0;
  std::vector<std::uint32_t> tie_draws(made.tie_share.size());
  for (const Tally& tally : tallies) {
    ties += tally.ties;
    entities += tally.entities;
    for (std::size_t t = 0; t < tie_draws.size(); ++t) tie_draws[t] += tally.tie_draws[t];
  }
  made.mean_ties = static_cast<double>(ties) / draws;
  made.mean_entities = static_cast<double>(entities) / draws;
  std::ranges::transform(tie_draws, made.tie_share.begin(), [&](std::uint32_t n) { return static_cast<float>(n / draws); });
}

}  // namespace

DrawnMeasure before_draws(const LayerSource& source, const PartialNetwork& all, const Measure& measure, const MeasureOptions& how,
                          std::size_t draws) {
  DrawnMeasure made{&measure, source.actors.size(), draws, {}, {}};
  made.whole.assign(made.entities, kAbsent);
  made.drawn.assign(draws * made.entities, kAbsent);
  const Scores scores = score(measure, all.network, how);
  for (std::size_t i = 0; i < scores.size(); ++i) made.whole[all.vertex[i]] = static_cast<float>(scores[i]);
  return made;
}

void note_scores(const PartialNetwork& part, const MeasureOptions& how, std::size_t draw, std::vector<DrawnMeasure>& measures) {
  SharedWork work(part.network, how);
  for (DrawnMeasure& measure : measures) {
    const Scores scores = measure.measure->scores(work);
    float* const row = measure.drawn.data() + draw * measure.entities;
    for (std::size_t i = 0; i < scores.size(); ++i) row[part.vertex[i]] = static_cast<float>(scores[i]);
  }
}

Kept draw_records(const LayerSource& source, const RecordGroups& groups, const ResamplingOptions& options, std::uint32_t draw) {
  const std::uint32_t group_count = groups.empty() ? 0 : 1 + *std::ranges::max_element(groups);
  std::vector<std::uint32_t> size(group_count);
  for (const std::uint32_t r : source.admitted) ++size[groups[r]];
  std::vector<std::uint32_t> order;
  for (std::uint32_t g = 0; g < group_count; ++g)
    if (size[g] > 0) order.push_back(g);

  SplitMix64 random(stream_seed(options.seed, draw));
  std::vector<std::uint8_t> drawn(group_count);
  const double wanted = options.share * static_cast<double>(source.admitted.size());
  std::uint32_t records = 0;
  for (std::size_t i = 0; i < order.size() && records + 0.5 <= wanted; ++i) {
    std::swap(order[i], order[i + below(random, static_cast<std::uint32_t>(order.size() - i))]);
    drawn[order[i]] = 1;
    records += size[order[i]];
  }
  Kept kept(source.records);
  for (const std::uint32_t r : source.admitted) kept[r] = drawn[groups[r]];
  return kept;
}

Resampling resample(const LayerSource& source, const RecordGroups& groups, const std::vector<const Measure*>& measures,
                    const MeasureOptions& how, const ResamplingOptions& options) {
  Resampling made;
  made.options = options;
  made.records = static_cast<std::uint32_t>(source.admitted.size());
  const PartialNetwork all = network_on(source, keep_all(source));
  made.ties = static_cast<std::uint32_t>(all.network.ties().size());
  made.entities = static_cast<std::uint32_t>(all.vertex.size());
  made.tie_share.assign(source.tie_count(), 0);
  for (const Measure* measure : measures) made.measures.push_back(before_draws(source, all, *measure, how, options.draws));
  if (options.draws > 0) {
    const Kept first = draw_records(source, groups, options, 0);
    made.drawn_records = static_cast<std::uint32_t>(std::count(first.begin(), first.end(), 1));
  }
  std::vector<Tally> tallies((options.draws + kDrawsInBlock - 1) / kDrawsInBlock);
  for_each_block(options.draws, kDrawsInBlock, [&](std::size_t block, std::size_t begin, std::size_t end) {
    tallies[block].tie_draws.resize(source.tie_count());
    for (std::size_t draw = begin; draw < end; ++draw) {
      const PartialNetwork part = network_on(source, draw_records(source, groups, options, static_cast<std::uint32_t>(draw)));
      note_scores(part, how, draw, made.measures);
      note_ties(source, part, tallies[block]);
    }
  });
  add_up(tallies, made);
  return made;
}

const DrawnMeasure* drawn_measure(const Resampling& resampling, std::string_view key) {
  const auto found = std::ranges::find_if(resampling.measures, [key](const DrawnMeasure& drawn) { return drawn.measure->key == key; });
  return found == resampling.measures.end() ? nullptr : &*found;
}

}  // namespace docgraph
