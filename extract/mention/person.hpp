#pragma once

#include "extract/correspondence/title.hpp"
#include "extract/mention/draft.hpp"

namespace docgraph {

/// Finds the persons whom something announces: an office or a rank before the name, a holder in brackets after an office, an office after
/// the name, a verb of reporting, a speaker's mark at the start of a line, an address or a signature, the ends that a title states.
/// `title` is null for other fields.
void find_announced_people(Draft& draft, const Lexicon& lexicon, const Title* title);

/// Finds the persons who are told by the looks of the name alone: initials, listed given names, particles, East Asian forms, or two or
/// three words in a row that nothing else explains.
void find_people_by_looks(Draft& draft, const Lexicon& lexicon);

}  // namespace docgraph
