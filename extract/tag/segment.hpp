#pragma once

#include <vector>

#include "extract/mention/draft.hpp"

namespace docgraph {

/// The stretches of a passage that may hold names: tokens with a capital or of a find, and what lies between two of them if it is short.
/// All else is outside of names, so the tagger looks at no more than a third of a text. No stretch crosses the start of a line.
[[nodiscard]] std::vector<TokenRange> name_segments(const Draft& draft);

}  // namespace docgraph
