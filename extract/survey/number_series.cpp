// Order: of records sorted by number, a longest run whose days do not fall is in order (patience sorting, O(n log n)); what is not in it is
// told with the nearest record of the run that contradicts it. Records that are not dated to the day are left out of this.
#include "extract/survey/number_series.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace docgraph {
namespace {

std::optional<ArchiveDate> day_of(const Record& record) {
  if (!record.date.known()) return std::nullopt;
  const DateRange days = days_of(record.date);
  return days.first == days.last ? std::optional(days.first) : std::nullopt;
}

/// Whether any two of these records have dates that exclude each other.
bool exclude_each_other(const std::vector<std::uint32_t>& members, const NumberSeries& series, const std::vector<Record>& records) {
  ArchiveDate latest_begin;
  ArchiveDate earliest_end;
  for (const std::uint32_t member : members) {
    const RecordDate& date = records[series.records[member].record].date;
    if (!date.known()) continue;
    const DateRange days = days_of(date);
    latest_begin = std::max(latest_begin, days.first);
    earliest_end = earliest_end.known() ? std::min(earliest_end, days.last) : days.last;
  }
  return latest_begin > earliest_end;
}

void find_repeats(NumberSeries& series, const std::vector<Record>& records) {
  for (std::uint32_t begin = 0; begin < series.records.size();) {
    std::uint32_t end = begin + 1;
    while (end < series.records.size() && series.records[end].number == series.records[begin].number) ++end;
    ++series.numbers;
    if (end - begin > 1) {
      NumberConflict conflict{ConflictKind::repeated, {}};
      for (std::uint32_t i = begin; i < end; ++i) conflict.members.push_back(i);
      if (exclude_each_other(conflict.members, series, records)) conflict.kind = ConflictKind::two_dates;
      series.conflicts.push_back(std::move(conflict));
    }
    if (end < series.records.size()) {
      const std::uint64_t missing = series.records[end].number - series.records[begin].number - 1;
      if (missing > 0) series.gaps.push_back({end - 1, end, missing});
    }
    begin = end;
  }
}

/// A record of the series that is dated to the day.
struct Dated {
  std::uint32_t member = 0;
  ArchiveDate day;
};

/// Which of them make up a longest run of days that do not fall, by position.
std::vector<bool> longest_run(const std::vector<Dated>& dated) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> ends;  // of the runs of each length, the one that ends earliest
  std::vector<std::size_t> before(dated.size(), kNone);
  for (std::size_t i = 0; i < dated.size(); ++i) {
    const auto place = std::upper_bound(ends.begin(), ends.end(), dated[i].day,
                                        [&](const ArchiveDate& day, std::size_t end) { return day < dated[end].day; });
    if (place != ends.begin()) before[i] = *(place - 1);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  std::vector<bool> inside(dated.size(), false);
  for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i]) inside[i] = true;
  return inside;
}

/// The member of the run nearest to `at` that has a lower number and a later day, or a higher number and an earlier day.
std::uint32_t contradicting(const std::vector<Dated>& dated, const std::vector<bool>& inside, std::size_t at) {
  for (std::size_t distance = 1; distance < dated.size(); ++distance) {
    if (distance <= at && inside[at - distance] && dated[at - distance].day > dated[at].day) return dated[at - distance].member;
    if (at + distance < dated.size() && inside[at + distance] && dated[at + distance].day < dated[at].day)
      return dated[at + distance].member;
  }
  return dated[at].member;
}

void find_disorder(NumberSeries& series, const std::vector<Record>& records) {
  std::vector<Dated> dated;
  for (std::uint32_t i = 0; i < series.records.size(); ++i)
    if (const auto day = day_of(records[series.records[i].record])) dated.push_back({i, *day});
  const std::vector<bool> inside = longest_run(dated);
  for (std::size_t i = 0; i < dated.size(); ++i) {
    if (inside[i]) continue;
    const std::uint32_t other = contradicting(dated, inside, i);
    series.conflicts.push_back({ConflictKind::out_of_order, {std::min(dated[i].member, other), std::max(dated[i].member, other)}});
  }
}

}  // namespace

void complete(NumberSeries& series, const std::vector<Record>& records) {
  const auto key = [&](const NumberedRecord& one) {
    const RecordDate& date = records[one.record].date;
    return std::tuple(one.number, date.known() ? days_of(date).first : ArchiveDate{}, one.record);
  };
  std::ranges::sort(series.records, {}, key);
  find_repeats(series, records);
  find_disorder(series, records);
  std::ranges::stable_sort(series.conflicts, {}, [](const NumberConflict& conflict) { return conflict.members; });
}

}  // namespace docgraph
