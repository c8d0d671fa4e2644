#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// What an organisation's name says apart from the order of its words.
struct OrganisationName {
  /// Names with one key are one organisation. Content words folded, listed names as "@" and their entry. Sorted where order does not
  /// matter: beside a polity or a listed organisation ("Foreign Ministry of Hungary", "Hungarian Foreign Ministry") or for a hyphened pair
  /// ("South-North …", "North-South …"). What follows "in" is kept apart: embassies of Hungary in Romania and of Romania in Hungary differ.
  std::vector<std::string> words;
  std::string owner;  ///< lexicon id of the polity that it belongs to by its name, empty if none

  [[nodiscard]] std::string key() const;
};

[[nodiscard]] OrganisationName parse_organisation_name(std::string_view text, const Lexicon& lexicon);

/// The same for a listed name, taken apart as if it were not on the list itself.
[[nodiscard]] OrganisationName take_listed_name_apart(std::string_view text, const Lexicon& lexicon);

}  // namespace docgraph
