#include "graph/uncertainty/loss/influence.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/parallel.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kTriedInBlock = 4;

/// How many ties of the first places rest on a group of records alone, and how many rest on it too.
struct Weight {
  std::uint32_t alone = 0;
  std::uint32_t too = 0;
  std::uint32_t group = 0;
};

std::uint32_t group_count(const RecordGroups& groups) { return groups.empty() ? 0 : 1 + *std::ranges::max_element(groups); }

std::vector<Weight> weigh(const LayerSource& source, const RecordGroups& groups, const std::vector<std::uint8_t>& is_first) {
  std::vector<Weight> weights(group_count(groups));
  for (std::uint32_t g = 0; g < weights.size(); ++g) weights[g].group = g;
  for (std::size_t t = 0; t < source.tie_count(); ++t) {
    if (is_first[source.ties[t].a] == 0 && is_first[source.ties[t].b] == 0) continue;
    std::set<std::uint32_t> of_tie;
    for (const RecordPart& part : source.parts_of(t)) of_tie.insert(groups[part.record]);
    for (const std::uint32_t g : of_tie) ++(of_tie.size() == 1 ? weights[g].alone : weights[g].too);
  }
  std::erase_if(weights, [](const Weight& w) { return w.alone + w.too == 0; });
  std::ranges::sort(
      weights, [](const Weight& x, const Weight& y) { return std::tuple(y.alone, y.too, x.group) < std::tuple(x.alone, x.too, y.group); });
  return weights;
}

std::uint32_t rank_of(std::span<const float> scores, const std::vector<Range>& compared, std::uint32_t vertex) {
  return 1 + static_cast<std::uint32_t>(std::ranges::count_if(compared, [&](const Range& r) { return scores[r.vertex] > scores[vertex]; }));
}

std::uint32_t changed_pairs(std::span<const float> before, std::span<const float> after, std::span<const Range> first) {
  const auto order = [](float a, float b) { return a > b ? 1 : a < b ? -1 : 0; };
  std::uint32_t changed = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (std::size_t k = i + 1; k < first.size(); ++k) {
      const std::uint32_t a = first[i].vertex;
      const std::uint32_t b = first[k].vertex;
      changed += order(before[a], before[b]) != order(after[a], after[b]) ? 1 : 0;
    }
  }
  return changed;
}

/// Somebody of a lower tier who is before all of the first tier.
std::optional<std::uint32_t> topples(std::span<const float> scores, const std::vector<Range>& compared) {
  float first_tier = kAbsent;
  const Range* challenger = nullptr;
  for (const Range& range : compared) {
    if (range.tier == 1)
      first_tier = std::max(first_tier, scores[range.vertex]);
    else if (challenger == nullptr || scores[range.vertex] > scores[challenger->vertex])
      challenger = &range;
  }
  if (challenger == nullptr || scores[challenger->vertex] <= first_tier) return std::nullopt;
  return challenger->vertex;
}

void note_decisive(const Range& range, std::uint32_t rank, bool gone, std::uint32_t record, std::optional<DecisiveRecord>& decisive) {
  const auto distance = [&](std::uint32_t r) { return r > range.rank ? r - range.rank : range.rank - r; };
  if (!gone && distance(rank) == 0) return;
  const bool farther =
      !decisive || (gone && !decisive->gone) || (gone == decisive->gone && distance(rank) > distance(decisive->rank_without));
  if (farther) decisive = DecisiveRecord{record, rank, gone};
}

Influence sum_up(const DrawnMeasure& tried, const std::vector<std::uint32_t>& records, const std::vector<Range>& compared,
                 std::size_t places) {
  Influence made;
  made.measure = tried.measure;
  made.decisive.resize(std::min(places, compared.size()));
  const auto first = std::span(compared).first(std::min(compared.size(), kInfluencePlaces));
  for (std::size_t d = 0; d < tried.draws; ++d) {
    const auto scores = tried.draw(d);
    for (std::size_t i = 0; i < made.decisive.size(); ++i) {
      const std::uint32_t v = compared[i].vertex;
      note_decisive(compared[i], rank_of(scores, compared, v), scores[v] == kAbsent, records[d], made.decisive[i]);
    }
    if (const std::uint32_t changed = changed_pairs(tried.whole, scores, first); changed > made.changed_pairs) {
      made.changed_pairs = changed;
      made.record = records[d];
    }
    if (const auto challenger = topples(scores, compared); challenger && !made.topples) {
      made.topples = records[d];
      made.toppled_by = *challenger;
    }
  }
  return made;
}

}  // namespace

std::vector<Influence> leave_one_out(const LayerSource& source, const RecordGroups& groups, const std::vector<const Measure*>& measures,
                                     const MeasureOptions& how, const std::vector<std::vector<Range>>& compared,
                                     const InfluenceOptions& options) {
  std::vector<std::uint8_t> is_first(source.actors.size());
  for (const std::vector<Range>& ranges : compared)
    for (std::size_t i = 0; i < std::min<std::size_t>(ranges.size(), options.places); ++i) is_first[ranges[i].vertex] = 1;
  std::vector<Weight> weights = weigh(source, groups, is_first);
  weights.resize(std::min<std::size_t>(weights.size(), options.candidates));

  const Kept everything = keep_all(source);
  const PartialNetwork all = network_on(source, everything);
  std::vector<DrawnMeasure> tried;
  for (const Measure* measure : measures) tried.push_back(before_draws(source, all, *measure, how, weights.size()));
  for_each_block(weights.size(), kTriedInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Kept kept = everything;
      for (const std::uint32_t r : source.admitted)
        if (groups[r] == weights[i].group) kept[r] = 0;
      note_scores(network_on(source, kept), how, i, tried);
    }
  });
  std::vector<std::uint32_t> records;
  for (const Weight& weight : weights)
    records.push_back(static_cast<std::uint32_t>(std::ranges::find(groups, weight.group) - groups.begin()));
  std::vector<Influence> made;
  for (std::size_t m = 0; m < measures.size(); ++m) made.push_back(sum_up(tried[m], records, compared[m], options.places));
  return made;
}

}  // namespace docgraph
