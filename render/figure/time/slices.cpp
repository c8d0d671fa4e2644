#include "render/figure/time/slices.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace docgraph {
namespace {

ArchiveDate day_before(const ArchiveDate& day) {
  if (day.day > 1) return {day.year, day.month, day.day - 1};
  if (day.month > 1) return {day.year, day.month - 1, days_in(day.year, day.month - 1)};
  return {day.year - 1, 12, 31};
}

// The first days of slices: of each the first day of a record, so that about equally many records begin before the next.
std::vector<ArchiveDate> beginnings(const std::vector<ArchiveDate>& days, std::size_t count) {
  std::vector<ArchiveDate> begins;
  for (std::size_t i = 0; i < count; ++i) {
    auto day = days.begin() + static_cast<std::ptrdiff_t>(i * days.size() / count);
    // Many records of one day fill more than their slice: the next one begins with the day after them.
    if (!begins.empty() && *day <= begins.back()) day = std::ranges::upper_bound(days, begins.back());
    if (day != days.end()) begins.push_back(*day);
  }
  return begins;
}

}  // namespace

TimeSlices slice_time(const Analysis& analysis, std::size_t count) {
  TimeSlices sliced;
  const std::vector<Record>& records = analysis.corpus.records;
  sliced.of.assign(records.size(), kNoSlice);
  std::vector<ArchiveDate> days;
  ArchiveDate last;
  for (const Record& record : records) {
    if (!admits(analysis.rule, record) || !record.date.known()) continue;
    const DateRange range = days_of(record.date);
    days.push_back(range.first);
    last = std::max(last, range.last);
  }
  if (days.empty()) return sliced;
  std::ranges::sort(days);
  for (const ArchiveDate& day : beginnings(days, count)) {
    if (!sliced.slices.empty()) sliced.slices.back().last = day_before(day);
    sliced.slices.push_back({day, last, 0});
  }
  for (std::size_t r = 0; r < records.size(); ++r) {
    if (!admits(analysis.rule, records[r])) continue;
    if (!records[r].date.known()) {
      ++sliced.undated;
      continue;
    }
    const DateRange range = days_of(records[r].date);
    const auto holds = [&](const TimeSlice& slice) { return slice.first <= range.first && range.last <= slice.last; };
    const auto slice = std::ranges::find_if(sliced.slices, holds);
    if (slice == sliced.slices.end()) {
      ++sliced.across;
      continue;
    }
    ++slice->records;
    sliced.of[r] = static_cast<std::uint32_t>(slice - sliced.slices.begin());
  }
  return sliced;
}

std::string in_words(const TimeSlice& slice) { return fmt::format("{} to {}", to_text(slice.first), to_text(slice.last)); }

}  // namespace docgraph
