// A date is read as a row of tokens: numbers, months, words that make it uncertain, and dashes that part the two ends of a range. A number
// of four digits is a year, a shorter one a day; which of them comes first does not matter, as no order of a day, a month in letters and a
// year can be misread. Whatever else stands in the text makes it no date. What one end of a range lacks it takes from the other.
#include "extract/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kLongestDate = 80;
constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 6> kUndated = {"undated", "no date", "n.d.", "n. d.", "s.d.", "date unknown"};
constexpr std::array<std::string_view, 22> kAbout = {"circa",  "ca",  "c",         "about",  "around", "approximately", "before", "after",
                                                     "early",  "mid", "late",      "end",    "spring", "summer",        "autumn", "fall",
                                                     "winter", "or",  "beginning", "middle", "since",  "until"};
constexpr std::array<std::string_view, 4> kOrdinals = {"st", "nd", "rd", "th"};

template <class Words>
bool holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

std::string_view front_of(std::string_view text, bool (*is_part)(char)) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin()));
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = 10 * number + (digit - '0');
  return number;
}

// 1 to 12, or 0. From three letters on, a month may be cut short.
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  const auto found = std::ranges::find_if(kMonths, [&](std::string_view month) { return month.starts_with(word); });
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

// As `parse_date` has it, so that there is one place that knows the calendar.
std::optional<ArchiveDate> existing(const ArchiveDate& date) { return date.known() ? parse_date(to_text(date)) : std::nullopt; }

// One end of a range, or a whole date.
class RangeEnd {
 public:
  bool take_number(std::string_view digits) {
    int& part = digits.size() == 4 ? date_.year : date_.day;
    if (part != 0 || digits.size() > 4 || digits.size() == 3) return false;
    part = number_of(digits);
    return part != 0;
  }
  bool take_month(int month) {
    if (date_.month != 0 || month == 0) return false;
    date_.month = month;
    return true;
  }
  void take_from(const RangeEnd& other) {
    if (date_.year == 0) date_.year = other.date_.year;
    if (date_.month == 0 && date_.day != 0) date_.month = other.date_.month;
  }
  [[nodiscard]] std::optional<ArchiveDate> date() const { return date_.day != 0 && date_.month == 0 ? std::nullopt : existing(date_); }
  [[nodiscard]] bool empty() const { return date_ == ArchiveDate{}; }

 private:
  ArchiveDate date_;
};

ArchiveDate common_part(const ArchiveDate& first, const ArchiveDate& last) {
  if (first.year != last.year) return {};
  if (first.month != last.month) return {first.year, 0, 0};
  return {first.year, first.month, first.day == last.day ? first.day : 0};
}

class DateWords {
 public:
  explicit DateWords(std::string_view text) : text_(text) {}

  std::optional<WrittenDate> read() {
    while (!text_.empty())
      if (!step()) return std::nullopt;
    if (ends_.size() > 2 || ends_.back().empty()) return std::nullopt;
    if (ends_.size() == 2) {
      ends_[0].take_from(ends_[1]);
      ends_[1].take_from(ends_[0]);
    }
    const auto first = ends_.front().date();
    const auto last = ends_.back().date();
    if (!first || !last || *last < *first) return std::nullopt;
    return WrittenDate{common_part(*first, *last), whole_ && *first == *last};
  }

 private:
  bool step() {
    const char letter = text_.front();
    if (is_digit(letter)) return step_number();
    if (is_letter(letter)) return step_word();
    text_.remove_prefix(1);
    if (letter == '-') return part();
    if (letter == '?' || letter == '[' || letter == ']') whole_ = false;
    return std::string_view(" ,.?[]()").find(letter) != std::string_view::npos;
  }

  bool part() {
    ends_.emplace_back();
    return ends_.size() == 2;
  }

  bool step_number() {
    const std::string_view digits = front_of(text_, is_digit);
    text_.remove_prefix(digits.size());
    const std::string_view suffix = front_of(text_, is_letter);
    if (!suffix.empty() && !holds(kOrdinals, suffix)) return false;
    text_.remove_prefix(suffix.size());
    return ends_.back().take_number(digits);
  }

  bool step_word() {
    const std::string_view word = front_of(text_, is_letter);
    text_.remove_prefix(word.size());
    if (word == "to" || word == "through" || word == "and") return part();
    if (word == "of" || word == "the" || word == "in" || holds(kWeekdays, word)) return true;
    if (holds(kAbout, word)) {
      whole_ = false;
      return true;
    }
    return ends_.back().take_month(month_of(word));
  }

