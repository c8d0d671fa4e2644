#pragma once

#include <vector>

#include "extract/correspondence/title.hpp"

namespace docgraph {

/// The ends that a stretch of a title lists: "the Department of State and the Embassy in X", "Peking, Tokyo". A comma or an "and" divides
/// only where both sides can stand alone, so that "Commander in Chief, Pacific (McCain)" stays one end.
[[nodiscard]] std::vector<TitleEnd> list_ends(const Passage& title, const Lexicon& lexicon, TokenRange range);

/// The stretch can be an end of a dispatch: an office, a person, an organisation or a place.
[[nodiscard]] bool is_end(const Passage& title, const Lexicon& lexicon, TokenRange range);

/// Bracket depth before each token.
[[nodiscard]] std::vector<int> bracket_depths(const Passage& title);

/// The token may be part of a personal name: a capitalised word that no list knows as anything else.
[[nodiscard]] bool is_name_like(const Passage& passage, std::uint32_t token);

/// The stretch is one name as an index writes it, "Smith, John A.": a word that is no given name, a comma, and nothing but given names and
/// initials.
[[nodiscard]] bool is_inverted_name(const Passage& passage, TokenRange range);

}  // namespace docgraph
