#pragma once

#include <cstdint>
#include <string_view>

namespace docgraph {

/// What a word says in a date.
enum class DateWord : std::uint8_t {
  none,     ///< nothing: with it the text is no date
  month,    ///< or a season
  about,    ///< ca.
  perhaps,  ///< probably
  before,   ///< until
  after,    ///< since
  part,     ///< early, late: less than the date says
  to,       ///< through, and
  either,   ///< or
  century,
  filler,  ///< of, the, weekdays
};

struct DateMeaning {
  DateWord word = DateWord::none;
  int month = 0;  ///< 1 to 12, or a season as EDTF numbers it; 0 if it is no month
};

/// Looks a folded word up in data/date_words.tsv. Months may be cut short to three letters or more, where that leaves one month.
[[nodiscard]] DateMeaning date_word(std::string_view word);

/// Whether a folded text says that there is no date: "undated", "s. d.".
[[nodiscard]] bool says_undated(std::string_view text);

}  // namespace docgraph
