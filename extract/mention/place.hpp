#pragma once

#include "extract/mention/draft.hpp"

namespace docgraph {

/// Finds places by how their names are made: a word like "Island", "River", "Province" after a name, "Lake", "Mount", "Gulf of" before it.
void find_made_places(Draft& draft, const Lexicon& lexicon);

}  // namespace docgraph
