#pragma once

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// Decides the ends of dispatches and the parties of meetings, after all mentions. An end that a mention names is what the mention means,
/// but a place is always the city and never its government. Other ends are listed entries, or groups that bear the same name in this kind,
/// or new: offices without a holder are entities of their own.
void decide_ends(Ledger& ledger);

}  // namespace docgraph
