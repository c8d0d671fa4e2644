#pragma once

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// Makes the verdicts of a decided ledger what the user's file says; posts are another step (see apply_posts).
///
/// A name means every mention and every end that is so spelled, and, where the entry is for no single records, all of the entities that are
/// so called. Entries for all records come first, then those for single ones, which are exceptions to them; in both, what is different is
/// told apart before what is the same is joined. The order of the entries does not matter. Verdicts that change carry the entry as their
/// reason; the others stay as they were, to the byte. Time O(mentions + entries · log), given that few mentions bear names of the file.
[[nodiscard]] IdentityUse apply_identity_file(const IdentityFile& file, Ledger& ledger);

/// Where an entry stands and who wrote it why, to end a reason with: `identities.toml:12 (by ANNA: "seating plan")`.
[[nodiscard]] std::string cite(const IdentityFile& file, const IdentityEntry& entry);

}  // namespace docgraph
