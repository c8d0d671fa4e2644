#include "extract/identity/person/across/twins.hpp"

#include <algorithm>
#include <map>

#include "extract/identity/person/name_comparison.hpp"

// Persons are compared with those of their surname, pair by pair, the one in fewer records joining the other. Joined persons are not
// compared again, so a chain of slips does not carry far.

namespace docgraph {
namespace {

constexpr std::size_t kMostBearers = 8;
constexpr std::size_t kRecordsAsked = 4;     // of the rarer person
constexpr std::uint64_t kNearEnough = 1024;  // in units of Sightings: something rare in common on the same days

/// A person with the records that name him in full, ascending.
struct Bearer {
  std::uint32_t person = 0;
  std::vector<std::uint32_t> records;
};

std::map<std::uint32_t, std::vector<std::uint32_t>> records_of_persons(const Ledger& ledger, const FullNames& full_names) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> records;
  for (std::uint32_t form = 0; form < ledger.forms.size(); ++form) {
    const auto found = full_names.forms.find(form);
    if (found == full_names.forms.end() || found->second.name.bare() || !found->second.rivals.empty()) continue;
    std::vector<std::uint32_t>& known = records[found->second.person];
    known.insert(known.end(), ledger.forms[form].records.begin(), ledger.forms[form].records.end());
  }
  for (auto& [person, known] : records) {
    std::ranges::sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
  }
  return records;
}

bool meet(const Bearer& one, const Bearer& other) {
  return std::ranges::any_of(one.records, [&other](std::uint32_t record) { return std::ranges::binary_search(other.records, record); });
}

class Twins {
 public:
  Twins(const Ledger& ledger, FullNames& full_names, const Sightings& sightings)
      : ledger_(ledger), full_names_(full_names), sightings_(sightings) {}

  void run() {
    std::map<std::string, std::vector<Bearer>> bearers;
    for (auto& [person, records] : records_of_persons(ledger_, full_names_)) {
      bearers[full_names_.persons[person].name.surname].push_back({person, std::move(records)});
    }
    for (auto& [surname, of_surname] : bearers) {
      const bool left_alone = of_surname.size() > kMostBearers || ledger_.lexicon.has(WordList::common_surname, surname);
      if (of_surname.size() > 1 && !left_alone) compare(of_surname);
    }
    if (!joined_.empty()) rename();
  }

 private:
  void compare(std::vector<Bearer>& bearers) {
    std::ranges::stable_sort(bearers, std::ranges::greater(), [](const Bearer& one) { return one.records.size(); });
    for (std::size_t rarer = 1; rarer < bearers.size(); ++rarer) {
      for (std::size_t kept = 0; kept < rarer; ++kept) {
        if (joined_.contains(bearers[kept].person) || !are_twins(bearers[kept], bearers[rarer])) continue;
        joined_.emplace(bearers[rarer].person, bearers[kept].person);
        break;
      }
    }
  }

  bool are_twins(const Bearer& one, const Bearer& rarer) const {
    const PersonName& name = full_names_.persons[one.person].name;
    const PersonName& other = full_names_.persons[rarer.person].name;
    if (!differ_by_slip(name, other, ledger_.lexicon) || meet(one, rarer)) return false;
    const std::size_t asked = std::min(rarer.records.size(), kRecordsAsked);
    return std::ranges::any_of(
        rarer.records.begin(), rarer.records.begin() + static_cast<std::ptrdiff_t>(asked),
        [&](std::uint32_t record) { return sightings_.nearness(one.person, record, name.surname, {}).shared >= kNearEnough; });
  }

  void rename() {
    for (auto& [index, form] : full_names_.forms) {
      const auto joined = joined_.find(form.person);
      if (joined != joined_.end() && form.rivals.empty()) {
        form.person = joined->second;
        if (!form.listed) form.fit = FitBy::slip;
      }
      for (std::uint32_t& rival : form.rivals) {
        const auto of_rival = joined_.find(rival);
        if (of_rival != joined_.end()) rival = of_rival->second;
      }
      std::ranges::sort(form.rivals);
      form.rivals.erase(std::unique(form.rivals.begin(), form.rivals.end()), form.rivals.end());
      if (form.rivals.size() != 1) continue;
      form.person = form.rivals.front();
      form.rivals.clear();
    }
  }

  const Ledger& ledger_;
  FullNames& full_names_;
  const Sightings& sightings_;
  std::map<std::uint32_t, std::uint32_t> joined_;  ///< the rarer person → the other
};

}  // namespace

void unite_twins(const Ledger& ledger, FullNames& full_names, const Sightings& sightings) { Twins(ledger, full_names, sightings).run(); }

}  // namespace docgraph
