#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/identity/ledger.hpp"
#include "extract/identity/person/bearers.hpp"
#include "extract/identity/person/full_names.hpp"
#include "extract/identity/person/offices.hpp"

namespace docgraph {

/// What the full names of a corpus teach about bare ones.
struct Learnt {
  Bearers surnames;
  Standing standing;
  Bearers titled;       ///< surnames with an office before them, see titled_key
  Standing incumbents;  ///< the same, and how often
  Bearers women;        ///< surnames after Mrs and the like
  Bearers called;       ///< last syllables of East Asian names: Nguyen Van Thieu is "Thieu"
  Bearers sounds;       ///< surnames of East Asian names, see sound_key
  Offices offices;
  std::unordered_set<std::string> given;  ///< given names, East Asian ones apart
};

[[nodiscard]] std::string titled_key(const std::string& title, const std::string& surname);

/// A mention of a person in a record, by the full name or by what was found to mean it.
struct Presence {
  std::uint32_t mention = 0;
  std::uint32_t person = 0;
  bool in_full = true;
};

/// The mentions of those whom one name may mean in a record, in order.
struct Presences {
  std::vector<Presence> here;
  bool several = false;  ///< persons

  void add(Presence presence) {
    several = several || (!here.empty() && here.front().person != presence.person);
    here.push_back(presence);
  }
};
using Present = std::unordered_map<std::string, Presences>;

/// The persons whom one record names, under each name that may stand for them.
struct Cast {
  Present surnames;
  Present women;
  Present sounds;
  Present called;
  Present given;
};

/// Offices that one person holds at a time, of which everybody knows who: no other bearer of the surname is called so.
[[nodiscard]] bool is_highest_office(std::string_view title);

/// A bare name and what stands before it.
struct BareName {
  std::uint32_t record = 0;
  std::uint32_t mention = 0;
  std::string key;      ///< folded, as PersonName::surname
  std::string title;    ///< see title_before
  bool office = false;  ///< the title is an office and no mere form of address
  std::string_view words;
};

/// A bare name as reasons quote it: with the title before it.
[[nodiscard]] std::string with_title(const BareName& bare);

/// Decides bare names: first by the record, then by the corpus, else as somebody of that name.
class BareNames {
 public:
  BareNames(Ledger& ledger, const FullNames& full_names, const Learnt& learnt)
      : ledger_(ledger), full_names_(full_names), learnt_(learnt) {}

  /// The person that was found, or kNoEntity if it is nobody whom the corpus names in full.
  std::uint32_t decide(const BareName& bare, const Cast& cast);

  /// Those that were left open since the last call, in the order of their mentions: several persons bear the name, or it is common.
  [[nodiscard]] std::vector<BareName> take_open();

  /// Likewise names that are given names and nobody's of the record.
  [[nodiscard]] std::vector<BareName> take_open_given_names() { return std::exchange(open_given_names_, {}); }

 private:
  std::uint32_t by_record(const BareName& bare, const Present& present, const std::string& key, std::string_view what);
  std::uint32_t by_corpus(const BareName& bare);
  std::uint32_t by_other_bearer(const BareName& bare);
  std::uint32_t woman(const BareName& bare, const Cast& cast);
  void stranger(const BareName& bare);
  void own_entity(const BareName& bare, bool in_record_only, std::string reason);
  [[nodiscard]] const Presence* choose(const BareName& bare, const Presences& present) const;
  [[nodiscard]] std::optional<std::uint32_t> holder_of(const BareName& bare) const;
  [[nodiscard]] bool is_spoken_against(const BareName& bare, std::uint32_t person, bool alone) const;
  std::uint32_t is_person(const BareName& bare, std::uint32_t person, std::string_view why, Confidence confidence = Confidence::sure);
  void may_be_others(const BareName& bare);

  Ledger& ledger_;
  const FullNames& full_names_;
  const Learnt& learnt_;
  std::unordered_map<std::string, std::uint32_t> own_groups_;
  std::vector<BareName> open_;
  std::vector<BareName> open_given_names_;
};

}  // namespace docgraph
