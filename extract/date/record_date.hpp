#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extract/date/archive_date.hpp"

namespace docgraph {

/// A part of a date of which it is said that it is not known: the XX of 1973-XX.
inline constexpr int kUnspecified = -1;

/// The seasons stand where months do, as EDTF numbers them.
inline constexpr int kSpring = 21;
inline constexpr int kWinter = 24;

/// A date as a catalogue states it. Nothing is stated if the year is 0.
struct StatedDate {
  int year = 0;            ///< 1970 for 197X
  int unknown_digits = 0;  ///< digits of the year that are X, from the right; at most 3, and then there is no month
  int month = 0;           ///< 1 to 12, a season, kUnspecified, or 0 if only the year is stated
  int day = 0;             ///< 1 to 31, kUnspecified or 0; kUnspecified if the month is and a day stands after it
  bool approximate = false;
  bool uncertain = false;

  [[nodiscard]] bool known() const { return year != 0; }
  friend auto operator<=>(const StatedDate&, const StatedDate&) = default;
};

enum class DateShape : std::uint8_t { single, range };

/// How a range ends where it states no date: it goes on for ever, or nobody knows until when.
enum class OpenEnd : std::uint8_t { unknown, open };

/// When a record was made: what level 1 of the Extended Date/Time Format (ISO 8601-2) can say of the years 1 to 9999. A day, a month, a
/// year, a season, a range with ends that may be open; each may be approximate or uncertain and lack digits. Unknown if nothing is stated.
struct RecordDate {
  DateShape shape = DateShape::single;
  StatedDate first;
  StatedDate last;                    ///< of a range only
  OpenEnd before = OpenEnd::unknown;  ///< where `first` states nothing, of a range only
  OpenEnd after = OpenEnd::unknown;   ///< where `last` states nothing, of a range only

  RecordDate() = default;
  RecordDate(const ArchiveDate& date)  // NOLINT(google-explicit-constructor): a day is a date
      : first{date.year, 0, date.month, date.day} {}
  explicit RecordDate(const StatedDate& date) : first(date) {}
  RecordDate(const StatedDate& from, const StatedDate& to) : shape(DateShape::range), first(from), last(to) {}

  [[nodiscard]] bool known() const { return first.known() || last.known(); }
  friend auto operator<=>(const RecordDate&, const RecordDate&) = default;
};

/// Whether such a day, month or year exists.
[[nodiscard]] bool exists(const StatedDate& date);

/// Reads EDTF: 1973, 1973-03, 1973-03-09, 197X, 1973-XX, 1973-21 (spring), each with ~ (about), ? (perhaps) or % (both) after it, and two
/// of them joined by "/", of which one may be ".." (open) or nothing (unknown). Anything else is nothing, so are ranges that end before
/// they begin.
[[nodiscard]] std::optional<RecordDate> parse_edtf(std::string_view text);

/// As EDTF, which `parse_edtf` reads back; empty if unknown.
[[nodiscard]] std::string to_text(const RecordDate& date);

/// In words: "about 1961", "the 1970s", "spring 1973", "1973-03-09 to 1973-03-12", "1945 or earlier"; a plain date as it is written, and
/// "undated".
[[nodiscard]] std::string in_words(const RecordDate& date);

/// The days that a date may mean; an end without a date reaches from year 1 or to 9999. "About" and "perhaps" do not widen it, as nobody
/// says by how much; a winter may lie at either end of its year. The date must be known.
[[nodiscard]] DateRange days_of(const RecordDate& date);

/// The year in which all its days lie; 0 if there is no one year.
[[nodiscard]] int year_of(const RecordDate& date);

}  // namespace docgraph
