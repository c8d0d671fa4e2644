#pragma once

#include <string>
#include <string_view>

namespace docgraph {

/// How many East Asian syllables a folded word can be read as, at least; 0 if it cannot be read as one or two ("robert").
///
/// A syllable is an initial, vowels and an ending as they occur in the usual romanisations of Korean, Chinese and Vietnamese. European
/// words of that shape exist ("tom", "dan"), so this alone makes nobody East Asian.
[[nodiscard]] std::size_t count_syllables(std::string_view word);

/// What spellings of one Korean name in McCune-Reischauer, in the Revised and in everyday romanisation share: "pak chonghui" and "park
/// chunghee", "yi hurak" and "lee hurak". It also unites p/b, t/d, k/g, ch/j and o/u/eo, which differ in Korean: good as evidence for a
/// surname and two syllables together, too coarse for one syllable.
[[nodiscard]] std::string sound_key(std::string_view word);

/// A Korean name in Russian letters, put into ours from there, as one put into ours from Korean: "irsen" → "ilsong".
[[nodiscard]] std::string by_way_of_russian(std::string_view word);

}  // namespace docgraph