  std::string_view text_;
  std::vector<RangeEnd> ends_ = std::vector<RangeEnd>(1);
  bool whole_ = true;
};

// Three numbers with one mark between them.
struct ThreeNumbers {
  std::array<std::string_view, 3> parts;
  std::string_view rest;
};

std::optional<ThreeNumbers> three_numbers(std::string_view text) {
  ThreeNumbers numbers;
  char mark = 0;
  for (std::size_t at = 0; at < 3; ++at) {
    numbers.parts[at] = front_of(text, is_digit);
    if (numbers.parts[at].empty() || numbers.parts[at].size() > 4) return std::nullopt;
    text.remove_prefix(numbers.parts[at].size());
    if (at == 2) break;
    if (text.empty() || std::string_view("/.-").find(text.front()) == std::string_view::npos) return std::nullopt;
    if (at == 1 && text.front() != mark) return std::nullopt;
    mark = text.front();
    text.remove_prefix(1);
  }
  numbers.rest = text;
  return numbers;
}

// The time of day in an ISO date-time, which is not kept.
bool is_time(std::string_view text) {
  const bool begins = text.size() >= 6 && (text[0] == 't' || text[0] == ' ') && is_digit(text[1]) && is_digit(text[2]) && text[3] == ':';
  return begins && std::ranges::all_of(text.substr(1),
                                       [](char c) { return is_digit(c) || std::string_view(":.+-z ").find(c) != std::string_view::npos; });
}

// Both days that d/m/y may mean, the one with the month first before the other; those that do not exist left out.
std::vector<ArchiveDate> readings_of(const ThreeNumbers& numbers) {
  const auto& [a, b, year] = numbers.parts;
  std::vector<ArchiveDate> readings;
  if (year.size() != 4 || a.size() > 2 || b.size() > 2 || !numbers.rest.empty()) return readings;
  for (const auto& [month, day] : {std::pair(a, b), std::pair(b, a)}) {
    const auto date =
        number_of(month) == 0 || number_of(day) == 0 ? std::nullopt : existing({number_of(year), number_of(month), number_of(day)});
    if (date && (readings.empty() || readings.back() != *date)) readings.push_back(*date);
  }
  return readings;
}

std::optional<WrittenDate> read_numbers(const ThreeNumbers& numbers) {
  const auto& [year, month, day] = numbers.parts;
  if (year.size() == 4 && month.size() <= 2 && day.size() <= 2 && (numbers.rest.empty() || is_time(numbers.rest))) {
    if (number_of(month) == 0 || number_of(day) == 0) return std::nullopt;
    const auto date = existing({number_of(year), number_of(month), number_of(day)});
    return date ? std::optional(WrittenDate{*date, true}) : std::nullopt;
  }
  const std::vector<ArchiveDate> readings = readings_of(numbers);
  return readings.size() == 1 ? std::optional(WrittenDate{readings.front(), true}) : std::nullopt;
}

std::string plain(std::string_view text) {
  std::string folded = fold(text.substr(0, kLongestDate + 1));
  if (folded.starts_with("date:")) folded = fold(folded.substr(5));
  return folded;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view text) {
  if (text.size() > kLongestDate) return std::nullopt;
  if (const auto date = parse_date(text)) return WrittenDate{*date, true};
  const std::string words = plain(text);
  const std::string_view inside = words.size() > 2 && std::string_view("([").find(words.front()) != std::string_view::npos
                                      ? std::string_view(words).substr(1, words.size() - 2)
                                      : words;
  if (holds(kUndated, inside)) return WrittenDate{};
  if (const auto numbers = three_numbers(words)) return read_numbers(*numbers);
  return DateWords(words).read();
}

std::string hint_for_date(std::string_view text) {
  const std::string words = plain(text);
  const auto numbers = three_numbers(words);
  const std::vector<ArchiveDate> readings = numbers ? readings_of(*numbers) : std::vector<ArchiveDate>();
  if (readings.size() == 2)
    return fmt::format("its day and month cannot be told apart: write {} or {}", to_text(readings[0]), to_text(readings[1]));
  return "correct the date, or leave it empty and keep its wording in another field";
}

}  // namespace docgraph
