#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/date/record_date.hpp"

namespace docgraph {

/// A date as people write it.
struct WrittenDate {
  RecordDate date;    ///< unknown for "undated"
  bool whole = true;  ///< it says all that the words say; not so where they say "early", "before", "or", or stand in square brackets
};

/// Reads a text that is a date and nothing else: EDTF, "March 9, 1973", "9 March 1973", "Mar. 1973", "April, 1958", "1973/03/09",
/// "1973-03-09T00:00:00Z", "25/03/1973", "3.9.1973" (day first), "3/1973", "ca. 1961", "[1961?]", "March 9-12, 1973", "1973-75", "1960s",
/// "197-", "19th century", "spring 1973", "before 1945" (1945 or earlier), "since 1945", "undated", each also after "Date:" or the day of
/// the week. Months, seasons and the other words are those of data/date_words.tsv. Anything else is nothing, so is 03/09/1973, whose day
/// and month cannot be told apart.
[[nodiscard]] std::optional<WrittenDate> read_written_date(std::string_view text);

/// What to do about a date that `read_written_date` does not read.
[[nodiscard]] std::string hint_for_date(std::string_view text);

}  // namespace docgraph
