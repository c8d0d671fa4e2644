// docgraph.toml, by toml++, which is in this file alone.
#include "cli/options/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "cli/options/option_table.hpp"
#include "extract/diagnostic.hpp"

namespace docgraph {
namespace {

namespace fs = std::filesystem;

std::string_view expected(ValueType type) {
  switch (type) {
    case ValueType::flag:
      return "true or false";
    case ValueType::number:
      return "a whole number";
    case ValueType::date:
      return "a date, as 1973, \"1973-02\" or 1973-02-01";
    case ValueType::word:
      return "a word in quotes";
    case ValueType::list:
      return "a list of words, as [\"one\", \"other\"]";
  }
  return "";
}

std::string toml_text(const toml::node& node) {
  std::ostringstream out;
  if (const auto* value = node.as_string())
    out << value->get();
  else
    node.visit([&out](const auto& any) { out << any; });
  return out.str();
}

bool fits(const toml::node& node, ValueType type) {
  switch (type) {
    case ValueType::flag:
      return node.is_boolean();
    case ValueType::number:
      return node.is_integer();
    case ValueType::date:
      return node.is_integer() || node.is_string() || node.is_date();
    case ValueType::word:
    case ValueType::list:
      return node.is_string();
  }
  return false;
}

/// The words of a value, or nothing if it is of another type.
std::optional<std::vector<std::string>> values_of(const toml::node& node, ValueType type) {
  std::vector<std::string> values;
  if (const toml::array* list = node.as_array(); list != nullptr && type == ValueType::list) {
    for (const toml::node& element : *list) {
      if (!fits(element, type)) return std::nullopt;
      values.push_back(toml_text(element));
    }
    return values;
  }
  if (!fits(node, type)) return std::nullopt;
  values.push_back(toml_text(node));
  return values;
}

const OptionSpec& option_named(std::string_view key, const Location& where) {
  std::vector<std::string> known;
  for (const OptionSpec& spec : option_table()) {
    if (spec.name == key && spec.in_file) return spec;
    if (spec.name == key)
      throw UsageError(
          {where, fmt::format("{} stands on the command line only, since it names a file", docgraph::quoted(key)), "delete this line"});
    if (spec.in_file) known.emplace_back(spec.name);
  }
  const std::string nearest = nearest_name(key, known);
  throw UsageError(
      {where, fmt::format("there is no option {}", docgraph::quoted(key)),
       nearest.empty() ? fmt::format("the options are {}", fmt::join(known, ", ")) : fmt::format("did you mean {}?", nearest)});
}

std::string read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw IoError({{path, 0, "", ""}, "the file is there but cannot be read", "check its permissions, or move it away"});
  return text;
}

/// The fence around toml++: its own exception becomes ours.
toml::table parse(const std::string& path) {
  try {
    return toml::parse(read_text(path));
  } catch (const toml::parse_error& fault) {
    throw UsageError(
        {{path, fault.source().begin.line, "", ""}, std::string(fault.description()), "its lines read such as: min-records = 2"});
  }
}

void apply_setting(const toml::key& key, const toml::node& node, const std::string& path, Options& options) {
  const Location where{path, key.source().begin.line, "", ""};
  const OptionSpec& spec = option_named(key.str(), where);
  const auto values = values_of(node, spec.type);
  if (!values) throw UsageError({where, fmt::format("{}: {}", key.str(), expected_got(expected(spec.type), toml_text(node))), ""});
  if (std::ranges::find(options.given, spec.name) == options.given.end()) spec.set(options, {std::string(spec.name), *values, where});
}

}  // namespace

void apply_config(Options& options) {
  if (options.input.corpus.empty()) return;
  const fs::path beside = fs::path(options.input.corpus).parent_path() / "docgraph.toml";
  std::error_code no_fault;
  if (!fs::is_regular_file(beside, no_fault)) return;
  const std::string path = beside.string();
  for (const auto& [key, node] : parse(path)) apply_setting(key, node, path, options);
}

}  // namespace docgraph
