// A date is read as a row of tokens: numbers, months, words that say how sure it is, and dashes that part the two ends of a range. A number
// of four digits is a year, a shorter one a day; which of them comes first does not matter, as no order of a day, a month in letters and a
// year can be misread. Whatever else stands in the text makes it no date. What one end of a range lacks it takes from the other.
#include "extract/date/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "extract/date/date_words.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kLongestDate = 80;
constexpr std::array<std::string_view, 6> kOrdinals = {"st", "nd", "rd", "th", "er", "e"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80; }

std::string_view front_of(std::string_view text, bool (*is_part)(char)) {
  return text.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin()));
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) number = 10 * number + (digit - '0');
  return number;
}

std::optional<ArchiveDate> existing(const ArchiveDate& date) {
  return exists(StatedDate{date.year, 0, date.month, date.day}) ? std::optional(date) : std::nullopt;
}

// How many digits of a year a mark stands for: "197?", "197-", "19--". `marks` is what follows the digits.
std::size_t marked_digits(std::string_view digits, std::string_view marks) {
  const std::size_t wanted = digits.size() == 3 ? 1 : digits.size() == 2 ? 2 : 0;
  if (wanted == 0 || marks.empty() || std::string_view("?-x_").find(marks.front()) == std::string_view::npos) return 0;
  const std::size_t same = std::min(marks.find_first_not_of(marks.front()), marks.size());
  return same == wanted ? wanted : 0;
}

// One end of a range, or a whole date.
class RangeEnd {
 public:
  bool take_number(std::string_view digits) {
    if (digits.size() > 4 || digits.size() == 3) return false;
    return digits.size() == 4 ? take_year(number_of(digits), 0) : take_day(number_of(digits));
  }
  bool take_year(int year, int unknown_digits) {
    if (date_.year != 0 || year == 0) return false;
    date_.year = year;
    date_.unknown_digits = unknown_digits;
    return true;
  }
  bool take_month(int month) {
    if (date_.month != 0 || month == 0) return false;
    date_.month = month;
    return true;
  }
  // "19th century", of which the number was taken for a day.
  bool take_century() {
    const int century = date_.day;
    date_.day = 0;
    return date_.month == 0 && take_year((century - 1) * 100, 2);
  }
  // Whether it was a whole decade or century.
  bool take_decades() {
    if (date_.year % 10 != 0 || date_.month != 0 || date_.day != 0) return false;
    date_.unknown_digits = date_.year % 100 == 0 ? 2 : 1;
    return true;
  }
  void take_from(const RangeEnd& other) {
    if (date_.year == 0) {
      date_.year = other.date_.year;
      date_.unknown_digits = other.date_.unknown_digits;
    }
    if (date_.month == 0 && date_.day != 0) date_.month = other.date_.month;
  }
  void mark_approximate() { date_.approximate = true; }
  void mark_uncertain() { date_.uncertain = true; }
  [[nodiscard]] std::optional<StatedDate> date() const { return exists(date_) ? std::optional(date_) : std::nullopt; }
  [[nodiscard]] bool empty() const { return date_.year == 0 && date_.month == 0 && date_.day == 0; }

 private:
  bool take_day(int day) {
    if (date_.day != 0 || day == 0) return false;
    date_.day = day;
    return true;
  }

  StatedDate date_;
};

class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  std::optional<WrittenDate> read() {
    while (!text_.empty())
      if (!step()) return std::nullopt;
    if (ends_.size() == 2 && ends_[1].empty() && bound_ == Bound::none && !says_to_) {
      // "1945 -": nobody knew its end yet.
      ends_.pop_back();
      bound_ = Bound::first;
      whole_ = false;
    }
    return ends_.size() == 2 ? read_range() : read_single();
  }

 private:
  enum class Bound : unsigned char { none, first, last };  ///< the date is the first or the last day of a range without the other

  std::optional<WrittenDate> read_single() {
    const auto date = ends_[0].date();
    if (!date) return std::nullopt;
    if (bound_ == Bound::none) return WrittenDate{RecordDate(*date), whole_};
    RecordDate range = bound_ == Bound::first ? RecordDate(*date, {}) : RecordDate({}, *date);
    (bound_ == Bound::first ? range.after : range.before) = OpenEnd::open;
    return WrittenDate{range, whole_};
  }

  std::optional<WrittenDate> read_range() {
    if (ends_[0].empty() || ends_[1].empty() || bound_ != Bound::none) return std::nullopt;
    ends_[0].take_from(ends_[1]);
    ends_[1].take_from(ends_[0]);
    const auto first = ends_[0].date();
    const auto last = ends_[1].date();
    if (!first || !last) return std::nullopt;
    const RecordDate range(*first, *last);
    const DateRange days = days_of(range);
    return days.last < days.first ? std::nullopt : std::optional(WrittenDate{range, whole_});
  }

  bool step() {
    const char letter = text_.front();
    if (is_digit(letter)) return step_number();
    if (is_letter(letter)) return step_word();
    text_.remove_prefix(1);
    if (letter == '-') return part();
    if (letter == '?') ends_.back().mark_uncertain();
    if (letter == '[' || letter == ']') whole_ = false;
    return std::string_view(" ,.?[]()").find(letter) != std::string_view::npos;
  }

  bool part() {
    ends_.emplace_back();
    return ends_.size() == 2;
  }

  bool step_number() {
    const std::string_view digits = front_of(text_, is_digit);
    text_.remove_prefix(digits.size());
    if (const std::size_t unknown = marked_digits(digits, text_); unknown > 0) {
      text_.remove_prefix(unknown);
      return ends_.back().take_year(number_of(digits) * (unknown == 1 ? 10 : 100), static_cast<int>(unknown));
    }
    if (digits.size() == 4 && (text_.starts_with("s") || text_.starts_with("'s"))) {
      text_.remove_prefix(text_.find('s') + 1);
      return front_of(text_, is_letter).empty() && ends_.back().take_number(digits) && ends_.back().take_decades();
    }
    const std::string_view suffix = front_of(text_, is_letter);
    if (!suffix.empty() && (digits.size() > 2 || std::ranges::find(kOrdinals, suffix) == kOrdinals.end())) return false;
    text_.remove_prefix(suffix.size());
    return ends_.back().take_number(digits);
  }

  bool step_word() {
    const std::string_view word = front_of(text_, is_letter);
    text_.remove_prefix(word.size());
    const DateMeaning meaning = date_word(word);
    switch (meaning.word) {
      case DateWord::month:
        return ends_.back().take_month(meaning.month);
      case DateWord::about:
        ends_.back().mark_approximate();
        return true;
      case DateWord::perhaps:
        ends_.back().mark_uncertain();
        return true;
      case DateWord::before:
      case DateWord::after:
        return take_bound(meaning.word == DateWord::before ? Bound::last : Bound::first);
      case DateWord::part:
        // "mid-1973"
        if (text_.starts_with('-')) text_.remove_prefix(1);
        whole_ = false;
        return true;
      case DateWord::to:
        says_to_ = true;
        return part();
      case DateWord::either:
        whole_ = false;
        return part();
      case DateWord::century:
        return ends_.back().take_century();
      case DateWord::filler:
        return true;
      default:
        return false;
    }
  }

  // "from 1941 until 1945" is a range that has both.
  bool take_bound(Bound bound) {
    if (bound == Bound::last && !ends_.back().empty()) {
      bound_ = Bound::none;
      says_to_ = true;
      return part();
    }
    if (bound_ != Bound::none) return false;
    bound_ = bound;
    whole_ = false;
    return ends_.back().empty();
  }

  std::string_view text_;
  std::vector<RangeEnd> ends_ = std::vector<RangeEnd>(1);
  Bound bound_ = Bound::none;
  bool says_to_ = false;
  bool whole_ = true;
};

