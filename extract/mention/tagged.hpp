#pragma once

#include "extract/mention/by_rules.hpp"
#include "extract/tag/tagger.hpp"

namespace docgraph {

/// Lets the tagger add the names that no rule found and put right those that weak rules found. What strong rules found stays.
void correct_by_tagger(RecordDraft& record, const Tagger& tagger, const Lexicon& lexicon);

}  // namespace docgraph
