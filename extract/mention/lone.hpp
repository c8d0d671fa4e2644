#pragma once

#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/mention/draft.hpp"

namespace docgraph {

/// Names that no list knows and nothing announces, by the words right beside them: places after "at" or "province of", persons and places
/// joined to one that is known, persons who act at the start of a sentence or of whom a letter or a death is. Runs after all other rules.
void find_lone_names(Draft& draft, const Lexicon& lexicon);

/// Takes the "M." of "M. Clemenceau" for a form of address where the record has it before two names or more or is of a year (0 if unknown)
/// when diplomats were so called, and leaves it out of them.
void drop_messieurs(std::vector<Draft>& drafts, int year);

}  // namespace docgraph
