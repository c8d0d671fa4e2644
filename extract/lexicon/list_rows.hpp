#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "extract/embedded.hpp"

namespace docgraph {

/// The parts of a text between separators; empty ones count between tabs only.
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = text.find(separator, at) == std::string_view::npos ? text.size() : text.find(separator, at);
    if (end > at || separator == '\t') parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// The bytes of a list of extract/lexicon/data; empty if there is none of this name.
[[nodiscard]] inline std::string_view list_bytes(std::string_view name) {
  for (const EmbeddedFile& file : lexicon_data::embedded_files())
    if (file.name == name) return file.bytes;
  return {};
}

/// Calls `take` with the cells of each row of a list, without its heading and remarks.
template <typename Take>
void for_each_row(std::string_view bytes, Take take) {
  bool heading = true;
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.starts_with('#')) continue;
    if (!std::exchange(heading, false)) take(split(line, '\t'));
  }
}

}  // namespace docgraph
