#include "extract/record_json.hpp"

#include <nlohmann/json.hpp>

#include "extract/index/index_fields.hpp"

namespace docgraph {

namespace {

std::string quoted_json(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string terms_json(const std::string& terms) {
  std::string json;
  for (const Span term : terms_in(terms)) json += (json.empty() ? "" : ", ") + quoted_json(std::string(text_of(terms, term)));
  return "[" + json + "]";
}

// Arrays and objects are kept as their JSON text.
std::string value_json(const std::string& text) {
  const bool structured = (text.starts_with('[') || text.starts_with('{')) && nlohmann::json::accept(text);
  return structured ? text : quoted_json(text);
}

}  // namespace

std::string record_json(const Record& record) {
  std::string json;
  const auto add = [&json](const std::string& name, const std::string& value) {
    json += (json.empty() ? "{" : ", ") + quoted_json(name) + ": " + value;
  };
  if (!record.id.empty()) add("id", quoted_json(record.id));
  if (record.date.known()) add("date", quoted_json(to_text(record.date)));
  for (const Field& field : record.texts)
    add(field.name, index_field(field.name) == nullptr ? quoted_json(field.text) : terms_json(field.text));
  for (const Field& field : record.others) add(field.name, value_json(field.text));
  return json.empty() ? "{}" : json + "}";
}

}  // namespace docgraph
