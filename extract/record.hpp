#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// A day, a month or a year of the proleptic Gregorian calendar; 0 where a part is not known. A date without a year is unknown.
struct ArchiveDate {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool known() const { return year != 0; }
  friend auto operator<=>(const ArchiveDate&, const ArchiveDate&) = default;
};

/// Reads YYYY, YYYY-MM or YYYY-MM-DD of a day that exists; anything else is nothing.
[[nodiscard]] std::optional<ArchiveDate> parse_date(std::string_view text);

/// YYYY, YYYY-MM or YYYY-MM-DD; empty if unknown.
[[nodiscard]] std::string to_text(const ArchiveDate& date);

/// The days that a date may mean, as [first, last], both complete: 1973-02 is 1973-02-01 to 1973-02-28. The date must be known.
struct DateRange {
  ArchiveDate first;
  ArchiveDate last;
};
[[nodiscard]] DateRange days_of(const ArchiveDate& date);

/// A named text in a record.
struct Field {
  std::string name;
  std::string text;

  friend auto operator<=>(const Field&, const Field&) = default;
};

/// One archival description.
///
/// `texts` holds those of title, description, text and dateline that are there, in this order: extraction reads these and nothing else.
/// `others` keeps every further field as it came, non-strings as JSON.
struct Record {
  std::string id;
  ArchiveDate date;
  std::vector<Field> texts;
  std::vector<Field> others;
  std::size_t line = 0;  ///< where it began in its file, from 1
  std::string file;      ///< base name of that file
};

/// The text of a field, or empty if the record has none of that name.
[[nodiscard]] std::string_view text_of(const Record& record, std::string_view field);

/// Brings records into canonical order (id, bytewise) and makes ids unique: a record without an id is named by a hash of its content, a
/// repeated id gets "-2", "-3" in the order of content, or the next number that no other record bears. The result does not depend on the
/// order in which records came.
void order_records(std::vector<Record>& records);

}  // namespace docgraph
