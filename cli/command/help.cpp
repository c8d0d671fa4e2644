#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/manual/bash_completion.hpp"
#include "cli/manual/help_text.hpp"
#include "cli/manual/man_page.hpp"
#include "cli/stream/terminal.hpp"
#include "render/paper/manifest.hpp"

namespace docgraph {
namespace {

std::string version_text() {
  std::string text = fmt::format("docgraph {}\n", docgraph_version());
  for (const auto& [library, version] : library_versions()) text += fmt::format("{} {}\n", library, version);
  return text;
}

void run_help(const Options& options) {
  if (options.help.completion) return print(bash_completion());
  if (options.names.empty()) return print(options.help.man ? man_overview() : help_overview());
  if (options.names.front() == "--version") return print(version_text());
  const Command& command = command_named(options.names.front());
  print(options.help.man ? man_page(command) : help_text(command));
}

}  // namespace

Command help_command() {
  return {"help",
          "explain a command",
          {"docgraph help analyze", "docgraph help --man why > docgraph-why.1.scd"},
          {{"COMMAND", "one of the list", false, false, Offer::commands}},
          kManualOptions,
          "",
          run_help,
          {{"Without a command it lists all of them."}, {}}};
}

}  // namespace docgraph
