#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/record.hpp"

namespace docgraph {

/// A date as people write it.
struct WrittenDate {
  ArchiveDate date;   ///< unknown for "undated" and for a range over several years
  bool whole = true;  ///< it says all that the words say; not so for ranges and for dates that are about, before or after
};

/// Reads a text that is a date and nothing else: what `parse_date` reads, "March 9, 1973", "9 March 1973", "Mar. 1973", "April, 1958",
/// "1973-03-09T00:00:00Z", "1973/03/09", "25/03/1973", "ca. 1961", "[1961?]", "March 9-12, 1973" (a range gives what its ends have in
/// common), "undated", each also after "Date:" or the day of the week. Month names are English. Anything else is nothing, so is
/// 03/09/1973, whose day and month cannot be told apart.
[[nodiscard]] std::optional<WrittenDate> read_written_date(std::string_view text);

/// What to do about a date that `read_written_date` does not read.
[[nodiscard]] std::string hint_for_date(std::string_view text);

}  // namespace docgraph
