#pragma once

#include <vector>

#include "extract/identity/identity.hpp"

namespace docgraph {

/// Marks the entities that stand for somebody unnamed, and lists who each of them may be. Nobody is merged.
///
/// An unnamed author may be one of the authors of other dispatches from the same post within a year; one who is spoken of by a people's
/// name
/// ("a Romanian diplomat") one of the authors at that state's posts, as far as the owners of posts are known. An unnamed addressee may be
/// any other addressee of the same sender within a year. Nearest in time first, five at most. Of others nobody is guessed. Time O(records
/// of a post · unnamed of that post).
void find_candidates(const std::vector<Record>& records, const std::vector<Extraction>& extractions, Identities& identities);

}  // namespace docgraph
