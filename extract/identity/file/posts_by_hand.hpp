#pragma once

#include "extract/identity/identity.hpp"

namespace docgraph {

/// Gives posts the owners that the user's file names, whatever was inferred. An empty owner means that a city is nobody's post. Entries
/// that are not confirmed change nothing. What changed is added to `identities.use`.
void apply_posts(const IdentityFile& file, const Lexicon& lexicon, Identities& identities);

}  // namespace docgraph
