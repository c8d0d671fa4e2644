#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// A given name, folded; abbreviated ones ("n.", "wm.") stand for any name that begins with them.
struct GivenName {
  std::string text;
  bool abbreviated = false;

  friend bool operator==(const GivenName&, const GivenName&) = default;
};

/// A personal name taken apart. All parts are folded, without apostrophes and full stops.
///
/// "Ahmet H. Ozbudun" and "Ozbudun, Ahmet H." have the surname "ozbudun"; "Kim Dong-gyu" has "kim" and the given names "dong", "gyu". A
/// single word is a bare name: its `surname` with no given names, although it may turn out to be somebody's given name.
struct PersonName {
  std::vector<GivenName> given;
  std::string surname;              ///< without particles: "de Gaulle" has "gaulle"
  std::vector<std::string> others;  ///< further words that may stand for the person alone, the likeliest first
  std::string sound;                ///< romanisations of one East Asian name share it; empty for other names
  std::string chinese;              ///< of East Asian names in Chinese syllables, see chinese_key; else empty
  std::string russian;              ///< `sound` if the name came by way of Russian: Kim Ir-sen; empty for other names
  std::string generation;           ///< "jr", "sr", "ii"; empty if none
  bool surname_first = false;

  [[nodiscard]] bool bare() const { return given.empty(); }
};

/// Takes a name apart. Titles before it are skipped. The order of names is surname last, but for "Surname, Given" and for words that
/// read as East Asian syllables, where hyphens and the list of family names that stand first decide.
[[nodiscard]] PersonName parse_person_name(std::string_view text, const Lexicon& lexicon);

/// The other ways to read a name of East Asian syllables: the surname at the other end, or a hyphen that went astray ("Kim-Il Sung"). Empty
/// for names of other words.
[[nodiscard]] std::vector<PersonName> other_readings(std::string_view text, const Lexicon& lexicon);

/// The given names as one word: "dong", "gyu" → "donggyu".
[[nodiscard]] std::string joined(const std::vector<GivenName>& given);

/// How many of the given names are not abbreviated.
[[nodiscard]] std::size_t count_full(const std::vector<GivenName>& given);

}  // namespace docgraph
