#include <fmt/format.h>

#include <cstdint>

#include "extract/text/code_point.hpp"
#include "extract/toml/toml.hpp"

namespace docgraph {

std::string quoted_toml(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    at += point.size;
    if (point.value == '"' || point.value == '\\') {
      (out += '\\') += static_cast<char>(point.value);
    } else if (point.value != kIllFormed && (point.value < ' ' || is_hidden(point.value))) {
      out += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(point.value));
    } else {
      append_utf8(out, point.value);
    }
  }
  return out + '"';
}

std::string toml_list(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + quoted_toml(text);
  return '[' + list + ']';
}

}  // namespace docgraph
