#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/diagnostic.hpp"

namespace docgraph {

/// What is wrong with a TOML text that could not be read beyond `line` (from 1), told by the looks of that line: brackets and quotation
/// marks that do not close, words without quotation marks, a key that stands twice. Internal to extract/toml.
[[nodiscard]] Diagnostic describe_toml_fault(std::string_view text, std::size_t line, const std::string& file);

}  // namespace docgraph
