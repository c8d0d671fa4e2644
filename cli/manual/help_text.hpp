#pragma once

#include <string>

#include "cli/commands.hpp"

namespace docgraph {

/// What `docgraph help` prints: all commands.
[[nodiscard]] std::string help_overview();

/// What `docgraph help COMMAND` prints: examples first.
[[nodiscard]] std::string help_text(const Command& command);

}  // namespace docgraph
