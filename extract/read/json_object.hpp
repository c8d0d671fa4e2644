#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

enum class JsonKind : std::uint8_t { string, number, null, other };

/// A field of a JSON object: a string unescaped, anything else as its JSON text.
struct JsonField {
  std::string name;
  JsonKind kind = JsonKind::other;
  std::string text;
};

/// What had to be mended before the object could be read.
struct JsonRepairs {
  std::size_t bytes = 0;       ///< that are not UTF-8, now U+FFFD
  std::size_t controls = 0;    ///< raw line breaks and the like inside strings, kept
  std::size_t surrogates = 0;  ///< escapes of half a code point (\ud83d alone), now U+FFFD
};

/// One JSON object, its fields in order. `fault` tells what could not be read, in `fault_field` if known; empty if all was.
struct JsonObject {
  std::vector<JsonField> fields;
  JsonRepairs repairs;
  std::string fault;
  std::string fault_field;
};

/// How many bytes beyond its end a text handed to `read_json_object` must own.
inline constexpr std::size_t kJsonPadding = 64;

/// The strings of a JSON array of strings, or of objects that each have a string "name". Nothing if it is anything else. The text must own
/// kJsonPadding bytes beyond its end.
[[nodiscard]] std::optional<std::vector<std::string>> read_json_names(std::string_view json);

/// Reads one JSON object whose structure is sound (see JsonSplitter), with repairs where it must.
[[nodiscard]] JsonObject read_json_object(std::string_view json);

}  // namespace docgraph
