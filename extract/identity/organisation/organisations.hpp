#pragma once

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// Decides every mention of an organisation that no list knows: the same words in the order that matters (see OrganisationName), an acronym
/// that the corpus explains in one way, a slip in one long word. A bare "Embassy" or "Committee" means the one organisation of its record
/// whose name contains it, or nobody beyond the record.
void decide_organisations(Ledger& ledger);

}  // namespace docgraph
