#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read/record_reader.hpp"

namespace docgraph {

/// Whether the bytes begin as JSON does, or some line of them begins an object: JSON Lines of which the first line is broken.
[[nodiscard]] bool is_json(std::string_view bytes);

/// Reads a JSON array, JSON Lines or an object `{"records": […]}`. Bytes that are not UTF-8 and raw control characters are repaired and
/// told, record by record.
[[nodiscard]] std::unique_ptr<RecordReader> read_json(std::string bytes, const std::string& name, FieldMap map, Diagnostics& diagnostics);

}  // namespace docgraph
