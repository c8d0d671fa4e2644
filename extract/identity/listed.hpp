#pragma once

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// Decides what the lists know, by entry: "DPRK", "the North" and "Pyongyang" as a government are North Korea. Demonyms follow the policy.
void decide_listed(Ledger& ledger, DemonymPolicy demonyms);

/// Decides polities and places that no list knows: the same name, folded and without article, is the same one of its kind.
void decide_unlisted_places(Ledger& ledger);

}  // namespace docgraph
