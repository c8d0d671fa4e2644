#pragma once

#include <cstddef>
#include <string_view>

namespace docgraph {

/// Whether two words differ by at most `limit` letters inserted, left out, replaced or swapped with their neighbour. Counts bytes; words
/// longer than 64 bytes are equal or not.
[[nodiscard]] bool within_edits(std::string_view one, std::string_view other, std::size_t limit);

}  // namespace docgraph
