#pragma once

#include <string>

namespace docgraph {

/// A script that bash sources to complete docgraph's commands, their options, the words that options take, and names of files.
[[nodiscard]] std::string bash_completion();

}  // namespace docgraph
