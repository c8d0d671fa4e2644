// TOML by toml++, which is in this file alone.
#include "extract/toml/toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "extract/toml/toml_fault.hpp"

namespace docgraph {
namespace {

TomlType type_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::string:
      return TomlType::text;
    case toml::node_type::integer:
      return TomlType::number;
    case toml::node_type::boolean:
      return TomlType::flag;
    case toml::node_type::date:
      return TomlType::date;
    case toml::node_type::array:
      return TomlType::list;
    case toml::node_type::table:
      return TomlType::table;
    default:
      return TomlType::other;
  }
}

std::string text_of(const toml::node& node) {
  if (const auto* value = node.as_string()) return value->get();
  std::ostringstream out;
  node.visit([&out](const auto& any) { out << any; });
  return out.str();
}

TomlValue value_of(const toml::node& node) {
  TomlValue value;
  value.type = type_of(node);
  value.line = node.source().begin.line;
  if (const toml::array* list = node.as_array()) {
    for (const toml::node& item : *list) value.items.push_back(value_of(item));
  } else if (const toml::table* table = node.as_table()) {
    for (const auto& [key, item] : *table) {
      TomlValue made = value_of(item);
      made.key = key.str();
      made.line = key.source().begin.line;
      value.items.push_back(std::move(made));
    }
    // The library sorts by key.
    std::ranges::stable_sort(value.items, {}, &TomlValue::line);
  } else {
    value.text = text_of(node);
  }
  return value;
}

}  // namespace

TomlValue parse_toml(std::string_view text, const std::string& file) {
  try {
    return value_of(toml::parse(text));
  } catch (const toml::parse_error& fault) {
    throw InputError(describe_toml_fault(text, fault.source().begin.line, file));
  }
}

}  // namespace docgraph
