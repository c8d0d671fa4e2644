#pragma once

#include <string>
#include <vector>

#include "extract/identity/person/person_name.hpp"

namespace docgraph {

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

}  // namespace docgraph
