#pragma once

#include <vector>

#include "extract/mention/draft.hpp"

namespace docgraph {

/// Takes over the names that an editor marked in the texts of a record (its field `marked`, as TEI gives it). What a rule found inside such
/// a name is kept as it stands, of the kind that the editor says, and no tagger changes it; where no rule found anything all of the marked
/// words are the name. `drafts` are those of the record.
void take_marked(const Record& record, std::vector<Draft>& drafts);

}  // namespace docgraph
