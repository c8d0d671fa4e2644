#include "extract/survey/collection_dates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/date/written_date.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLongestDate = 6;  // in words

/// More years than this, and nobody wants the empty ones listed.
constexpr int kMostYears = 200;

std::string_view collection_of(const Record& record) {
  constexpr std::array<std::string_view, 3> kNames = {"collection", "fonds", "series"};
  for (const std::string_view name : kNames)
    for (const Field& field : record.others)
      if (fold(field.name) == name) return field.text;
  return {};
}

/// The date with which a name ends: "1973-1975" of "Letters, 1973-1975". The reading of most words is the one.
std::optional<RecordDate> date_at_end_of(std::string_view name) {
  constexpr std::string_view kMarks = " \t\r\n,;:.()[]";
  std::optional<RecordDate> best;
  const std::size_t last = name.find_last_not_of(kMarks);
  if (last == std::string_view::npos) return best;
  name = name.substr(0, last + 1);
  std::size_t begin = name.size();
  for (std::size_t words = 0; words < kLongestDate && begin > 0; ++words) {
    const std::size_t end = name.find_last_not_of(kMarks, begin - 1);
    if (end == std::string_view::npos) break;
    const std::size_t before = name.find_last_of(kMarks, end);
    begin = before == std::string_view::npos ? 0 : before + 1;
    const auto written = read_written_date(name.substr(begin));
    if (written && written->date.known()) best = written->date;
  }
  return best;
}

std::vector<int> empty_years(const DateRange& stated, const std::vector<std::uint32_t>& members, const std::vector<Record>& records) {
  std::vector<int> empty;
  if (stated.last.year - stated.first.year > kMostYears) return empty;
  for (int year = stated.first.year; year <= stated.last.year; ++year) {
    const bool has_record = std::ranges::any_of(members, [&](std::uint32_t member) {
      const RecordDate& date = records[member].date;
      return date.known() && days_of(date).first.year <= year && year <= days_of(date).last.year;
    });
    if (!has_record) empty.push_back(year);
  }
  return empty;
}

CollectionDates compare(std::string_view name, const RecordDate& stated, const std::vector<std::uint32_t>& members,
                        const std::vector<Record>& records) {
  CollectionDates result{std::string(name), stated, static_cast<std::uint32_t>(members.size()), {}, {}};
  const DateRange range = days_of(stated);
  for (const std::uint32_t member : members) {
    const RecordDate& date = records[member].date;
    if (date.known() && (days_of(date).last < range.first || range.last < days_of(date).first)) result.outside.push_back(member);
  }
  result.empty_years = empty_years(range, members, records);
  return result;
}

}  // namespace

std::vector<CollectionDates> collection_dates(const std::vector<Record>& records) {
  std::map<std::string_view, std::vector<std::uint32_t>> collections;
  for (std::uint32_t i = 0; i < records.size(); ++i)
    if (const std::string_view name = collection_of(records[i]); !name.empty()) collections[name].push_back(i);
  std::vector<CollectionDates> results;
  for (const auto& [name, members] : collections)
    if (const auto stated = date_at_end_of(name)) results.push_back(compare(name, *stated, members, records));
  return results;
}

}  // namespace docgraph
