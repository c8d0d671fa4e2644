#include "extract/date/record_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace docgraph {

namespace {

constexpr int kLastYear = 9999;
constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};

bool is_season(int month) { return month >= kSpring && month <= kWinter; }

// How many years a year without its last digits may mean.
int years_in(const StatedDate& date) {
  int years = 1;
  for (int digit = 0; digit < date.unknown_digits; ++digit) years *= 10;
  return years;
}

std::optional<int> take_year(std::string_view digits, int& unknown) {
  int year = 0;
  for (const char digit : digits) {
    const bool is_unknown = digit == 'X' || digit == 'x';
    if (!is_unknown && (digit < '0' || digit > '9' || unknown > 0)) return std::nullopt;
    unknown += is_unknown ? 1 : 0;
    year = 10 * year + (is_unknown ? 0 : digit - '0');
  }
  return year == 0 ? std::nullopt : std::optional(year);
}

std::optional<int> take_part(std::string_view digits) {
  if (digits == "XX" || digits == "xx") return kUnspecified;
  if (digits.size() != 2 || digits[0] < '0' || digits[0] > '9' || digits[1] < '0' || digits[1] > '9') return std::nullopt;
  const int number = 10 * (digits[0] - '0') + (digits[1] - '0');
  return number == 0 ? std::nullopt : std::optional(number);
}

void take_mark(std::string_view& text, StatedDate& date) {
  constexpr std::string_view kMarks = "~?%";
  if (text.empty() || kMarks.find(text.back()) == std::string_view::npos) return;
  date.approximate = text.back() != '?';
  date.uncertain = text.back() != '~';
  text.remove_suffix(1);
}

std::optional<StatedDate> parse_stated(std::string_view text) {
  StatedDate date;
  take_mark(text, date);
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = take_year(text.substr(0, 4), date.unknown_digits);
  if (!year) return std::nullopt;
  date.year = *year;
  for (std::size_t at = 4; at < text.size(); at += 3) {
    const auto part = text[at] == '-' ? take_part(text.substr(at + 1, 2)) : std::nullopt;
    if (!part) return std::nullopt;
    (at == 4 ? date.month : date.day) = *part;
  }
  return exists(date) ? std::optional(date) : std::nullopt;
}

// One end of a range, or nothing if it is none. `open` is told where no date is stated.
std::optional<StatedDate> parse_end(std::string_view text, OpenEnd& open) {
  if (text == "..") open = OpenEnd::open;
  return text.empty() || text == ".." ? StatedDate{} : parse_stated(text);
}

std::string part_text(int part) { return part == kUnspecified ? "XX" : fmt::format("{:02}", part); }

std::string stated_text(const StatedDate& date) {
  std::string text = fmt::format("{:04}", date.year);
  for (std::size_t digit = 0; digit < static_cast<std::size_t>(date.unknown_digits); ++digit) text[3 - digit] = 'X';
  if (date.month != 0) text += "-" + part_text(date.month);
  if (date.day != 0) text += "-" + part_text(date.day);
  if (date.approximate && date.uncertain) return text + "%";
  return text + (date.approximate ? "~" : date.uncertain ? "?" : "");
}

std::string end_text(const StatedDate& date, OpenEnd open) {
  if (date.known()) return stated_text(date);
  return open == OpenEnd::open ? ".." : "";
}

DateRange days_of_stated(const StatedDate& date) {
  const int years = years_in(date);
  DateRange days{{std::max(date.year, 1), 1, 1}, {date.year + years - 1, 12, 31}};
  if (is_season(date.month) && date.month != kWinter) {
    // Three months and the one in which the next season begins.
    days.first.month = 3 * (date.month - kSpring + 1);
    days.last.month = days.first.month + 3;
  } else if (date.month > 0 && date.month <= 12) {
    days.first.month = days.last.month = date.month;
  }
  days.last.day = days_in(days.last.year, days.last.month);
  if (date.day > 0) days.first.day = days.last.day = date.day;
  return days;
}

std::string plain_words(const StatedDate& date) {
  if (date.unknown_digits == 1) return fmt::format("the {}s", date.year);
  if (date.unknown_digits > 1) return fmt::format("{} to {}", date.year, date.year + years_in(date) - 1);
  if (is_season(date.month)) return fmt::format("{} {}", kSeasons[static_cast<std::size_t>(date.month - kSpring)], date.year);
  if (date.month == kUnspecified) return fmt::format("a {} of {}", date.day == kUnspecified ? "day" : "month", date.year);
  if (date.day == kUnspecified) return fmt::format("a day of {}", to_text(ArchiveDate{date.year, date.month, 0}));
  return to_text(ArchiveDate{date.year, date.month, date.day});
}

std::string stated_words(const StatedDate& date) {
  return fmt::format("{}{}{}", date.uncertain ? "perhaps " : "", date.approximate ? "about " : "", plain_words(date));
}

}  // namespace

bool exists(const StatedDate& date) {
  if (date.year < 1 || date.year > kLastYear) return false;
  if (date.month == 0) return date.day == 0;
  if (date.unknown_digits > 0) return false;
  if (date.month == kUnspecified) return date.day == 0 || date.day == kUnspecified;
  if (is_season(date.month)) return date.day == 0;
  if (date.month < 1 || date.month > 12) return false;
  return date.day == 0 || date.day == kUnspecified || (date.day >= 1 && date.day <= days_in(date.year, date.month));
}

std::optional<RecordDate> parse_edtf(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto date = parse_stated(text);
    return date ? std::optional(RecordDate(*date)) : std::nullopt;
  }
  RecordDate range;
  range.shape = DateShape::range;
  const auto first = parse_end(text.substr(0, slash), range.before);
  const auto last = parse_end(text.substr(slash + 1), range.after);
  if (!first || !last) return std::nullopt;
  range.first = *first;
  range.last = *last;
  if (!range.known()) return std::nullopt;
  const DateRange days = days_of(range);
  return days.first <= days.last ? std::optional(range) : std::nullopt;
}

std::string to_text(const RecordDate& date) {
  if (!date.known()) return {};
  if (date.shape == DateShape::single) return stated_text(date.first);
  return end_text(date.first, date.before) + "/" + end_text(date.last, date.after);
}

std::string in_words(const RecordDate& date) {
  if (!date.known()) return "undated";
  if (date.shape == DateShape::single) return stated_words(date.first);
  if (!date.first.known() && date.before == OpenEnd::open) return stated_words(date.last) + " or earlier";
  if (!date.first.known()) return "from an unknown date to " + stated_words(date.last);
  if (!date.last.known() && date.after == OpenEnd::open) return stated_words(date.first) + " or later";
  if (!date.last.known()) return "from " + stated_words(date.first) + " to an unknown date";
  return fmt::format("{} to {}", stated_words(date.first), stated_words(date.last));
}

DateRange days_of(const RecordDate& date) {
  assert(date.known());
  if (date.shape == DateShape::single) return days_of_stated(date.first);
  DateRange days{{1, 1, 1}, {kLastYear, 12, 31}};
  if (date.first.known()) days.first = days_of_stated(date.first).first;
  if (date.last.known()) days.last = days_of_stated(date.last).last;
  return days;
}

int year_of(const RecordDate& date) {
  if (!date.known()) return 0;
  const DateRange days = days_of(date);
  return days.first.year == days.last.year ? days.first.year : 0;
}

}  // namespace docgraph
