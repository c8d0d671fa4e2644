// Numbers are read record by record; a second pass divides a sender's undivided ones as its divided ones are, and groups them.
#include "extract/survey/survey.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "extract/survey/collection_dates.hpp"
#include "extract/survey/document_number.hpp"
#include "extract/survey/number_series.hpp"

namespace docgraph {
namespace {

/// Fewer conflicts than this do not show that a sender counts for each addressee apart.
constexpr std::size_t kFewestConflicts = 3;

using Entities = std::vector<std::uint32_t>;

Entities entities_of(const std::vector<Resolution>& ends) {
  Entities entities;
  for (const Resolution& end : ends)
    if (end.entity != kNoEntity) entities.push_back(end.entity);
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

/// A record with its number read.
struct Read {
  std::uint32_t record = 0;
  Entities senders;
  DocumentNumber number;
};

/// How a sender divides its numbers: the prefix and how many digits come after it.
using Divisions = std::map<Entities, std::set<std::pair<std::string, std::size_t>>>;

Divisions divisions_of(const std::vector<Read>& all) {
  Divisions divisions;
  for (const Read& one : all)
    if (!one.number.prefix.empty() && !one.senders.empty()) divisions[one.senders].insert({one.number.prefix, one.number.digits.size()});
  return divisions;
}

void divide_alike(std::vector<Read>& all) {
  const Divisions divisions = divisions_of(all);
  for (Read& one : all) {
    const auto own = divisions.find(one.senders);
    if (!one.number.prefix.empty() || own == divisions.end()) continue;
    for (const auto& [prefix, digits] : own->second) {
      if (one.number.digits.size() != prefix.size() + digits || !one.number.digits.starts_with(prefix)) continue;
      one.number = divided(one.number, prefix.size());
      break;
    }
  }
}

/// The series with its records shared out by addressee.
std::vector<NumberSeries> by_addressee(const NumberSeries& whole, const std::vector<Record>& records, const Identities& identities) {
  std::map<Entities, NumberSeries> parts;
  for (const NumberedRecord& one : whole.records) {
    Entities addressees = entities_of(identities.to[one.record]);
    NumberSeries& part = parts[addressees];
    if (part.records.empty()) {
      part = {whole.senders, std::move(addressees), whole.document_kind, whole.prefix, whole.year, {}, 0, {}, {}};
    }
    part.records.push_back(one);
  }
  std::vector<NumberSeries> all;
  for (auto& [addressees, part] : parts) {
    complete(part, records);
    all.push_back(std::move(part));
  }
  return all;
}

std::size_t conflicts_in(const std::vector<NumberSeries>& all) {
  std::size_t conflicts = 0;
  for (const NumberSeries& one : all) conflicts += one.conflicts.size();
  return conflicts;
}

/// One series, or several where the sender seems to count for each addressee apart.
void append(NumberSeries whole, const std::vector<Record>& records, const Identities& identities, std::vector<NumberSeries>& all) {
  complete(whole, records);
  if (whole.conflicts.size() >= kFewestConflicts) {
    std::vector<NumberSeries> parts = by_addressee(whole, records, identities);
    if (conflicts_in(parts) * 2 < whole.conflicts.size()) {
      std::ranges::move(parts, std::back_inserter(all));
      return;
    }
  }
  all.push_back(std::move(whole));
}

std::string ids_of(const Entities& entities, const Identities& identities) {
  std::string ids;
  for (const std::uint32_t entity : entities) ids += identities.entities[entity].id + "\n";
  return ids;
}

std::vector<NumberSeries> series_of(const std::vector<Read>& all, const std::vector<Record>& records,
                                    const std::vector<Extraction>& extractions, const Identities& identities) {
  std::map<std::tuple<std::string, std::string, std::string, int>, NumberSeries> groups;
  for (const Read& one : all) {
    const std::string& kind = extractions[one.record].correspondence.document_kind;
    const int year = year_of(records[one.record].date);
    NumberSeries& series = groups[{ids_of(one.senders, identities), kind, one.number.prefix, year}];
    if (series.records.empty()) series = {one.senders, {}, kind, one.number.prefix, year, {}, 0, {}, {}};
    series.records.push_back({one.record, one.number.count});
  }
  std::vector<NumberSeries> series;
  for (auto& [key, group] : groups) append(std::move(group), records, identities, series);
  return series;
}

void count_years(const std::vector<Record>& records, Survey& survey) {
  std::map<int, std::uint32_t> years;
  for (const Record& record : records) {
    const int year = record.date.known() ? year_of(record.date) : 0;
    if (!record.date.known())
      ++survey.undated;
    else if (year == 0)
      ++survey.of_no_one_year;
    else
      ++years[year];
  }
  for (const auto& [year, count] : years) survey.years.push_back({year, count});
}

}  // namespace

Survey take_survey(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const Identities& identities) {
  Survey survey;
  survey.records = static_cast<std::uint32_t>(records.size());
  count_years(records, survey);
  std::vector<Read> read;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const std::string& written = extractions[i].correspondence.number;
    if (written.empty()) continue;
    ++survey.numbered;
    const int year = year_of(records[i].date);
    const auto number = read_document_number(written, year);
    if (number && year != 0)
      read.push_back({i, entities_of(identities.from[i]), *number});
    else
      survey.unreadable.push_back(i);
  }
  divide_alike(read);
  survey.series = series_of(read, records, extractions, identities);
  survey.collections = collection_dates(records);
  return survey;
}

}  // namespace docgraph
