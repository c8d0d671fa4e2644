#pragma once

#include "extract/mention/draft.hpp"

namespace docgraph {

/// Finds organisations by how their names are made: a head ("Embassy", "Committee") with the capitalised words before it and the
/// "of …" after it. What lies inside is part of the name. A listed organisation after a state's name stays apart from it
/// ("ROK | National Assembly"), any other takes it in ("Hungarian Foreign Ministry").
void find_organisations(Draft& draft, const Lexicon& lexicon);

/// Finds a head that stands alone with a capital and an article for a body named elsewhere: "the Embassy".
void find_short_organisations(Draft& draft);

/// Finds abbreviations that the record explains: "South-North Coordination Committee (SNCC)". `drafts` are those of one record.
void find_explained_abbreviations(std::vector<Draft>& drafts);

}  // namespace docgraph
