#include "extract/survey/collection_dates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "extract/date/date_of_name.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {
namespace {

/// More years than this, and nobody wants the empty ones listed.
constexpr int kMostYears = 200;

std::string_view collection_of(const Record& record) {
  constexpr std::array<std::string_view, 3> kNames = {"collection", "fonds", "series"};
  for (const std::string_view name : kNames)
    for (const Field& field : record.others)
      if (fold(field.name) == name) return field.text;
  return {};
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
    if (const auto stated = date_of_name(name)) results.push_back(compare(name, *stated, members, records));
  return results;
}

}  // namespace docgraph
