#pragma once

#include <string>

#include "cli/commands.hpp"

namespace docgraph {

// Manual pages in the notation of scdoc(5), from the same tables as the help. The build renders them.

/// docgraph(1): all commands.
[[nodiscard]] std::string man_overview();

/// docgraph-COMMAND(1).
[[nodiscard]] std::string man_page(const Command& command);

}  // namespace docgraph
