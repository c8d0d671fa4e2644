#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/identity/identity.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// A record in a number series.
struct NumberedRecord {
  std::uint32_t record = 0;
  std::uint64_t number = 0;  ///< what counts: 9 of "061.009"
};

/// Numbers of a series that no record bears, between two that some do. Both are indices into NumberSeries::records: the last that bears the
/// lower number and the first that bears the higher.
struct NumberGap {
  std::uint32_t after = 0;
  std::uint32_t before = 0;
  std::uint64_t missing = 0;
};

enum class ConflictKind : std::uint8_t {
  two_dates,     ///< one number on dates that exclude each other
  repeated,      ///< one number twice, on what may be one date: a duplicate, or copies
  out_of_order,  ///< a higher number on an earlier day
};

/// What does not go together in a series. Nobody can tell from here which of the records is wrong.
struct NumberConflict {
  ConflictKind kind = ConflictKind::two_dates;
  std::vector<std::uint32_t> members;  ///< indices into NumberSeries::records, ascending; of `out_of_order` two
};

/// The numbered documents of one sender, kind, prefix and year.
///
/// How long the series was nobody knows from these records: its span is from the lowest to the highest number that is here.
struct NumberSeries {
  std::vector<std::uint32_t> senders;     ///< entities; empty where the titles name none
  std::vector<std::uint32_t> addressees;  ///< entities, where the sender counts for each addressee apart; else empty
  std::string document_kind;              ///< "telegram"; empty if the titles state none
  std::string prefix;                     ///< "061"
  int year = 0;
  std::vector<NumberedRecord> records;  ///< by number, then by date, then in record order
  std::uint32_t numbers = 0;            ///< distinct ones
  std::vector<NumberGap> gaps;
  std::vector<NumberConflict> conflicts;

  /// From the lowest number to the highest, both counted.
  [[nodiscard]] std::uint64_t span() const { return records.back().number - records.front().number + 1; }
};

struct YearCount {
  int year = 0;
  std::uint32_t records = 0;
};

/// What a collection's name says of its time, against the dates of its records.
struct CollectionDates {
  std::string name;
  RecordDate stated;
  std::uint32_t records = 0;
  std::vector<std::uint32_t> outside;  ///< records that surely lie outside
  std::vector<int> empty_years;        ///< stated years in which no record may lie
};

/// What of a body of records is here, as far as its numbers and dates tell.
struct Survey {
  std::uint32_t records = 0;
  std::uint32_t undated = 0;
  std::uint32_t of_no_one_year = 0;          ///< dated, but to no single year
  std::vector<YearCount> years;              ///< ascending, those with records
  std::uint32_t numbered = 0;                ///< records whose title states a number
  std::vector<std::uint32_t> unreadable;     ///< of these, the ones whose number does not end in digits or that have no year
  std::vector<NumberSeries> series;          ///< by sender's id, kind, prefix, year, addressee's id
  std::vector<CollectionDates> collections;  ///< by name, those that state dates
};

/// Surveys a corpus. The three run side by side, records in canonical order.
///
/// A sender's undivided numbers ("061072") are divided as its divided ones are ("061.009"). Numbers count for each addressee apart where
/// they contradict the dates together and do so less than half as often apart. Whether numbers and dates run alike is asked of records that
/// are dated to the day: of those, the fewest are told that must go for the rest to be in order. A collection's name is what the records'
/// field "collection", "fonds" or "series" says, and its time the date at its end. Time O(n log n).
[[nodiscard]] Survey take_survey(const std::vector<Record>& records, const std::vector<Extraction>& extractions,
                                 const Identities& identities);

}  // namespace docgraph
