#pragma once

#include <optional>

#include "extract/mention/passage.hpp"

namespace docgraph {

/// What a title says of the handling of its document, as tokens of the title.
struct TitleMarks {
  std::optional<TokenRange> classification;  ///< "TOP SECRET"
  std::optional<TokenRange> urgency;         ///< "Flash"
};

/// The first classification and the first urgency that stand as marks: between commas, brackets or the like with nothing but marks beside
/// them, before the document kind that begins the title ("Secret Telegram from …"), or in capitals where the title is not. "Secret talks
/// in Paris" states none.
[[nodiscard]] TitleMarks find_marks(const Passage& title, const Lexicon& lexicon);

}  // namespace docgraph
