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

/// Whether two spellings can be one person's by their letters: one surname, and given names of which an initial fits every name that it
/// begins, names left out at the end fit anything (but for East Asian names), hyphens and spaces do not matter ("Il-sung" = "Il Sung" =
/// "Ilsung"), an initial before the name in use may be left out ("U. Alexis" fits "Alexis"), and a lone initial may be the middle one.
[[nodiscard]] bool names_fit(const PersonName& one, const PersonName& other);

/// Whether the first names are short and long forms of one ("Mel", "Melvin") and all else fits.
[[nodiscard]] bool is_short_for(const PersonName& one, const PersonName& other);

/// Whether one first name is a usual short form of the other ("Bob", "Robert") and all else fits.
[[nodiscard]] bool is_called(const PersonName& one, const PersonName& other, const Lexicon& lexicon);

/// Whether the names are one but for the way in which they were put into Latin letters (see spelling_key). Two surnames that are both
/// known stay two, and so do all who bear a common one.
[[nodiscard]] bool is_respelling(const PersonName& one, const PersonName& other, const Lexicon& lexicon);

/// Whether the names are one but for one letter, inserted, left out, replaced or swapped, in a given name of five letters at least or a
/// surname of six, of which not both spellings are known as names. All other given names must fit; the surname is no common one.
[[nodiscard]] bool is_misspelling(const PersonName& one, const PersonName& other, const Lexicon& lexicon);

/// Whether two names of one surname differ by no more than a scribe's slip: the middle names, one letter of a first name of five letters or
/// more, or two letters of the sounds of an East Asian given name. Short forms and other spellings of the first name count as the same.
[[nodiscard]] bool differ_by_slip(const PersonName& one, const PersonName& other, const Lexicon& lexicon);

/// Whether a lone given name may be this person's: it is one of the given names, or the first or second of them for short.
[[nodiscard]] bool may_be_called(const PersonName& person, const std::string& given, const Lexicon& lexicon);

/// The given names of two spellings that fit, each as full as it is known.
[[nodiscard]] std::vector<GivenName> fullest_given_names(const std::vector<GivenName>& one, const std::vector<GivenName>& other);

/// The given names as one word: "dong", "gyu" → "donggyu".
[[nodiscard]] std::string joined(const std::vector<GivenName>& given);

/// How many of the given names are not abbreviated.
[[nodiscard]] std::size_t count_full(const std::vector<GivenName>& given);

}  // namespace docgraph
