#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/stream/terminal.hpp"
#include "render/paper/manifest.hpp"

namespace docgraph {
namespace {

std::string overview() {
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
  for (const Command& command : commands()) text += fmt::format("  {:<10}{}\n", command.name, command.summary);
  text += "\nOptions:\n  -h, --help  help, here and after each command\n  --version   versions of docgraph and of what it is built with\n";
  return text;
}

std::string version_text() {
  std::string text = fmt::format("docgraph {}\n", docgraph_version());
  for (const auto& [library, version] : library_versions()) text += fmt::format("{} {}\n", library, version);
  return text;
}

}  // namespace

void run_help(const Options& options) {
  if (options.names.empty())
    print(overview());
  else if (options.names.front() == "--version")
    print(version_text());
  else
    print(help_text(command_named(options.names.front())));
}

}  // namespace docgraph
