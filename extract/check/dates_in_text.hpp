#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/date/record_date.hpp"

namespace docgraph {

/// A date that a text states, and its words.
struct StatedInText {
  RecordDate date;
  std::string words;
};

/// The date with which a title ends ("Telegram from A to B, March 9, 1973"), up to closing marks.
[[nodiscard]] std::optional<StatedInText> date_at_end(std::string_view text);

/// The date behind the first "dated" of a text.
[[nodiscard]] std::optional<StatedInText> date_behind_dated(std::string_view text);

}  // namespace docgraph
