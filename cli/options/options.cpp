// The command line by CLI11, which is in this file alone.
//
// CLI11 cuts the arguments into options and positionals; what they mean is in option_table.cpp. Only the named command's own options are
// declared, and what CLI11 does not know it hands back, so that every message is ours and suggests the nearest name.
#include "cli/options/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>

#include "cli/commands.hpp"
#include "cli/options/option_table.hpp"
#include "extract/diagnostic.hpp"

namespace docgraph {
namespace {

std::string see_help(const Command& command) { return fmt::format("docgraph help {} lists its options", command.name); }

Options help_about(std::vector<std::string> topic) {
  Options options;
  options.command = &command_named("help");
  options.names = std::move(topic);
  return options;
}

CLI::Option* declare(CLI::App& app, const OptionSpec& spec) {
  std::string names = fmt::format("--{}", spec.name);
  if (spec.letter != '\0') names += fmt::format(",-{}", spec.letter);
  if (spec.value.empty()) return app.add_flag(names)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  CLI::Option* option = app.add_option(names)->type_name(std::string(spec.value));
  if (spec.name == "also") return option->expected(1, std::numeric_limits<int>::max())->allow_extra_args(false);
  return option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

[[noreturn]] void throw_unknown_option(const std::string& typed, const Command& command) {
  const std::string name = typed.substr(0, typed.find('='));
  std::vector<std::string> known = {"--help"};
  for (const OptionSpec* spec : options_of(command)) known.push_back(fmt::format("--{}", spec->name));
  const std::string nearest = nearest_name(name, known);
  throw UsageError({{},
                    fmt::format("docgraph {} has no option {}", command.name, docgraph::quoted(name)),
                    nearest.empty() ? see_help(command) : fmt::format("did you mean {}?", nearest)});
}

bool takes(const Command& command, std::string_view option) {
  return std::ranges::any_of(options_of(command), [option](const OptionSpec* spec) { return spec->name == option; });
}

/// What somebody may have meant by a word that has no place on the command line.
std::string hint_for_rest(const std::string& word, const Command& command) {
  for (const std::string_view dash : {"\u2013", "\u2014", "\u2212"})
    if (word.starts_with(dash))
      return fmt::format("options begin with two hyphens; this is another dash, as some programs put it in their place: --{}",
                         word.substr(dash.size()));
  if (takes(command, "record")) return fmt::format("a record is named by an option: --record {}", word);
  const bool wants_names = command.arguments.size() > 1;
  if (!wants_names && takes(command, "also")) return fmt::format("more files of the same corpus come after --also: --also {}", word);
  return fmt::format("usage: {}; put a name of several words in quotes", usage(command));
}

/// What CLI11 could not place: options first, since a mistyped option leaves its value behind as well.
void refuse_rest(const std::vector<std::string>& rest, const Command& command) {
  for (const std::string& word : rest)
    if (word.size() > 1 && word.front() == '-' && word != "--") throw_unknown_option(word, command);
  for (const std::string& word : rest)
    if (word != "--")
      throw UsageError({{},
                        fmt::format("docgraph {} does not know what to do with {}", command.name, docgraph::quoted(word)),
                        hint_for_rest(word, command)});
}

/// An option stands at the end, or before another, without the value that it takes.
[[noreturn]] void throw_no_value(std::string_view label, const Command& command) {
  for (const OptionSpec* spec : options_of(command))
    if (label == fmt::format("--{}", spec->name) || label == fmt::format("-{}", spec->letter))
      throw UsageError({{},
                        fmt::format("{}: {}", label, expected_got(spec->value, "")),
                        fmt::format("--{} {}: {}", spec->name, spec->value, spec->name == "output" ? command.output : spec->help)});
  throw UsageError({{}, fmt::format("{}: {}", label, expected_got("a value", "")), see_help(command)});
}

/// Of two values one would go by silently, and nobody knows which was meant.
void refuse_two_values(const OptionSpec& spec, const std::vector<std::string>& values) {
  if (spec.type == ValueType::list || spec.type == ValueType::flag || values.size() < 2) return;
  throw UsageError({{},
                    fmt::format("--{} takes one value, got {} and {}", spec.name, docgraph::quoted(values[0]), docgraph::quoted(values[1])),
                    fmt::format("leave all but one --{} out", spec.name)});
}

void take_arguments(const std::vector<CLI::Option*>& positionals, Options& options) {
  const Command& command = *options.command;
  for (std::size_t i = 0; i < positionals.size(); ++i) {
    const Argument& argument = command.arguments[i];
    if (positionals[i]->empty()) {
      if (!argument.required) continue;
      throw UsageError({{},
                        fmt::format("docgraph {} wants {}: {}", command.name, argument.name, argument.meaning),
                        fmt::format("usage: {}{}", usage(command), i > 0 ? "; put a name of several words in quotes" : "")});
    }
    for (const std::string& value : positionals[i]->results()) {
      if (value.empty())
        throw UsageError({{},
                          fmt::format("docgraph {}: the name given as {} is empty", command.name, argument.name),
                          fmt::format("usage: {}", usage(command))});
      if (argument.name == "CORPUS" && options.input.corpus.empty())
        options.input.corpus = value;
      else
        options.names.push_back(value);
    }
  }
}

Options parse_command(const Command& command, std::vector<std::string> arguments) {
  CLI::App app;
  app.allow_extras();
  app.set_help_flag("--help,-h");
  std::vector<std::pair<const OptionSpec*, CLI::Option*>> declared;
  for (const OptionSpec* spec : options_of(command)) declared.emplace_back(spec, declare(app, *spec));
  std::vector<CLI::Option*> positionals;
  // `required` here only keeps `--also FILE…` from taking the arguments that follow; take_arguments says what is missing.
  for (const Argument& argument : command.arguments)
    positionals.push_back(app.add_option(std::string(argument.name))
                              ->expected(1, argument.many ? std::numeric_limits<int>::max() : 1)
                              ->allow_extra_args(argument.many)
                              ->required(argument.required));
  try {
    std::ranges::reverse(arguments);
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    return help_about({std::string(command.name)});
  } catch (const CLI::RequiredError&) {
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();
    throw_no_value(what.substr(0, what.find(':')), command);
  } catch (const CLI::ParseError& error) {
    throw UsageError({{}, error.what(), see_help(command)});
  }
  refuse_rest(app.remaining(), command);
  Options options;
  options.command = &command;
  for (const auto& [spec, option] : declared) {
    if (option->empty()) continue;
    refuse_two_values(*spec, option->results());
    options.given.emplace_back(spec->name);
    spec->set(options, {fmt::format("--{}", spec->name), option->results(), {}});
  }
  take_arguments(positionals, options);
  return options;
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return help_about({});
  const std::string& first = arguments.front();
  if (first == "-h" || first == "--help") return help_about({});
  if (first == "--version") return help_about({first});
  if (first.size() > 1 && first.front() == '-') {
    const std::string nearest = nearest_name(first, {"--help", "--version"});
    throw UsageError({{},
                      fmt::format("docgraph wants a command before {}", docgraph::quoted(first)),
                      nearest.empty() ? "options come last: docgraph analyze CORPUS [OPTIONS]" : fmt::format("did you mean {}?", nearest)});
  }
  return parse_command(command_named(first), {arguments.begin() + 1, arguments.end()});
}

}  // namespace docgraph
