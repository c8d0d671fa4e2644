#include "extract/identity/person/across/open_names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace docgraph {
namespace {

constexpr std::uint64_t kTimes = 4;      // as near as any other: likely enough to say so
constexpr std::uint64_t kManyTimes = 8;  // so near that there is little doubt
// In units of Sightings: two records of the same day, or something rare in common on the same days.
constexpr std::uint64_t kNearAtAll = 2048;
constexpr std::uint64_t kSharedAtAll = 1024;

}  // namespace

void OpenNames::decide(const std::vector<BareName>& open) {
  std::unordered_map<std::string, std::uint32_t> found;
  for (const bool office : {true, false}) {
    for (const BareName& bare : open) {
      if (bare.office != office) continue;
      const auto known = found.find(bare.key);
      if (!office && known != found.end()) {
        follow(bare, known->second);
        continue;
      }
      const std::uint32_t person = decide_one(bare);
      if (person != kNoEntity && office) found.emplace(bare.key, person);
    }
  }
}

// Offices speak against persons where they leave somebody; the highest are those of nobody who is not known by them.
std::vector<OpenNames::Candidate> OpenNames::candidates(const BareName& bare) const {
  std::vector<Candidate> fitting;
  std::vector<Candidate> others;
  const bool highest = bare.office && is_highest_office(bare.title);
  for (const std::uint32_t person : learnt_.surnames.all(bare.key)) {
    if (highest && !offices_.has(person, bare.title)) continue;
    const bool against = bare.office && offices_.speak_against(person, bare.title);
    const Nearness nearness = sightings_.nearness(person, bare.record, bare.key, bare.office ? bare.title : std::string());
    (against ? others : fitting).push_back({person, nearness});
  }
  if (fitting.empty()) fitting = std::move(others);
  std::ranges::stable_sort(fitting, std::ranges::greater(), [](const Candidate& one) { return one.nearness.all; });
  return fitting;
}

// A common surname without an office says too little for dates alone to decide.
bool OpenNames::is_near(const BareName& bare, const Candidate& best) const {
  const bool common = !bare.office && ledger_.lexicon.has(WordList::common_surname, bare.key);
  return common ? best.nearness.shared >= kSharedAtAll : best.nearness.all >= kNearAtAll;
}

std::uint32_t OpenNames::decide_one(const BareName& bare) {
  // With one bearer there is nobody to be farther away than he, and a common surname may be anybody's.
  if (learnt_.surnames.only(bare.key)) return kNoEntity;
  const std::vector<Candidate> ranked = candidates(bare);
  if (ranked.empty() || !is_near(bare, ranked.front())) return kNoEntity;
  const Candidate& best = ranked.front();
  const std::string& name = full_names_.persons[best.person].text;
  const std::uint64_t second = ranked.size() > 1 ? ranked[1].nearness.all : 0;
  if (best.nearness.all < kTimes * second) return kNoEntity;
  std::string why = fmt::format("a surname of several persons; of these {} is named in the records closest to this one", name);
  settle(bare, best, ranked, best.nearness.all >= kManyTimes * second ? Confidence::likely : Confidence::doubtful, std::move(why));
  return best.person;
}

void OpenNames::follow(const BareName& bare, std::uint32_t person) {
  settle(bare, {person, {}}, {}, Confidence::likely,
         fmt::format("the surname of {}, of whom this record speaks", full_names_.persons[person].text));
}

void OpenNames::settle(const BareName& bare, const Candidate& best, const std::vector<Candidate>& others, Confidence confidence,
                       std::string why) {
  Ruling verdict{full_names_.persons[best.person].group, fmt::format("{} is {}", with_title(bare), why), confidence};
  for (const Candidate& other : others) {
    if (other.person != best.person) verdict.rivals.push_back(full_names_.persons[other.person].group);
  }
  ledger_.mentions[bare.record][bare.mention] = std::move(verdict);
}

}  // namespace docgraph
