#pragma once

#include "extract/mention/passage.hpp"

namespace docgraph {

/// Takes the matches of towns out of the passage's matches where nothing beside them speaks of a place. A town is believed after "in",
/// "near" and the like, as what was travelled to or from, in a list with a place, before the state or region that it lies in ("Salem,
/// Oregon"), as the first word of a dateline, and beside words such as "the city of" and "airport". A name that persons bear needs more
/// than travel or a list, a common word more than a preposition.
void drop_unsupported_towns(Passage& passage, const Lexicon& lexicon);

}  // namespace docgraph
