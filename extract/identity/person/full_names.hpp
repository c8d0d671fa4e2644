#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/identity/ledger.hpp"
#include "extract/identity/person/person_name.hpp"

namespace docgraph {

/// A person whom the corpus names in full, in one or more spellings.
struct Person {
  PersonName name;   ///< with the given names as full as any spelling has them
  std::string text;  ///< the fullest spelling
  std::uint32_t group = kNoEntity;
};

/// How a form was found to name a person.
enum class FitBy : std::uint8_t { letters, short_form, nickname, sound, respelling, misspelling, slip };

/// What a person's form says: its parts, and whom it means if it is a full name.
struct PersonForm {
  PersonName name;
  std::uint32_t person = kNoEntity;   ///< index into FullNames::persons; kNoEntity for bare names
  std::vector<std::uint32_t> rivals;  ///< persons whom the form fits alike, if there are several: then `person` is nobody else
  FitBy fit = FitBy::letters;
  bool listed = false;  ///< by the user's gazetteer, which has decided it
};

/// The persons that the corpus names in full. Spellings meet if their surnames are equal and their given names fit exactly one person; else
/// if one first name is short for the other; else if they are romanisations of one East Asian name, other spellings of one name, or one
/// letter apart.
struct FullNames {
  std::vector<Person> persons;
  std::unordered_map<std::uint32_t, PersonForm> forms;  ///< by index into the ledger's forms: persons
};

/// Groups full names into persons and gives each a group in the ledger. Near-linear: a spelling is compared with those of its surname and
/// first name or initial; where these are more than 64, equal spellings alone meet.
[[nodiscard]] FullNames find_full_names(Ledger& ledger);

}  // namespace docgraph
