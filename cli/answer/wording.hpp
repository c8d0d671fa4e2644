#pragma once

#include <cstdint>
#include <string>

#include "render/analysis.hpp"

namespace docgraph {

/// An entity's name, safe for a terminal.
[[nodiscard]] std::string name_of(const Analysis& analysis, std::uint32_t entity);

/// "A and B are named together in 3 records", "A wrote to B in 2 records", "A and B met in 1 record".
[[nodiscard]] std::string tie_statement(const Analysis& analysis, Layer layer, const Tie& tie);

}  // namespace docgraph
