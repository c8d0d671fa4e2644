#pragma once

#include "extract/mention/draft.hpp"

namespace docgraph {

/// Marks the names of the user's gazetteer on free tokens: those of organisations, or those of all others.
void find_own(Draft& draft, const Lexicon& lexicon, bool organisations);

/// Marks the listed names on free tokens. Short names ("the North") are left to
/// find_short_polities. A place whose name is a common word or a person's is passed over where nothing speaks for the place.
void find_listed(Draft& draft, const Lexicon& lexicon);

/// Marks "the North", "the South" as states where the record names states that are so called. `drafts` are those of one record.
void find_short_polities(std::vector<Draft>& drafts, const Lexicon& lexicon, int year);

/// An abbreviation that several entries share ("PLA") takes the one whose full name the record has.
void choose_readings(std::vector<Draft>& drafts, const Lexicon& lexicon);

}  // namespace docgraph
