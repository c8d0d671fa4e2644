// Counts are whole numbers or sums in the order of draws, each draw with random numbers of its own.
#include "graph/time/slices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "extract/parallel.hpp"
#include "graph/adjacency.hpp"
#include "graph/shape/clustering.hpp"
#include "graph/uncertainty/random.hpp"

namespace docgraph {
namespace {

constexpr int kLastYear = 9999;

int months_of(TimeStep step) { return step == TimeStep::year ? 12 : step == TimeStep::quarter ? 3 : 1; }

/// Months since year 0.
int month_number(const ArchiveDate& date) { return date.year * 12 + date.month - 1; }

ArchiveDate first_day(int month) { return {month / 12, month % 12 + 1, 1}; }
ArchiveDate last_day(int month) { return {month / 12, month % 12 + 1, days_in(month / 12, month % 12 + 1)}; }

ArchiveDate day_before(ArchiveDate day) {
  if (day.day > 1) return {day.year, day.month, day.day - 1};
  return last_day(month_number(day) - 1);
}

std::string step_name(TimeStep step, const ArchiveDate& day) {
  if (step == TimeStep::year) return fmt::format("{}", day.year);
  if (step == TimeStep::quarter) return fmt::format("{} Q{}", day.year, (day.month - 1) / 3 + 1);
  return fmt::format("{}-{:02}", day.year, day.month);
}

/// An end that is open says nothing of when a collection ends.
bool is_bounded(const DateRange& days) { return days.first.year > 1 && days.last.year < kLastYear; }

std::vector<TimeSpan> spans_between_cuts(const std::vector<ArchiveDate>& cuts) {
  std::vector<TimeSpan> spans;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const ArchiveDate first = days_of(cuts[i]).first;
    const bool is_last = i + 1 == cuts.size();
    const ArchiveDate last = is_last ? ArchiveDate{kLastYear, 12, 31} : day_before(days_of(cuts[i + 1]).first);
    spans.push_back(
        {is_last ? fmt::format("from {}", to_text(first)) : fmt::format("{} to {}", to_text(first), to_text(last)), first, last});
  }
  return spans;
}

bool may_lie(const DateRange& days, const TimeSpan& span) { return days.first <= span.last && days.last >= span.first; }
bool lies(const DateRange& days, const TimeSpan& span) { return days.first >= span.first && days.last <= span.last; }

SliceCounts count(const Network& network) {
  const auto n = static_cast<double>(network.actors().size());
  SliceCounts counts{n, static_cast<double>(network.ties().size()), 0, 0};
  if (n >= 2) counts.density = static_cast<double>(network.adjacency().out.neighbour.size()) / (n * (n - 1));
  for (const double local : measure_clustering(network).local) counts.mean_clustering += local / n;
  return counts;
}

std::vector<std::uint32_t> most_tied(const PartialNetwork& part) {
  const Rows& both = part.network.adjacency().both;
  std::vector<std::uint32_t> order(part.vertex.size());
  for (std::uint32_t v = 0; v < order.size(); ++v) order[v] = v;
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t v) { return both.degree(v); });
  std::vector<std::uint32_t> first;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, order.size()) && both.degree(order[i]) > 0; ++i)
    first.push_back(part.network.actors()[order[i]].entity);
  return first;
}

Kept keep_only(const LayerSource& source, const std::vector<std::uint32_t>& records) {
  Kept kept(source.records, 0);
  for (const std::uint32_t record : records) kept[record] = 1;
  return kept;
}

