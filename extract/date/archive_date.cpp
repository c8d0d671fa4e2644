#include "extract/date/archive_date.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>

namespace docgraph {

namespace {

// The number that `digits` digits at the front of the text make; the text loses them and the hyphen after them.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(0, digits)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = 10 * number + (digit - '0');
  }
  text.remove_prefix(digits);
  if (text.empty()) return number;
  if (text.front() != '-' || text.size() == 1) return std::nullopt;
  text.remove_prefix(1);
  return number;
}

}  // namespace

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::optional<ArchiveDate> parse_date(std::string_view text) {
  ArchiveDate date;
  const bool has_month = text.size() > 4;
  const bool has_day = text.size() > 7;
  const auto year = take_number(text, 4);
  if (!year || *year == 0) return std::nullopt;
  date.year = *year;
  if (!has_month) return text.empty() ? std::optional(date) : std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (!has_day) return date;
  const auto day = take_number(text, 2);
  if (!day || !text.empty() || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
  date.day = *day;
  return date;
}

std::string to_text(const ArchiveDate& date) {
  if (!date.known()) return {};
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

DateRange days_of(const ArchiveDate& date) {
  assert(date.known());
  DateRange days{date, date};
  if (date.month == 0) {
    days.first.month = 1;
    days.last.month = 12;
  }
  if (date.day == 0) {
    days.first.day = 1;
    days.last.day = days_in(days.last.year, days.last.month);
  }
  return days;
}

}  // namespace docgraph
