#pragma once

#include <string>

#include "extract/record.hpp"

namespace docgraph {

/// A JSON object: `{"id","date","title","description","text","dateline","people",…}`, index terms as lists, then the other fields by their
/// names. What is absent is left out. Fields that came as JSON arrays or objects are written as such. Reading it gives the same record.
[[nodiscard]] std::string record_json(const Record& record);

}  // namespace docgraph
