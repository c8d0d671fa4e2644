#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/identity/ledger.hpp"
#include "extract/identity/person/full_names.hpp"

namespace docgraph {

/// How near a record is to the records in which somebody is known to be meant. Larger is nearer; whole numbers, so that ranks never
/// depend on rounding.
struct Nearness {
  std::uint64_t all = 0;     ///< by date, by what else both records name, and by the office
  std::uint64_t shared = 0;  ///< the part that rests on what else both records name
};

/// In which records the persons of a corpus are known to be meant, when, under which offices, and who and what else these records name.
///
/// A record is near another if little time lies between their dates and if both name what few records name: persons, bodies, places, the
/// ends of a dispatch. Of the records of a person the nearest 12 in time count, so that a question costs the same in any corpus.
class Sightings {
 public:
  /// Reads what each record names. Verdicts of all that is no person must stand.
  Sightings(const Ledger& ledger, const FullNames& full_names);

  /// The person is meant in this record; `office` is empty where none stands before the name.
  void add(std::uint32_t person, std::uint32_t record, const std::string& office);

  /// Nobody has been seen.
  void forget() { seen_.clear(); }

  /// To be called after the last `add`.
  void sort();

  /// What else both records name counts without `surname`, about which the question is.
  [[nodiscard]] Nearness nearness(std::uint32_t person, std::uint32_t record, const std::string& surname, const std::string& office) const;

 private:
  struct Sighting {
    std::uint32_t record = 0;
    std::int64_t day = 0;
    std::vector<std::uint32_t> offices{};  ///< indices into offices_
  };

  [[nodiscard]] std::int64_t day_of(std::uint32_t record) const { return days_[record]; }
  [[nodiscard]] std::uint64_t shared(std::uint32_t one, std::uint32_t other, std::uint32_t without) const;
  [[nodiscard]] bool is_held(const Sighting& sighting, const std::string& office) const;
  std::uint32_t number_of(const std::string& office);

  std::vector<std::int64_t> days_;                 ///< of each record
  std::vector<std::vector<std::uint32_t>> named_;  ///< by each record, ascending
  std::vector<std::uint32_t> records_of_;          ///< how many records name it
  std::unordered_map<std::string, std::uint32_t> surnames_;
  std::unordered_map<std::uint32_t, std::vector<Sighting>> seen_;  ///< by person, by day and record
  std::unordered_map<std::string, std::uint32_t> office_numbers_;
  std::vector<std::string> offices_;
};

}  // namespace docgraph
