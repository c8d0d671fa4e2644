#include "render/exchange/network/value.hpp"

#include <nlohmann/json.hpp>

#include "render/escape.hpp"

namespace docgraph {
namespace {

nlohmann::ordered_json value_json(const AttributeValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return one_line(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  return nullptr;
}

}  // namespace

std::string value_text(const AttributeValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return one_line(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&value)) return number_text(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return {};
}

void add_values(nlohmann::ordered_json& data, const std::vector<std::string>& names, const std::vector<AttributeValue>& values) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (nlohmann::ordered_json value = value_json(values[i]); !value.is_null()) data[one_line(names[i])] = std::move(value);
}

std::string printed(const nlohmann::ordered_json& json) {
  return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string_view xml_type(AttributeType type) {
  switch (type) {
    case AttributeType::whole:
      return "long";
    case AttributeType::number:
      return "double";
    case AttributeType::truth:
      return "boolean";
    default:
      return "string";
  }
}

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    plain += allowed ? c : '_';
  }
  return plain;
}

}  // namespace docgraph
