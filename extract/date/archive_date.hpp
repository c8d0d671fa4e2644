#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace docgraph {

/// A day, a month or a year of the proleptic Gregorian calendar; 0 where a part is not known. A date without a year is unknown.
struct ArchiveDate {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool known() const { return year != 0; }
  friend auto operator<=>(const ArchiveDate&, const ArchiveDate&) = default;
};

/// How many days a month has. The month is 1 to 12.
[[nodiscard]] int days_in(int year, int month);

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

}  // namespace docgraph
