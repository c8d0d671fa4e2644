#pragma once

#include <cstdint>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/passage.hpp"

namespace docgraph {

/// What speaks for a stretch of capitalised words being a personal name, by its own looks.
struct NameLooks {
  bool initial = false;       ///< "M. Levente"
  bool given_name = false;    ///< begins with a name of the lists that is nothing else
  bool surname = false;       ///< holds a listed surname that is no common word
  bool family_first = false;  ///< begins with a family name that stands first: "Zhou Enlai"
  bool hyphenated = false;    ///< a part like "Dong-gyu"
  bool particle = false;      ///< "Charles de Gaulle"
  bool common_word = false;   ///< holds a word that is mostly no name
  std::uint32_t words = 0;    ///< without initials, particles and suffixes
};

/// The word can stand in a personal name: capitalised, and no office, month, people, state or head of an organisation. A common word can
/// if it is a surname too ("Brown") and `trusted` says that something before it announces a name.
[[nodiscard]] bool is_name_word(const Passage& passage, const Lexicon& lexicon, std::uint32_t i, bool trusted);

/// The end of the longest personal name that can begin at token `i`: initials, words, particles between them, "Jr." at the end. `i` itself
/// if none can. After an announcement (`trusted`) common words that are surnames may stand in it.
[[nodiscard]] std::uint32_t name_end(const Passage& passage, const Lexicon& lexicon, std::uint32_t i, bool trusted);

[[nodiscard]] NameLooks looks_of(const Passage& passage, TokenRange name);

/// The token that is the family name: the first in East Asian order, else the last word before a suffix.
[[nodiscard]] std::uint32_t family_name(const Passage& passage, TokenRange name);

/// The letter or number before an item of a list, which is no initial: "A. Kim has…".
[[nodiscard]] bool is_enumerator(const Passage& passage, std::uint32_t i);

}  // namespace docgraph
