#include "cli/options/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/options/option_table.hpp"
#include "cli/stream/input.hpp"
#include "extract/diagnostic.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/toml/toml.hpp"

namespace docgraph {
namespace {

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

bool fits(const TomlValue& value, ValueType type) {
  switch (type) {
    case ValueType::flag:
      return value.type == TomlType::flag;
    case ValueType::number:
      return value.type == TomlType::number;
    case ValueType::date:
      return value.type == TomlType::number || value.type == TomlType::text || value.type == TomlType::date;
    case ValueType::word:
    case ValueType::list:
      return value.type == TomlType::text;
  }
  return false;
}

/// The words of a value, or nothing if it is of another type.
std::optional<std::vector<std::string>> values_of(const TomlValue& value, ValueType type) {
  const bool is_list = value.type == TomlType::list && type == ValueType::list;
  const std::vector<TomlValue> alone = {value};
  std::vector<std::string> values;
  for (const TomlValue& item : is_list ? value.items : alone) {
    if (!fits(item, type)) return std::nullopt;
    values.push_back(item.text);
  }
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

/// What is wrong with this file is wrong with the command.
TomlValue parse(const std::string& path) {
  try {
    return parse_toml(read_bytes(path), path);
  } catch (const InputError& fault) {
    throw UsageError(fault.diagnostic());
  }
}

/// Sets what the command line did not, of the options of some groups; a line for any other is checked all the same.
void apply_setting(const TomlValue& value, const std::string& path, unsigned groups, Options& options) {
  const Location where{path, value.line, "", ""};
  const OptionSpec& spec = option_named(value.key, where);
  const auto values = values_of(value, spec.type);
  if (!values) throw UsageError({where, fmt::format("{}: {}", value.key, expected_got(expected(spec.type), value.text)), ""});
  const bool typed = std::ranges::find(options.given, spec.name) != options.given.end();
  if (!typed && (spec.group & groups) != 0) spec.set(options, {std::string(spec.name), *values, where});
}

void apply_file(const InputOptions& corpus, unsigned groups, Options& options) {
  if (corpus.corpus.empty()) return;
  const std::string path = beside_corpus(corpus, "docgraph.toml");
  if (path.empty()) return;
  for (const TomlValue& value : parse(path).items) apply_setting(value, path, groups, options);
}

}  // namespace

void apply_config(Options& options) {
  options.typed = std::make_shared<const Options>(options);
  apply_file(options.input, ~0U, options);
}

void apply_reading_config(const InputOptions& corpus, Options& options) {
  if (options.typed != nullptr) {
    const Options& typed = *options.typed;
    options.input = typed.input;
    options.model = typed.model;
    options.mentions = typed.mentions;
    options.identity = typed.identity;
  }
  options.input.corpus = corpus.corpus;
  options.input.also = corpus.also;
  options.input.identities = corpus.identities;
  apply_file(options.input, kInputOptions | kReadingOptions, options);
}

}  // namespace docgraph
