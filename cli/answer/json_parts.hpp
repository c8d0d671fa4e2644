#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "graph/measure.hpp"

namespace docgraph {

/// A JSON document as all answers print it: indented by two, with a newline at its end. Bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string printed_json(const nlohmann::ordered_json& json);

/// Adds what a network as a whole is like, from `isolates` to `cut_vertices`.
void add_shape(nlohmann::ordered_json& json, const NetworkSummary& summary);

}  // namespace docgraph
