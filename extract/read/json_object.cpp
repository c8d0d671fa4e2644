#include "extract/read/json_object.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <cstdlib>
#include <utility>

#include "extract/text/utf8.hpp"

// simdjson 3.0.1 rejects a whole document for one byte that is not UTF-8, one raw line break in a string or one lone surrogate. Such an
// object is mended and read again. On-Demand is used because the DOM also rejects whole numbers beyond 64 bits.

namespace docgraph {

namespace {

static_assert(kJsonPadding >= simdjson::SIMDJSON_PADDING);

namespace ondemand = simdjson::ondemand;

// The number that four hexadecimal digits make, or nothing sensible (0) if they are not.
unsigned long escaped_unit(std::string_view json, std::size_t at) {
  if (json.substr(at, 2) != "\\u" || at + 6 > json.size()) return 0;
  const std::string digits(json.substr(at + 2, 4));
  char* end = nullptr;
  const unsigned long unit = std::strtoul(digits.c_str(), &end, 16);
  return end == digits.c_str() + 4 ? unit : 0;
}

bool is_high_surrogate(unsigned long unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(unsigned long unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// Copies the escape at `at` and returns its length.
std::size_t copy_escape(std::string_view json, std::size_t at, std::string& out, JsonRepairs& repairs) {
  const unsigned long unit = escaped_unit(json, at);
  const bool pair = is_high_surrogate(unit) && is_low_surrogate(escaped_unit(json, at + 6));
  if (!pair && (is_high_surrogate(unit) || is_low_surrogate(unit))) {
    ++repairs.surrogates;
    out += "\\ufffd";
    return 6;
  }
  const std::string_view escape = json.substr(at, pair ? 12 : 2);
  out += escape;
  return escape.size();
}

std::string repair_json(std::string_view json, JsonRepairs& repairs) {
  const std::string valid = repair_utf8(json, repairs.bytes);
  std::string out;
  out.reserve(valid.size() + kJsonPadding);
  bool in_string = false;
  for (std::size_t at = 0; at < valid.size();) {
    const char letter = valid[at];
    if (in_string && letter == '\\') {
      at += copy_escape(valid, at, out, repairs);
      continue;
    }
    if (letter == '"') in_string = !in_string;
    if (in_string && static_cast<unsigned char>(letter) < 0x20) {
      ++repairs.controls;
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
    } else {
      out += letter;
    }
    ++at;
  }
  return out;
}

JsonKind kind_of(ondemand::json_type type) {
  switch (type) {
    case ondemand::json_type::string:
      return JsonKind::string;
    case ondemand::json_type::number:
      return JsonKind::number;
    case ondemand::json_type::null:
      return JsonKind::null;
    default:
      return JsonKind::other;
  }
}

simdjson::error_code read_field(ondemand::field field, JsonField& out) {
  std::string_view text;
  if (const auto error = field.unescaped_key().get(text)) return error;
  out.name = text;
  ondemand::json_type type{};
  if (const auto error = field.value().type().get(type)) return error;
  out.kind = kind_of(type);
  const auto error =
      out.kind == JsonKind::string ? field.value().get_string().get(text) : simdjson::to_json_string(field.value()).get(text);
  if (error) return error;
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos && out.kind != JsonKind::string)
    text.remove_suffix(1);
  out.text = text;
  return simdjson::SUCCESS;
}

// Reads all fields, or up to the first that cannot be read, which is then the last.
simdjson::error_code read_fields(std::string_view json, std::vector<JsonField>& fields) {
  ondemand::parser parser;
  ondemand::document document;
  ondemand::object object;
  const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + kJsonPadding);
  if (const auto error = parser.iterate(padded).get(document)) return error;
  if (const auto error = document.get_object().get(object)) return error;
  for (auto result : object) {
    ondemand::field field;
    if (const auto error = std::move(result).get(field)) return error;
    fields.emplace_back();
    if (const auto error = read_field(field, fields.back())) return error;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code read_name(ondemand::value value, std::string& name) {
  std::string_view text;
  ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return error;
  const auto error = type == ondemand::json_type::object ? value["name"].get_string().get(text) : value.get_string().get(text);
  if (!error) name = text;
  return error;
}

std::string_view fault_text(simdjson::error_code error) {
  switch (error) {
    case simdjson::STRING_ERROR:
      return "expected JSON text, got a backslash that JSON has no meaning for";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
      return "expected a record that fits into memory, got a longer one";
    case simdjson::INCORRECT_TYPE:
      return "expected an object in braces, got another JSON value";
    default:
      return "expected JSON, got something else";
  }
}

}  // namespace

std::optional<std::vector<std::string>> read_json_names(std::string_view json) {
  ondemand::parser parser;
  ondemand::document document;
  ondemand::array array;
  const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + kJsonPadding);
  if (parser.iterate(padded).get(document) || document.get_array().get(array)) return std::nullopt;
  std::vector<std::string> names;
  for (auto result : array) {
    ondemand::value value;
    if (result.get(value) || read_name(value, names.emplace_back())) return std::nullopt;
  }
  return names;
}

JsonObject read_json_object(std::string_view json) {
  JsonObject object;
  auto error = read_fields(json, object.fields);
  if (error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS || error == simdjson::STRING_ERROR) {
    std::string mended = repair_json(json, object.repairs);
    const std::size_t size = mended.size();
    mended.append(kJsonPadding, ' ');
    object.fields.clear();
    error = read_fields(std::string_view(mended).substr(0, size), object.fields);
  }
  if (error == simdjson::SUCCESS) return object;
  object.fault = fault_text(error);
  if (!object.fields.empty()) object.fault_field = object.fields.back().name;
  return object;
}

}  // namespace docgraph
