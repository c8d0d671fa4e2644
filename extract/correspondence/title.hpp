#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/mention/passage.hpp"

namespace docgraph {

/// One end of a dispatch as the title words it.
struct TitleEnd {
  TokenRange words;                  ///< without article, bracketed holder and trailing place
  std::optional<TokenRange> holder;  ///< the name in brackets
};

/// A title taken apart. Ends hold tokens of the title and are in its order.
struct Title {
  std::string kind;                  ///< folded; empty if no document kind is stated
  std::optional<TokenRange> number;  ///< after "No."
  bool meeting = false;
  std::vector<TitleEnd> from;  ///< the parties of a meeting are both, in order
  std::vector<TitleEnd> to;
  TokenRange dispatch;  ///< the tokens that say who, to whom, where and when; the subject follows. Empty if there are none
};

/// Takes a title apart by the wording that catalogues use: "Telegram from A to B, C", "Letter, A to B", "The Ambassador in X (N) to the
/// Secretary", "Minutes of Conversation between A and B". What it does not state stays empty.
[[nodiscard]] Title read_title(const Passage& title, const Lexicon& lexicon);

}  // namespace docgraph
