#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/date/written_date.hpp"
#include "extract/read/page/page_lines.hpp"

namespace docgraph {

/// A record on a page: where its head is and which lines follow it. Lines are indices into `PageLayout::lines`.
struct PageEntry {
  std::size_t head = 0;
  std::optional<WrittenDate> date;  ///< nothing: the head is the title itself
  std::size_t end = 0;              ///< where the next entry begins
};

/// How the records of a page are set. Told from its date lines by majority, so that single odd lines do not matter.
struct PageLayout {
  std::vector<PageLine> lines;     ///< paragraphs, if an empty line parts date and title; else lines
  std::vector<PageEntry> entries;  ///< in order; they do not overlap
  bool bulleted = false;           ///< heads have bullets
  bool hanging = false;            ///< what follows a head is set deeper than its bullet
  std::size_t usual_gap = 0;       ///< the most empty lines that usually stand inside a record
};

[[nodiscard]] PageLayout read_layout(std::string_view text);

/// "1 - 10 of 27", "Page 2", "‹ Previous 1 2 3 Next ›".
[[nodiscard]] bool is_pagination(std::string_view text);

/// Whether a paragraph reads like a sentence rather than a label: it ends as sentences do, or is long.
[[nodiscard]] bool is_prose(std::string_view text);

[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace docgraph
