#include "cli/manual/man_page.hpp"

#include <fmt/format.h>

#include "render/paper/manifest.hpp"

namespace docgraph {
namespace {

/// Text as scdoc takes it: its marks lose their meaning. What begins a line stands behind a letter or a mark everywhere below.
std::string escape_scdoc(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("\\*_~").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string bold(std::string_view text) { return fmt::format("*{}*", escape_scdoc(text)); }
std::string underlined(std::string_view text) { return fmt::format("_{}_", escape_scdoc(text)); }

std::string header(std::string_view name) { return fmt::format("{}(1) \"docgraph {}\" \"docgraph\"\n", name, docgraph_version()); }

std::string section(std::string_view title) { return fmt::format("\n# {}\n\n", title); }

std::string entry(const std::string& name, std::string_view text) { return fmt::format("{}\n\t{}\n\n", name, escape_scdoc(text)); }

std::string synopsis(const Command& command) {
  std::string line = bold(fmt::format("docgraph {}", command.name));
  for (const Argument& argument : command.arguments) {
    const std::string name = underlined(argument.name) + (argument.many ? "…" : "");
    line += argument.required ? " " + name : fmt::format(" [{}]", name);
  }
  if (command.options != kNoOptions) line += " [_OPTIONS_]";
  return line + "\n";
}

std::string option_entry(const Command& command, const OptionSpec& spec) {
  std::string name = bold(fmt::format("--{}", spec.name));
  if (spec.letter != '\0') name = bold(fmt::format("-{}", spec.letter)) + ", " + name;
  if (!spec.value.empty()) name += " " + underlined(spec.value);
  return entry(name, spec.name == "output" ? command.output : spec.help);
}

std::string examples(const std::vector<std::string_view>& lines) {
  std::string text = section("EXAMPLES") + "```\n";
  for (const std::string_view line : lines) text += fmt::format("{}\n", line);
  return text + "```\n";
}

std::string exit_status() {
  return section("EXIT STATUS") + entry("*0*", "It was done.") +
         entry("*1*", "It could not be done: a file cannot be read or written, or holds no records.") +
         entry("*2*", "The command line is wrong. The message says what was expected, what came, and what to do.");
}

std::string environment() {
  return section("ENVIRONMENT") + entry(bold("NO_COLOR"), "If it is set to anything but nothing, there is no colour.") +
         entry(bold("TERM"), "On a terminal that is dumb there is no colour and no line of progress.") +
         "The language and the time zone of the computer play no part: the same records give the same bytes everywhere.\n";
}

std::string files(const Command& command) {
  std::string text;
  for (const KnownFile& file : command.manual.files) text += entry(underlined(file.name), file.meaning);
  if ((command.options & kInputOptions) != 0)
    text += entry("_docgraph.toml_",
                  "Beside the corpus, it may hold options, as in: kinds = [\"person\"]. The command line wins. Options that name files are "
                  "not taken from it.");
  if ((command.options & kReadingOptions) != 0)
    text += entry("_identities.toml_",
                  "Beside the corpus, it may hold your decisions on who is who, in the form in which *docgraph-identities*(1) lists "
                  "docgraph's own. They overrule every rule.");
  return text.empty() ? "" : section("FILES") + text;
}

std::string see_also(std::string_view but) {
  std::string names = but == "docgraph" ? "" : "*docgraph*(1)";
  for (const Command& command : commands()) {
    const std::string name = fmt::format("docgraph-{}", command.name);
    if (name != but) names += fmt::format("{}{}(1)", names.empty() ? "" : ", ", bold(name));
  }
  return section("SEE ALSO") + names +
         "\n\nThe pages _tutorial.md_, _glossary.md_, _file-formats.md_, _outputs.md_ and _measures.md_ among " + "docgraph's documents.\n";
}

}  // namespace

std::string man_overview() {
  std::string text = header("docgraph") + section("NAME") +
                     "docgraph - networks of actors from archival records, every tie with its evidence\n" + section("SYNOPSIS") +
                     "*docgraph* _COMMAND_ [_CORPUS_] [_ARGUMENT_…] [_OPTIONS_]\n" + section("DESCRIPTION");
  text += escape_scdoc(
      "docgraph reads descriptions of archival records, finds the persons, organisations, states and places that they name, decides which "
      "names mean the same, and joins them into two networks that are kept apart: who wrote to whom, as titles state it, and who is named "
      "together. Every tie cites the records that it rests on. It draws figures, writes tables, and says what the records do not allow "
      "anybody to say.\n\nNothing leaves the computer: docgraph opens no connection.\n");
  text += section("COMMANDS");
  for (const Command& command : commands()) text += entry(bold(fmt::format("docgraph-{}", command.name)) + "(1)", command.summary);
  text += section("OPTIONS") + entry("*-h*, *--help*", "help, here and after each command") +
          entry("*--version*", "versions of docgraph and of what it is built with");
  return text + exit_status() + files(command_named("analyze")) + environment() +
         examples({"docgraph analyze samples/detente.json", "docgraph why samples/detente.json \"North Korea\" \"Park Chung Hee\"",
                   "docgraph help analyze"}) +
         see_also("docgraph");
}

std::string man_page(const Command& command) {
  const std::string name = fmt::format("docgraph-{}", command.name);
  std::string text = header(name) + section("NAME") + fmt::format("{} - {}\n", name, escape_scdoc(command.summary)) + section("SYNOPSIS") +
                     synopsis(command);
  if (!command.manual.paragraphs.empty()) text += section("DESCRIPTION");
  for (const std::string_view paragraph : command.manual.paragraphs) text += escape_scdoc(paragraph) + "\n\n";
  if (!command.arguments.empty()) text += section("ARGUMENTS");
  for (const Argument& argument : command.arguments) text += entry(underlined(argument.name), argument.meaning);
  text += section("OPTIONS");
  for (const OptionSpec* spec : options_of(command)) text += option_entry(command, *spec);
  text += entry("*-h*, *--help*", "a short help");
  return text + exit_status() + files(command) + environment() + examples(command.examples) + see_also(name);
}

}  // namespace docgraph
