#include "extract/identity/unnamed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>

#include "extract/mention/unnamed.hpp"

namespace docgraph {
namespace {

constexpr long kYear = 365;
constexpr std::size_t kMostCandidates = 5;

/// Days since 1970-01-01.
long day_number(const ArchiveDate& date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  return static_cast<long>(std::chrono::sys_days(day).time_since_epoch().count());
}

std::string distance_words(long days) {
  if (days == 0) return "the same day";
  return fmt::format("{} day{} {}", std::labs(days), std::labs(days) == 1 ? "" : "s", days < 0 ? "before" : "after");
}

/// Somebody at one end of a dispatch.
struct Sighting {
  std::uint32_t entity = kNoEntity;
  std::uint32_t record = 0;
};

/// A candidate, with what orders it.
struct Ranked {
  long days = 0;
  Candidate candidate;
};

class CandidateSearch {
 public:
  CandidateSearch(const std::vector<Record>& records, const std::vector<Extraction>& extractions, Identities& identities)
      : records_(records), extractions_(extractions), identities_(identities) {}

  void run() {
    for (std::uint32_t r = 0; r < records_.size(); ++r) note_sightings(r);
    for (std::uint32_t r = 0; r < records_.size(); ++r) {
      for (std::uint32_t m = 0; m < identities_.mentions[r].size(); ++m) {
        if (extractions_[r].mentions[m].form == MentionForm::unnamed) find_for_mention(r, m);
      }
      for (const Resolution& end : identities_.to[r])
        if (is_unnamed(end.entity)) find_for_addressee(r, end.entity);
    }
  }

 private:
  [[nodiscard]] bool is_unnamed(std::uint32_t entity) const { return entity != kNoEntity && identities_.entities[entity].unnamed; }

  [[nodiscard]] std::uint32_t sender_of(std::uint32_t record) const {
    const std::vector<Resolution>& from = identities_.from[record];
    return extractions_[record].correspondence.directed && from.size() == 1 ? from.front().entity : kNoEntity;
  }

  void note_sightings(std::uint32_t record) {
    const std::uint32_t sender = sender_of(record);
    if (sender == kNoEntity || !records_[record].date.known()) return;
    for (std::uint32_t m = 0; m < identities_.mentions[record].size(); ++m) {
      const std::uint32_t entity = identities_.mentions[record][m].entity;
      if (extractions_[record].mentions[m].role == Role::author && entity != kNoEntity && !is_unnamed(entity))
        authors_[sender].push_back({entity, record});
    }
    for (const Resolution& end : identities_.to[record])
      if (end.entity != kNoEntity && !is_unnamed(end.entity)) addressees_[sender].push_back({end.entity, record});
  }

  /// Everybody seen there within a year of the record, each once, where nearest in time.
  void add_near(std::uint32_t record, const std::vector<Sighting>& sightings, const std::string& what, std::vector<Ranked>& ranked) const {
    if (!records_[record].date.known()) return;
    const long day = day_number(days_of(records_[record].date).first);
    for (const Sighting& one : sightings) {
      const long days = day_number(days_of(records_[one.record].date).first) - day;
      if (one.record == record || std::labs(days) > kYear) continue;
      ranked.push_back({std::labs(days), {one.entity, fmt::format("{} {}, {}", what, records_[one.record].id, distance_words(days))}});
    }
  }

  void keep(std::uint32_t entity, std::vector<Ranked> ranked) {
    std::ranges::stable_sort(ranked, {}, [](const Ranked& one) { return std::tuple(one.days, one.candidate.entity); });
    std::vector<Candidate>& kept = identities_.entities[entity].candidates;
    for (Ranked& one : ranked) {
      const bool known = std::ranges::find(kept, one.candidate.entity, &Candidate::entity) != kept.end();
      if (!known && kept.size() < kMostCandidates) kept.push_back(std::move(one.candidate));
    }
  }

  /// The state whose people's name stands in the phrase before the noun.
  [[nodiscard]] std::optional<std::string> people_before(std::uint32_t record, std::uint32_t mention) const {
    if (mention == 0) return {};
    const Mention& noun = extractions_[record].mentions[mention];
    const Mention& before = extractions_[record].mentions[mention - 1];
    const std::uint32_t entity = identities_.mentions[record][mention - 1].entity;
    const bool beside = before.field == noun.field && before.form == MentionForm::demonym && noun.span.begin - before.span.end < 20;
    if (!beside || entity == kNoEntity) return {};
    return identities_.entities[entity].name;
  }

  void find_for_mention(std::uint32_t record, std::uint32_t mention) {
    const std::uint32_t entity = identities_.mentions[record][mention].entity;
    if (!is_unnamed(entity) || !identities_.entities[entity].candidates.empty()) return;
    std::vector<Ranked> ranked;
    const std::optional<std::string> people = people_before(record, mention);
    const bool author = extractions_[record].mentions[mention].role == Role::author;
    const std::uint32_t sender = sender_of(record);
    for (const auto& [post, sightings] : authors_) {
      const Entity& place = identities_.entities[post];
      if (post == sender && author)
        add_near(record, sightings, fmt::format("author at the same post, {}, of", place.name), ranked);
      else if (people && place.owner == *people)
        add_near(record, sightings, fmt::format("author at {}, a post of {}, of", place.name, *people), ranked);
    }
    keep(entity, std::move(ranked));
  }

  void find_for_addressee(std::uint32_t record, std::uint32_t entity) {
    const std::uint32_t sender = sender_of(record);
    const auto found = addressees_.find(sender);
    if (sender == kNoEntity || found == addressees_.end()) return;
    std::vector<Ranked> ranked;
    add_near(record, found->second, fmt::format("addressee of the same sender, {}, in", identities_.entities[sender].name), ranked);
    keep(entity, std::move(ranked));
  }

  const std::vector<Record>& records_;
  const std::vector<Extraction>& extractions_;
  Identities& identities_;
  std::map<std::uint32_t, std::vector<Sighting>> authors_;     ///< by sender
  std::map<std::uint32_t, std::vector<Sighting>> addressees_;  ///< by sender
};

}  // namespace

void find_candidates(const std::vector<Record>& records, const std::vector<Extraction>& extractions, Identities& identities) {
  bool any = false;
  for (Entity& entity : identities.entities) {
    if (!is_unnamed_id(entity.lexicon_id)) continue;
    entity.unnamed = any = true;
    entity.lexicon_id.clear();
  }
  if (any) CandidateSearch(records, extractions, identities).run();
}

}  // namespace docgraph
