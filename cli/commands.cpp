#include "cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/options/config.hpp"
#include "extract/diagnostic.hpp"
#include "extract/parallel.hpp"

namespace docgraph {
namespace {

std::vector<Command> make_commands() {
  return {analyze_command(),   check_command(),    survey_command(),      convert_command(),    extract_command(),  why_command(),
          explain_command(),   path_command(),     communities_command(), ego_command(),        backbone_command(), two_mode_command(),
          slices_command(),    diff_command(),     claims_command(),      identities_command(), forms_command(),    evaluate_command(),
          reproduce_command(), measures_command(), train_command(),       help_command()};
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table = make_commands();
  return table;
}

std::vector<const OptionSpec*> options_of(const Command& command) {
  std::vector<const OptionSpec*> specs;
  for (const OptionSpec& spec : option_table())
    if ((command.options & spec.group) != 0) specs.push_back(&spec);
  return specs;
}

std::string usage(const Command& command) {
  std::string line = fmt::format("docgraph {}", command.name);
  for (const Argument& argument : command.arguments)
    line +=
        fmt::format(" {0}{2}{3}{1}", argument.required ? "" : "[", argument.required ? "" : "]", argument.name, argument.many ? "…" : "");
  if (command.options != kNoOptions) line += " [OPTIONS]";
  return line;
}

const Command& command_named(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, &Command::name);
  if (found != commands().end()) return *found;
  std::vector<std::string> known;
  for (const Command& command : commands()) known.emplace_back(command.name);
  std::string hint = "the commands are " + fmt::format("{}", fmt::join(known, ", "));
  if (const std::string nearest = nearest_name(name, known); !nearest.empty())
    hint = fmt::format("did you mean {}?", nearest);
  else if (name.find_first_of("./") != std::string_view::npos)
    hint = fmt::format("the command comes first: docgraph analyze {}", name);
  throw UsageError({{}, fmt::format("docgraph has no command {}", docgraph::quoted(name)), hint});
}

int run_command(Options options) {
  apply_config(options);
  check_together(options);
  set_thread_count(options.threads);
  if (options.command->judge != nullptr) return options.command->judge(options);
  options.command->run(options);
  return 0;
}

}  // namespace docgraph
