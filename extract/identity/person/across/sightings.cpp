#include "extract/identity/person/across/sightings.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

// A sighting counts 1024 on the same day, half of that 90 days off, and grows by one sixteenth of itself for each sixteenth that the two
// records have in common; something that two records alone name is worth about sixteen, something that hundreds name hardly one.
// A sighting under the office in question counts fourfold. Sums are of at most kNearest sightings.

namespace docgraph {
namespace {

constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kLongAgo = 3650;  // days between records of which one is undated
constexpr int kLongestSpan = 20;         // years; a longer range says nothing of use
constexpr std::uint64_t kSameDay = 1024;
constexpr std::int64_t kHalfLife = 90;  // days
constexpr std::uint64_t kWhole = 16;
constexpr std::size_t kNearest = 12;
constexpr std::size_t kMostNamed = 96;  // names of a record, the rarest
constexpr std::uint64_t kSameOffice = 4;

/// Days since a fixed day, near enough: months of 31 days, which keeps their order.
std::int64_t day_number(const ArchiveDate& date) { return date.year * 365LL + date.month * 31LL + date.day; }

std::int64_t middle_day(const RecordDate& date) {
  if (!date.known()) return kUndated;
  const DateRange days = days_of(date);
  if (days.last.year - days.first.year > kLongestSpan) return kUndated;
  return (day_number(days.first) + day_number(days.last)) / 2;
}

std::uint64_t weight_of_time(std::int64_t one, std::int64_t other) {
  const bool undated = one == kUndated || other == kUndated;
  const std::int64_t apart = undated ? kLongAgo : one < other ? other - one : one - other;
  return kSameDay * kHalfLife / static_cast<std::uint64_t>(kHalfLife + apart);
}

std::uint64_t weight_of_name(std::uint32_t records) { return kWhole * kWhole / (kWhole - 2 + records); }

}  // namespace

Sightings::Sightings(const Ledger& ledger, const FullNames& full_names) : named_(ledger.records.size()) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  const auto number = [&numbers](const std::string& name) { return numbers.try_emplace(name, numbers.size()).first->second; };
  for (std::uint32_t record = 0; record < ledger.records.size(); ++record) {
    days_.push_back(middle_day(ledger.records[record].date));
    std::set<std::uint32_t> named;
    for (std::uint32_t index = 0; index < ledger.form_of[record].size(); ++index) {
      const auto person = full_names.forms.find(ledger.form_of[record][index]);
      const std::uint32_t group = ledger.mentions[record][index].group;
      if (person != full_names.forms.end()) {
        named.insert(number('p' + person->second.name.surname));
      } else if (group != kNoEntity) {
        named.insert(number('g' + std::to_string(group)));
      }
    }
    const Correspondence& correspondence = ledger.extractions[record].correspondence;
    for (const auto* ends : {&correspondence.from, &correspondence.to}) {
      for (const DispatchEnd& end : *ends) named.insert(number('e' + name_key(end.name)));
    }
    named_[record].assign(named.begin(), named.end());
  }
  records_of_.resize(numbers.size());
  for (const auto& named : named_) {
    for (const std::uint32_t name : named) ++records_of_[name];
  }
  for (auto& named : named_) {
    if (named.size() <= kMostNamed) continue;
    std::ranges::stable_sort(named, {}, [this](std::uint32_t name) { return records_of_[name]; });
    named.resize(kMostNamed);
    std::ranges::sort(named);
  }
  for (const auto& [name, one] : numbers) {
    if (name.front() == 'p') surnames_.emplace(name.substr(1), one);
  }
}

void Sightings::add(std::uint32_t person, std::uint32_t record, const std::string& office) {
  std::vector<Sighting>& seen = seen_[person];
  if (seen.empty() || seen.back().record != record) seen.push_back({record, day_of(record)});
  std::vector<std::uint32_t>& offices = seen.back().offices;
  if (office.empty()) return;
  const std::uint32_t number = number_of(office);
  if (std::ranges::find(offices, number) == offices.end()) offices.push_back(number);
}

std::uint32_t Sightings::number_of(const std::string& office) {
  const auto [place, is_new] = office_numbers_.try_emplace(office, static_cast<std::uint32_t>(offices_.size()));
  if (is_new) offices_.push_back(office);
  return place->second;
}

void Sightings::sort() {
  for (auto& [person, seen] : seen_) {
    std::ranges::sort(seen, {}, [](const Sighting& one) { return std::pair(one.day, one.record); });
  }
}

std::uint64_t Sightings::shared(std::uint32_t one, std::uint32_t other, std::uint32_t without) const {
  std::uint64_t sum = 0;
  auto theirs = named_[other].begin();
  for (const std::uint32_t name : named_[one]) {
    theirs = std::lower_bound(theirs, named_[other].end(), name);
    if (theirs == named_[other].end()) break;
    if (*theirs == name && name != without) sum += weight_of_name(records_of_[name]);
  }
  return sum;
}

bool Sightings::is_held(const Sighting& sighting, const std::string& office) const {
  return !office.empty() && std::ranges::any_of(sighting.offices, [this, &office](std::uint32_t one) { return offices_[one] == office; });
}

Nearness Sightings::nearness(std::uint32_t person, std::uint32_t record, const std::string& surname, const std::string& office) const {
  Nearness sum;
  const auto found = seen_.find(person);
  if (found == seen_.end()) return sum;
  const std::vector<Sighting>& seen = found->second;
  const auto key = surnames_.find(surname);
  const std::uint32_t without = key == surnames_.end() ? kNoEntity : key->second;
  const std::int64_t day = day_of(record);
  // The nearest lie around the place of this day; of those on either side the nearer is taken, again and again.
  auto after = std::ranges::lower_bound(seen, day, {}, &Sighting::day);
  auto before = after;
  for (std::size_t taken = 0; taken < kNearest && (before != seen.begin() || after != seen.end()); ++taken) {
    const bool earlier =
        after == seen.end() || (before != seen.begin() && weight_of_time((before - 1)->day, day) >= weight_of_time(after->day, day));
    const Sighting& one = earlier ? *--before : *after++;
    const std::uint64_t office_counts = is_held(one, office) ? kSameOffice : 1;
    const std::uint64_t time = weight_of_time(one.day, day) * office_counts;
    const std::uint64_t common = time * shared(record, one.record, without) / kWhole;
    sum.all += time + common;
    sum.shared += common;
  }
  return sum;
}

}  // namespace docgraph
