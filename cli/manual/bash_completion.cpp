// The script asks two small tables which are written here from the tables of commands and options: what a command's options and arguments
// are, and what the value of an option may be. The rest of it is the same whatever the tables hold.
#include "cli/manual/bash_completion.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "graph/measures/table.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kFiles = "(files)";
constexpr std::string_view kNothing = "(nothing)";

constexpr std::string_view kRest = R"~(
# What may stand at the end of the line, given as words that part at white space; (files) stands for names of files.
_docgraph_offer() {
  local current=$1 words=$2
  if [[ $words == "(files)" ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  elif [[ $words != "(nothing)" ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  fi
}

# As above, for lists: a,b,c. What stands before the last comma stays.
_docgraph_offer_list() {
  local current=$1 words=$2 before=""
  [[ $current == *,* ]] && before=${current%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$words" -- "${current##*,}")
}

_docgraph() {
  local current=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} option="" words="" options="" arguments=() lists="" at=0 i
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _docgraph_offer "$current" "$_docgraph_commands --help --version"
    return
  fi
  _docgraph_command "$command" || return
  # The words before: an option that waits for its value, and how many arguments stand there. Bash takes "=" for a word of its own.
  for ((i = 2; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
      =) ;;
      -*) option=${COMP_WORDS[i]}; _docgraph_value "$option" || option="" ;;
      *) [[ -n $option ]] && option="" || ((++at)) ;;
    esac
  done
  [[ $current == "=" ]] && current=""
  if [[ -n $option ]]; then
    _docgraph_value "$option"
    [[ " $lists " == *" $option "* ]] && _docgraph_offer_list "$current" "$words" || _docgraph_offer "$current" "$words"
  elif [[ $current == -* ]]; then
    _docgraph_offer "$current" "$options"
  else
    ((at >= ${#arguments[@]} && ${#arguments[@]} > 0)) && [[ ${arguments[-1]} == *… ]] && at=$((${#arguments[@]} - 1))
    words=${arguments[at]-}
    _docgraph_offer "$current" "${words%…}"
  fi
}

complete -F _docgraph docgraph
)~";

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

std::string offered(const Argument& argument) {
  std::vector<std::string> words;
  switch (argument.offer) {
    case Offer::files:
      return std::string(kFiles);
    case Offer::measures:
      for (const Measure& measure : measures()) words.emplace_back(measure.key);
      for (const Measure& measure : record_measures()) words.emplace_back(measure.key);
      for (const NetworkMeasure& measure : network_measures()) words.emplace_back(measure.key);
      return joined(words);
    case Offer::commands:
      for (const Command& command : commands()) words.emplace_back(command.name);
      return joined(words);
    default:
      return std::string(kNothing);
  }
}

/// Every name under which the option may be typed: "-o|--output".
std::vector<std::string> names_of(const OptionSpec& spec) {
  std::vector<std::string> names;
  if (spec.letter != '\0') names.push_back(fmt::format("-{}", spec.letter));
  names.push_back(fmt::format("--{}", spec.name));
  return names;
}

std::string command_case(const Command& command) {
  std::vector<std::string> options;
  for (const OptionSpec* spec : options_of(command))
    for (std::string& name : names_of(*spec)) options.push_back(std::move(name));
  options.emplace_back("--help");
  std::string arguments;
  for (const Argument& argument : command.arguments)
    arguments += fmt::format("{}\"{}{}\"", arguments.empty() ? "" : " ", offered(argument), argument.many ? "…" : "");
  return fmt::format("    {}) options=\"{}\" arguments=({}) ;;\n", command.name, joined(options), arguments);
}

std::string value_case(const OptionSpec& spec) {
  const std::string words = spec.names_file() ? std::string(kFiles) : spec.words.empty() ? std::string(kNothing) : joined(spec.words);
  return fmt::format("    {}) words=\"{}\" ;;\n", fmt::join(names_of(spec), "|"), words);
}

}  // namespace

std::string bash_completion() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  std::string text =
      fmt::format("# Completion of docgraph's command lines in bash. Made by: docgraph help --completion\n\n_docgraph_commands=\"{}\"\n",
                  joined(names));
  text += "\n# The options and arguments of a command.\n_docgraph_command() {\n  case $1 in\n";
  for (const Command& command : commands()) text += command_case(command);
  text += "    *) return 1 ;;\n  esac\n}\n\n# What the value of an option may be; fails for a switch.\n_docgraph_value() {\n";
  std::vector<std::string> lists;
  std::string cases;
  for (const OptionSpec& spec : option_table()) {
    if (spec.value.empty()) continue;
    cases += value_case(spec);
    if (spec.type == ValueType::list && !spec.words.empty()) lists.push_back(fmt::format("--{}", spec.name));
  }
  text += fmt::format("  lists=\"{}\"\n  case $1 in\n{}    *) return 1 ;;\n  esac\n}}\n", joined(lists), cases);
  return text + std::string(kRest);
}

}  // namespace docgraph
