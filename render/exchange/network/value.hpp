#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "graph/attributed_network.hpp"

namespace docgraph {

/// The value as it stands in a text format; empty where it is not known.
[[nodiscard]] std::string value_text(const AttributeValue& value);

/// Adds what is known under these names, one a value.
void add_values(nlohmann::ordered_json& data, const std::vector<std::string>& names, const std::vector<AttributeValue>& values);

/// A JSON document as all writers print it. Bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string printed(const nlohmann::ordered_json& json);

/// The word for a type in GraphML and GEXF.
[[nodiscard]] std::string_view xml_type(AttributeType type);

/// The name with "_" for all but ASCII letters and digits.
[[nodiscard]] std::string plain_name(std::string_view name);

}  // namespace docgraph
