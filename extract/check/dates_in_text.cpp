// A date in a text is the longest run of up to six words that read as a date and hold a day or a month: a bare year at the end of a title
// is more often what the document is about than when it was written.
#include "extract/check/dates_in_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/date/written_date.hpp"
#include "extract/text/fold.hpp"

namespace docgraph {

namespace {

constexpr std::size_t kLongestDate = 6;  // in words
constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kClosing = " \t\r\n.,;:)]\"'";
constexpr std::string_view kOpening = " \t\r\n,;:([\"'";

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = text.find_first_not_of(kSpaces); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpaces, at), text.size());
    words.push_back({at, end});
    at = text.find_first_not_of(kSpaces, end);
  }
  return words;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kOpening);
  if (begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kClosing) + 1);
}

std::optional<StatedInText> read(std::string_view words) {
  words = trimmed(words);
  const auto written = read_written_date(words);
  if (!written || !written->date.known() || written->date.first.month == 0) return std::nullopt;
  return StatedInText{written->date, std::string(words)};
}

// The reading of most words, then of the fewest that say the same: "on" and weekdays do not belong to it. `words_at` gives the last or
// first so many words.
template <class Words>
std::optional<StatedInText> best_reading(std::size_t most, const Words& words_at) {
  std::optional<StatedInText> best;
  for (std::size_t count = std::min(kLongestDate, most); count > 0; --count) {
    auto date = read(words_at(count));
    if (best && (!date || date->date != best->date)) break;
    if (date) best = std::move(date);
  }
  return best;
}

}  // namespace

std::optional<StatedInText> date_at_end(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(kClosing) + 1);
  const std::vector<Word> words = words_of(text);
  return best_reading(words.size(), [&](std::size_t count) { return text.substr(words[words.size() - count].begin); });
}

std::optional<StatedInText> date_behind_dated(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (fold(trimmed(text.substr(words[i].begin, words[i].end - words[i].begin))) != "dated") continue;
    return best_reading(words.size() - i - 1,
                        [&](std::size_t count) { return text.substr(words[i + 1].begin, words[i + count].end - words[i + 1].begin); });
  }
  return std::nullopt;
}

}  // namespace docgraph
