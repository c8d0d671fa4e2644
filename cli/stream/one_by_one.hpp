#pragma once

#include <functional>
#include <string_view>

#include "cli/options/options.hpp"

namespace docgraph {

using Write = std::function<void(std::string_view lines)>;

/// Reads JSON Lines block by block and writes what each record says by itself, a line a record in the order of the files.
///
/// Who is who is not decided: entities are null. A record without an id gets its content hash; repeated ids are left as they are. Memory
/// depends on the number of threads alone. The lines are the same for any number of threads.
void extract_one_by_one(const Options& options, const Write& write);

}  // namespace docgraph
