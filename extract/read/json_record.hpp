#pragma once

#include <optional>

#include "extract/diagnostic.hpp"
#include "extract/read/json_object.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// Makes a record of a JSON object that begins at `where` (file and line). Nothing if it cannot be used, which is told, as are repairs.
///
/// Of a field that stands twice the last counts. Empty texts and nulls count as absent.
[[nodiscard]] std::optional<Record> make_record(JsonObject object, Location where, Diagnostics& diagnostics);

}  // namespace docgraph