/// The mean of what `records` of the given ones come to.
SliceCounts draw_equal(const LayerSource& source, const std::vector<std::uint32_t>& given, std::uint32_t records,
                       const SliceOptions& options, std::size_t slice) {
  std::vector<SliceCounts> drawn(options.draws);
  for_each_block(options.draws, 8, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t draw = begin; draw < end; ++draw) {
      SplitMix64 random(stream_seed(options.seed, slice * options.draws + draw));
      std::vector<std::uint32_t> order = given;
      for (std::uint32_t i = 0; i < records; ++i)
        std::swap(order[i], order[i + below(random, static_cast<std::uint32_t>(order.size()) - i)]);
      order.resize(records);
      drawn[draw] = count(network_on(source, keep_only(source, order)).network);
    }
  });
  SliceCounts mean;
  for (const SliceCounts& one : drawn) {
    mean.entities += one.entities / options.draws;
    mean.ties += one.ties / options.draws;
    mean.density += one.density / options.draws;
    mean.mean_clustering += one.mean_clustering / options.draws;
  }
  return mean;
}

std::uint32_t smallest_compared(const std::vector<Slice>& slices) {
  std::uint32_t smallest = 0;
  std::uint32_t compared = 0;
  for (const Slice& slice : slices) {
    if (slice.records < kFewestCompared) continue;
    smallest = compared == 0 ? slice.records : std::min(smallest, slice.records);
    ++compared;
  }
  return compared < 2 ? 0 : smallest;
}

}  // namespace

std::vector<TimeSpan> time_spans(const std::vector<Record>& records, const SliceOptions& options) {
  if (!options.cuts.empty()) return spans_between_cuts(options.cuts);
  int first = kLastYear * 12;
  int last = 0;
  for (const Record& record : records) {
    if (!record.date.known()) continue;
    const DateRange days = days_of(record.date);
    if (!is_bounded(days)) continue;
    first = std::min(first, month_number(days.first));
    last = std::max(last, month_number(days.last));
  }
  std::vector<TimeSpan> spans;
  const int step = months_of(options.by);
  const int width = step * static_cast<int>(options.window);
  for (int begin = first / step * step; begin <= last && spans.size() < kMostSlices; begin += step) {
    const int end = begin + width - 1;
    if (begin > first && end - step + 1 > last) break;  // a window that reaches beyond all records says what the one before says
    const ArchiveDate from = first_day(begin);
    const ArchiveDate to = last_day(end);
    const std::string name = step_name(options.by, from);
    spans.push_back({options.window == 1 ? name : fmt::format("{}–{}", name, step_name(options.by, to)), from, to});
  }
  return spans;
}

Slices slice_layer(const LayerSource& source, const std::vector<Record>& records, const SliceOptions& options) {
  std::vector<Record> dated;
  Slices found;
  const std::vector<TimeSpan> spans = [&] {
    for (const std::uint32_t record : source.admitted) dated.push_back({{}, records[record].date, {}, {}, 0, {}});
    return time_spans(dated, options);
  }();
  std::vector<std::vector<std::uint32_t>> members(spans.size());
  for (const TimeSpan& span : spans) found.slices.push_back({span, 0, 0, {}, {}, {}});
  for (const std::uint32_t record : source.admitted) {
    if (!records[record].date.known()) {
      ++found.undated;
      continue;
    }
    const DateRange days = days_of(records[record].date);
    bool placed = false;
    for (std::size_t s = 0; s < spans.size(); ++s) {
      if (!may_lie(days, spans[s])) continue;
      placed = true;
      members[s].push_back(record);
      found.slices[s].surely += lies(days, spans[s]) ? 1 : 0;
    }
    found.outside += placed ? 0 : 1;
  }
  for (std::size_t s = 0; s < spans.size(); ++s) {
    const PartialNetwork part = network_on(source, keep_only(source, members[s]));
    found.slices[s].records = static_cast<std::uint32_t>(members[s].size());
    found.slices[s].counts = count(part.network);
    found.slices[s].most_tied = most_tied(part);
  }
  found.equal_records = smallest_compared(found.slices);
  for (std::size_t s = 0; s < spans.size() && found.equal_records > 0; ++s) {
    if (found.slices[s].records >= found.equal_records)
      found.slices[s].equal = draw_equal(source, members[s], found.equal_records, options, s);
  }
  return found;
}

}  // namespace docgraph
