#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace docgraph {

/// A word without what its script writes together with it, as bytes to leave out on either side.
struct Affix {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// The ways to read a Korean word without its particle ("김일성은") and an Arabic one without the conjunction, preposition or article
/// before it ("وبغداد"), the longest affix first. Nothing for other words.
[[nodiscard]] std::vector<Affix> affixes_of(std::string_view word);

/// The word may bear an affix: it begins in Arabic or Hangul.
[[nodiscard]] inline bool may_bear_affix(std::string_view word) {
  if (word.size() < 4) return false;
  const auto byte = static_cast<unsigned char>(word.front());
  return (byte >= 0xD8 && byte <= 0xDB) || (byte >= 0xEA && byte <= 0xED);
}

/// How many bytes of "EUR-Walter" are an office's letters and the hyphen before a name, as lists of participants have it; 0 if none.
[[nodiscard]] std::uint32_t code_before_name(std::string_view word);

}  // namespace docgraph
