#pragma once

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// Numbers the groups of a decided ledger in canonical order of first mention, then of first end, and makes them entities with names, ids
/// and forms.
[[nodiscard]] Identities make_entities(Ledger ledger);

}  // namespace docgraph
