#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/identity/bearers.hpp"
#include "extract/identity/full_names.hpp"
#include "extract/identity/ledger.hpp"

namespace docgraph {

/// What the full names of a corpus teach about bare ones.
struct Learnt {
  Bearers surnames;
  Bearers titled;  ///< surnames with an office before them, see titled_key
  Bearers women;   ///< surnames after Mrs and the like
  Bearers called;  ///< last syllables of East Asian names: Nguyen Van Thieu is "Thieu"
  Bearers sounds;  ///< surnames of East Asian names, see sound_key
};

[[nodiscard]] std::string titled_key(const std::string& title, const std::string& surname);

/// A person named in full in a record, and the mention that does it.
struct Presence {
  std::uint32_t mention = 0;
  std::uint32_t person = 0;
};
using Present = std::unordered_map<std::string, std::vector<Presence>>;

/// The persons whom one record names in full, under each name that may stand for them, in order of mention.
struct Cast {
  Present surnames;
  Present women;
  Present sounds;
  Present others;
};

/// A bare name and what stands before it.
struct BareName {
  std::uint32_t record = 0;
  std::uint32_t mention = 0;
  std::string key;    ///< folded, as PersonName::surname
  std::string title;  ///< see title_before
  std::string_view words;
};

/// Decides bare names: first by the record, then by the corpus, else as somebody of that name.
class BareNames {
 public:
  BareNames(Ledger& ledger, const FullNames& full_names, const Learnt& learnt)
      : ledger_(ledger), full_names_(full_names), learnt_(learnt) {}

  void decide(const BareName& bare, const Cast& cast);

 private:
  bool by_record(const BareName& bare, const Present& present, const std::string& key, std::string_view what);
  bool by_corpus(const BareName& bare);
  bool by_other_bearer(const BareName& bare);
  void woman(const BareName& bare, const Cast& cast);
  void stranger(const BareName& bare);
  void own_entity(const BareName& bare, bool in_record_only, std::string reason);
  [[nodiscard]] std::uint32_t choose(const BareName& bare, const std::vector<Presence>& here) const;
  void is_person(const BareName& bare, std::uint32_t person, std::string_view why);

  Ledger& ledger_;
  const FullNames& full_names_;
  const Learnt& learnt_;
  std::unordered_map<std::string, std::uint32_t> own_groups_;
};

}  // namespace docgraph
