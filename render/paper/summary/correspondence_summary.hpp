#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// What the titles say about who wrote to whom, a sentence or two an element: records by what they state, the most active posts and
/// persons, whether the ties support a ranking, and at most two authors who seem to sit elsewhere. Names are cut at `name_width` columns.
[[nodiscard]] std::vector<std::string> correspondence_sentences(const Analysis& analysis, std::size_t name_width);

}  // namespace docgraph
