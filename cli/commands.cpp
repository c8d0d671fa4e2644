#include "cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/options/config.hpp"
#include "extract/diagnostic.hpp"
#include "extract/parallel.hpp"

namespace docgraph {
namespace {

constexpr Argument kCorpus = {"CORPUS",
                              "a file of records (JSON, JSON Lines, CSV, TSV or a catalogue page, also as .gz or .zst), or a folder or zip "
                              "of texts; - is standard input"};

std::vector<Command> make_commands() {
  return {
      {"analyze",
       "draw the figures and write the tables of a corpus",
       {"docgraph analyze samples/detente.json", "docgraph analyze samples/detente.json -o out --from 1972 --to 1973-06",
        "docgraph analyze samples/detente.json --kinds person --without \"North Korea\""},
       {kCorpus},
       kInputOptions | kReadingOptions | kTieOptions | kOutputOption | kJsonOption,
       "the folder to write to; default: the corpus's base name with .docgraph, in the current folder",
       run_analyze},
      {"convert",
       "write records of any format as one JSON array",
       {"docgraph convert samples/detente.json", "docgraph convert samples/detente.json samples/letters.json -o corpus.json",
        "gzip -c samples/detente.json | docgraph convert - -o corpus.json"},
       {{kCorpus.name, kCorpus.meaning, true, true}},
       kInputOptions | kOutputOption,
       "the file to write to; default: standard output",
       run_convert},
      {"extract",
       "print who and where each record names, a JSON line a record",
       {"docgraph extract samples/detente.json > mentions.jsonl", "docgraph extract samples/detente.json -o mentions.jsonl",
        "cat samples/detente.json | docgraph extract -"},
       {kCorpus},
       kInputOptions | kReadingOptions | kOutputOption,
       "the file to write to; default: standard output",
       run_extract},
      {"why",
       "show the records on which the ties between two entities rest",
       {"docgraph why samples/detente.json \"North Korea\" \"Park Chung Hee\"",
        "docgraph why samples/detente.json DPRK USA --scope sentence"},
       {kCorpus, {"A", "an entity, by any of its names"}, {"B", "the other entity"}},
       kInputOptions | kReadingOptions | kTieOptions | kJsonOption,
       "",
       run_why},
      {"ego",
       "list the neighbours of one entity, layer by layer",
       {"docgraph ego samples/detente.json \"North Korea\"", "docgraph ego samples/detente.json \"North Korea\" -o north-korea.svg"},
       {kCorpus, {"A", "an entity, by any of its names"}},
       kInputOptions | kReadingOptions | kTieOptions | kOutputOption | kJsonOption,
       "the SVG file to draw its neighbourhood in; default: no figure",
       run_ego},
      {"measures",
       "list the measures, or define one",
       {"docgraph measures", "docgraph measures betweenness"},
       {{"MEASURE", "one of the list", false}},
       kJsonOption,
       "",
       run_measures},
      {"help", "explain a command", {"docgraph help analyze"}, {{"COMMAND", "one of the list", false}}, kNoOptions, "", run_help},
  };
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> table = make_commands();
  return table;
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

void run_command(Options options) {
  apply_config(options);
  check_together(options);
  set_thread_count(options.threads);
  options.command->run(options);
}

}  // namespace docgraph