// Three numbers with one mark between them.
struct ThreeNumbers {
  std::array<std::string_view, 3> parts;
  char mark = 0;
  std::string_view rest;
};

std::optional<ThreeNumbers> three_numbers(std::string_view text) {
  ThreeNumbers numbers;
  for (std::size_t at = 0; at < 3; ++at) {
    numbers.parts[at] = front_of(text, is_digit);
    if (numbers.parts[at].empty() || numbers.parts[at].size() > 4) return std::nullopt;
    text.remove_prefix(numbers.parts[at].size());
    if (at == 2) break;
    if (text.empty() || std::string_view("/.-").find(text.front()) == std::string_view::npos) return std::nullopt;
    if (at == 1 && text.front() != numbers.mark) return std::nullopt;
    numbers.mark = text.front();
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

// Both days that d/m/y may mean, the one with the month first before the other; those that do not exist left out. Nobody writes the month
// first before full stops.
std::vector<ArchiveDate> readings_of(const ThreeNumbers& numbers) {
  const auto& [a, b, year] = numbers.parts;
  std::vector<ArchiveDate> readings;
  if (year.size() != 4 || a.size() > 2 || b.size() > 2 || !numbers.rest.empty()) return readings;
  for (const auto& [month, day] : {std::pair(a, b), std::pair(b, a)}) {
    if (numbers.mark == '.' && month == a && a != b) continue;
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

// "1973-75" and "1973/74" are ranges, "3/1973" and "3.1973" months. 1911/12 may be either and is none.
std::optional<WrittenDate> read_two_numbers(std::string_view text) {
  const std::string_view a = front_of(text, is_digit);
  if (a.size() == text.size() || std::string_view("-/.").find(text[a.size()]) == std::string_view::npos) return std::nullopt;
  const char mark = text[a.size()];
  const std::string_view b = text.substr(a.size() + 1);
  if (b.empty() || front_of(b, is_digit) != b) return std::nullopt;
  if (a.size() == 4 && b.size() == 2 && mark != '.') {
    const int year = number_of(a);
    const int last = year - year % 100 + number_of(b);
    if (last <= year || number_of(b) <= 12 || year == 0) return std::nullopt;
    return WrittenDate{RecordDate(StatedDate{year}, StatedDate{last}), true};
  }
  if (a.empty() || a.size() > 2 || b.size() != 4 || mark == '-' || number_of(a) == 0) return std::nullopt;
  const auto month = existing({number_of(b), number_of(a), 0});
  return month ? std::optional(WrittenDate{*month, true}) : std::nullopt;
}

std::string plain(std::string_view text) {
  std::string folded = fold(text.substr(0, kLongestDate + 1));
  if (folded.starts_with("date:")) folded = fold(folded.substr(5));
  return folded;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view text) {
  if (text.size() > kLongestDate) return std::nullopt;
  if (const auto date = parse_edtf(text)) return WrittenDate{*date, true};
  const std::string words = plain(text);
  const std::string_view inside = words.size() > 2 && std::string_view("([").find(words.front()) != std::string_view::npos
                                      ? std::string_view(words).substr(1, words.size() - 2)
                                      : words;
  if (says_undated(words) || says_undated(inside)) return WrittenDate{};
  if (const auto numbers = three_numbers(words)) return read_numbers(*numbers);
  if (const auto numbers = read_two_numbers(words)) return numbers;
  return DateReader(words).read();
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
