#pragma once

#include <cstdint>
#include <vector>

#include "extract/identity/identity.hpp"

namespace docgraph {

/// For each entity of the first corpus the one of the second that it is, or kNoEntity.
///
/// What the lists know is matched by its entry; anything else by kind and folded name. Where several of a corpus are so called, they are
/// matched by id. No entity is matched twice. Time O(n log n).
[[nodiscard]] std::vector<std::uint32_t> match_entities(const Identities& first, const Identities& second);

}  // namespace docgraph
