#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/identity/person/across/sightings.hpp"
#include "extract/identity/person/bare_names.hpp"

namespace docgraph {

/// Decides bare names that their record leaves open by the records nearest to it in date and content.
///
/// Of several persons who bear a surname the one is meant whom near records name four times as much as any other of them, offices
/// considered; a common surname without an office also needs near records that share more with this one than the surname. Between four and
/// eight times as much there is doubt. The others are rivals. A common surname with one bearer stays open.
class OpenNames {
 public:
  OpenNames(Ledger& ledger, const FullNames& full_names, const Learnt& learnt, const Sightings& sightings, const Offices& offices)
      : ledger_(ledger), full_names_(full_names), learnt_(learnt), sightings_(sightings), offices_(offices) {}

  /// Those of one record, each left as it stands where nothing can be said.
  void decide(const std::vector<BareName>& open);

 private:
  struct Candidate {
    std::uint32_t person = 0;
    Nearness nearness;
  };

  [[nodiscard]] std::vector<Candidate> candidates(const BareName& bare) const;
  [[nodiscard]] bool is_near(const BareName& bare, const Candidate& best) const;
  std::uint32_t decide_one(const BareName& bare);
  void follow(const BareName& bare, std::uint32_t person);
  void settle(const BareName& bare, const Candidate& best, const std::vector<Candidate>& others, Confidence confidence, std::string why);

  Ledger& ledger_;
  const FullNames& full_names_;
  const Learnt& learnt_;
  const Sightings& sightings_;
  const Offices& offices_;
};

}  // namespace docgraph
