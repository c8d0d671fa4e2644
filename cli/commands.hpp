#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/option_table.hpp"
#include "cli/options/options.hpp"

namespace docgraph {

/// What a shell may offer for an argument.
enum class Offer : std::uint8_t { nothing, files, measures, commands };

/// An argument without dashes.
struct Argument {
  std::string_view name;
  std::string_view meaning;
  bool required = true;
  bool many = false;  ///< the last argument only: it takes all that follow, into Options::names
  Offer offer = Offer::nothing;
};

/// A file that a command reads or writes without being told its name in an argument.
struct KnownFile {
  std::string_view name;
  std::string_view meaning;
};

/// What the manual page says beyond the help.
struct Manual {
  std::vector<std::string_view> paragraphs;  ///< what the command does, in full sentences
  std::vector<KnownFile> files;
};

/// One command: what help prints, what the command line takes, what it does.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line
  std::vector<std::string_view> examples;
  std::vector<Argument> arguments;  ///< where the first is CORPUS it is Options::input.corpus, all others are Options::names
  unsigned options = kNoOptions;    ///< OptionGroups, added up
  std::string_view output;          ///< what -o names
  void (*run)(const Options&) = nullptr;
  Manual manual = {};
  int (*judge)(const Options&) = nullptr;  ///< in place of `run`, of a command whose exit code is an answer
};

/// The first argument of most commands.
inline constexpr Argument kCorpus = {
    "CORPUS",
    "a file of records (JSON, JSON Lines, CSV, TSV, TEI or a catalogue page, also as .gz or .zst), or a folder or "
    "zip of texts; - is standard input",
    true, false, Offer::files};

/// The one table of commands, in the order of the help.
[[nodiscard]] const std::vector<Command>& commands();

/// The options that a command takes, in the order of the help.
[[nodiscard]] std::vector<const OptionSpec*> options_of(const Command& command);

/// "docgraph why CORPUS A B [OPTIONS]".
[[nodiscard]] std::string usage(const Command& command);

/// Throws UsageError that suggests the nearest.
[[nodiscard]] const Command& command_named(std::string_view name);

/// Takes what docgraph.toml beside the corpus says, where the command line is silent, and runs the command. Gives the exit code.
[[nodiscard]] int run_command(Options options);

// One file each, in cli/command: the face of the command and what it does. All throw Errors.
[[nodiscard]] Command analyze_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command survey_command();
[[nodiscard]] Command diff_command();
[[nodiscard]] Command claims_command();
[[nodiscard]] Command convert_command();
[[nodiscard]] Command extract_command();
[[nodiscard]] Command why_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command path_command();
[[nodiscard]] Command communities_command();
[[nodiscard]] Command ego_command();
[[nodiscard]] Command backbone_command();
[[nodiscard]] Command slices_command();
[[nodiscard]] Command two_mode_command();
[[nodiscard]] Command identities_command();
[[nodiscard]] Command forms_command();
[[nodiscard]] Command evaluate_command();
[[nodiscard]] Command measures_command();
[[nodiscard]] Command reproduce_command();
[[nodiscard]] Command train_command();
[[nodiscard]] Command help_command();

}  // namespace docgraph
