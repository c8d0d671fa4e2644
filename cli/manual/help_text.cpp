#include "cli/manual/help_text.hpp"

#include <fmt/format.h>

#include "cli/stream/terminal.hpp"

namespace docgraph {
namespace {

std::string option_name(const OptionSpec& spec) {
  std::string name = spec.letter == '\0' ? "    " : fmt::format("-{}, ", spec.letter);
  name += fmt::format("--{}", spec.name);
  return spec.value.empty() ? name : name + fmt::format(" {}", spec.value);
}

}  // namespace

std::string help_overview() {
  std::string text =
      "Examples:\n"
      "  docgraph analyze samples/detente.json\n"
      "  docgraph why samples/detente.json \"North Korea\" \"Park Chung Hee\"\n"
      "  docgraph help analyze\n"
      "\n"
      "docgraph: networks of actors from archival records, every tie with its evidence.\n"
      "\n"
      "Usage: docgraph COMMAND CORPUS [ARGUMENT…] [OPTIONS]\n"
      "\n"
      "Commands:\n";
  for (const Command& command : commands()) text += fmt::format("  {:<13}{}\n", command.name, command.summary);
  text +=
      "\nOptions:\n  -h, --help   help, here and after each command\n  --version    versions of docgraph and of what it is built with\n";
  return text;
}

std::string help_text(const Command& command) {
  constexpr std::size_t kColumn = 26;
  std::string text = "Examples:\n";
  for (const std::string_view example : command.examples) text += fmt::format("  {}\n", example);
  text += fmt::format("\ndocgraph {}: {}.\n\nUsage: {}\n", command.name, command.summary, usage(command));
  for (const Argument& argument : command.arguments) text += list_entry("  " + std::string(argument.name), argument.meaning, kColumn);
  text += "\nOptions:\n";
  for (const OptionSpec* spec : options_of(command))
    text += list_entry("  " + option_name(*spec), spec->name == "output" ? command.output : spec->help, kColumn);
  text += list_entry("  -h, --help", "this help", kColumn);
  if ((command.options & kInputOptions) != 0)
    text += "\nA file docgraph.toml beside the corpus may hold the same options, as in: kinds = [\"person\"].\nThe command line wins.\n";
  return text;
}

}  // namespace docgraph
