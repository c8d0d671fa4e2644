#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// One word of a personal name: folded, without full stops and apostrophes.
struct NameWord {
  std::string text;
  bool abbreviated = false;  ///< an initial or a shortened given name: "n", "wm"
  bool comma_after = false;
};

/// The words of a personal name. "C.V." gives two initials; nicknames in quotes or brackets are left out.
[[nodiscard]] std::vector<NameWord> name_words(std::string_view text);

}  // namespace docgraph
