#pragma once

#include <array>
#include <string>
#include <string_view>

namespace docgraph {

/// The key under which spellings of one name meet: lower case, no diacritics, Latin letters by their base (ş → s, ø → o),
/// typographic quotes and dashes as ' and -, runs of white space as one space, none at the ends. Other scripts are kept.
///
/// ASCII takes a short cut; the rest goes through ICU.
[[nodiscard]] std::string fold(std::string_view text);

/// A word folded without allocating where it is short ASCII, as most are. The word holds no white space.
class FoldedWord {
 public:
  explicit FoldedWord(std::string_view word);
  FoldedWord(const FoldedWord&) = delete;
  FoldedWord& operator=(const FoldedWord&) = delete;

  /// fold(word); lives as long as this.
  [[nodiscard]] std::string_view letters() const { return letters_; }

 private:
  std::array<char, 48> buffer_;
  std::string slow_;
  std::string_view letters_;
};

/// A readable identifier: folded, ASCII letters and digits kept, everything else a single '-', none at the ends.
/// A text with no such letter gives "x" followed by the code points in hexadecimal.
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace docgraph
