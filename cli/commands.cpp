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
                              "of texts; - is standard input",
                              true, false, Offer::files};

std::vector<Command> make_commands() {
  return {
      {"analyze",
       "draw the figures and write the tables of a corpus",
       {"docgraph analyze samples/detente.json", "docgraph analyze samples/detente.json -o out --from 1972 --to 1973-06",
        "docgraph analyze samples/detente.json --kinds person --without \"North Korea\""},
       {kCorpus},
       kInputOptions | kReadingOptions | kTieOptions | kOutputOption | kJsonOption,
       "the folder to write to; default: the corpus's base name with .docgraph, in the current folder",
       run_analyze,
       {{"It reads the corpus, finds who and where each record names, decides which names mean the same, and writes a folder: figures of "
         "who wrote to whom and of who is named together, tables of all actors, ties and mentions as CSV, the leading entities as a table "
         "for LaTeX and Markdown, either network as GraphML, and a manifest that says how all this was made.",
         "On standard output it prints a summary of one screen, which refuses to rank where too few ties are there to carry a ranking.",
         "The two networks are never added up. Who is named together in a description has been put there by an archivist; who wrote to "
         "whom is what titles of letters and telegrams state."},
        {{"CORPUS.docgraph/", "The folder of outputs. Files of an earlier run are replaced, others are left alone."}}}},
      {"check",
       "list what is contradictory, repeated, missing or damaged in the records",
       {"docgraph check samples/detente.json -q", "docgraph check samples/detente.json -o to-the-archive.tsv -q"},
       {kCorpus},
       kInputOptions | kOutputOption | kJsonOption,
       "the file to write to; default: standard output",
       run_check,
       {{"It prints a table with tabs between its columns (record, file, line, field, what, found, expected) that can be sent back to the "
         "archive: records that cannot be read, among them those with dates that do not exist; dates that contradict the title or the "
         "description; missing titles and dates; ids and numbers that stand twice; records with the same or nearly the same words, or with "
         "the same title and date; letters that were decoded in the wrong encoding or lost.",
         "It changes nothing, and it ends with success whether or not anything is found; how much that is it says on standard error."},
        {}}},
      {"convert",
       "write records of any format as one JSON array",
       {"docgraph convert samples/detente.json", "docgraph convert samples/detente.json samples/letters.json -o corpus.json",
        "gzip -c samples/detente.json | docgraph convert - -o corpus.json"},
       {{kCorpus.name, kCorpus.meaning, true, true, Offer::files}},
       kInputOptions | kOutputOption,
       "the file to write to; default: standard output",
       run_convert,
       {{"It reads one or more files, tells the format of each by its content, and writes all their records as one JSON array that can be "
         "looked through, corrected and kept. Fields that docgraph has no use for are handed on under their own names.",
         "What it writes is read back to the very same records."},
        {}}},
      {"extract",
       "print who and where each record names, a JSON line a record",
       {"docgraph extract samples/detente.json > mentions.jsonl", "docgraph extract samples/detente.json -o mentions.jsonl",
        "cat samples/detente.json | docgraph extract -"},
       {kCorpus},
       kInputOptions | kReadingOptions | kOutputOption | kExtractOptions,
       "the file to write to; default: standard output",
       run_extract,
       {{"Each line is a JSON object: the record's id; its mentions, with their place in the text, the rule that found each and the entity "
         "that it means, with the reason; and who wrote to whom by its title.",
         "Lines stand in order of the records' ids. With --one-by-one they stand in the order of the file: each record is then read by "
         "itself, entities are null and repeated ids are left as they are. That way a corpus of any length, JSON Lines that are not "
         "packed, "
         "is read in the same memory."},
        {}}},
      {"why",
       "show the records on which the ties between two entities rest",
       {"docgraph why samples/detente.json \"North Korea\" \"Park Chung Hee\"",
        "docgraph why samples/detente.json DPRK USA --scope sentence"},
       {kCorpus, {"A", "an entity, by any of its names"}, {"B", "the other entity"}},
       kInputOptions | kReadingOptions | kTieOptions | kJsonOption,
       "",
       run_why,
       {{"For each tie between the two, in any layer, it quotes the sentences that name them and cites the records. If no tie joins "
         "them it says in which records each is named.",
         "An entity may be given by any name that the corpus or the built-in lists have for it, or by its id in tables/actors.csv."},
        {}}},
      {"explain",
       "show how a record was read: its names, who they mean, and why",
       {"docgraph explain samples/detente.json --record detente-04",
        "docgraph explain samples/detente.json --record detente-09 --html -o detente-09.html"},
       {kCorpus},
       kExplainOptions | kInputOptions | kReadingOptions | kTieOptions | kOutputOption | kJsonOption,
       "the file to write to; default: standard output",
       run_explain,
       {{"It shows the record's texts with every name marked and numbered. Below them stand, for each, the entity that it means and the "
         "reason, the rule that found it and what it does in the record; then who wrote to whom by the title; then the ties that rest on "
         "this record, and on how many others.",
         "With --html the same becomes a page for a browser that can be printed and kept. It is one file, holds no script and asks "
         "nothing of other computers."},
        {}}},
      {"path",
       "show the shortest paths from one entity to another, with the records on each step",
       {"docgraph path samples/detente.json \"Park Chung Hee\" Romania",
        "docgraph path samples/detente.json Pyongyang Bucharest --layers correspondence"},
       {kCorpus, {"A", "the entity to start from, by any of its names"}, {"B", "the entity to get to"}},
       kInputOptions | kReadingOptions | kTieOptions | kJsonOption,
       "",
       run_path,
       {{"It shows up to five paths in either layer, the shortest first, and of each step the ties and some of their records. In "
         "correspondence a path runs from sender to addressee; a meeting may be passed both ways.",
         "A path through records is a way to read from one to another. It does not show that anything passed along it: the records of its "
         "steps may lie years apart, in any order."},
        {}}},
      {"communities",
       "find groups whose members are tied to each other more than to the rest",
       {"docgraph communities samples/detente.json", "docgraph communities samples/detente.json --layers together --resolution 1.5"},
       {kCorpus},
       kInputOptions | kReadingOptions | kTieOptions | kCommunityOptions | kJsonOption,
       "",
       run_communities,
       {{"It uses the Leiden method twenty times, each with another seed, and shows the division of highest modularity: how much more of "
         "the "
         "ties lies inside the communities than chance would put there.",
         "In the layer of who is named together a long record makes a community by itself: all whom it names are tied to each other."},
        {}}},
      {"ego",
       "list the neighbours of one entity, layer by layer",
       {"docgraph ego samples/detente.json \"North Korea\"", "docgraph ego samples/detente.json \"North Korea\" -o north-korea.svg"},
       {kCorpus, {"A", "an entity, by any of its names"}},
       kInputOptions | kReadingOptions | kTieOptions | kOutputOption | kJsonOption,
       "the SVG file to draw its neighbourhood in; default: no figure",
       run_ego,
       {{"It prints with whom the entity is tied, in how many records, strongest first. With -o it also draws the neighbourhood."}, {}}},
      {"identities",
       "list who was taken for whom and why, as entries for identities.toml, doubtful ones first",
       {"docgraph identities samples/detente.json", "docgraph identities samples/detente.json -o decisions.toml",
        "docgraph analyze samples/detente.json --identities decisions.toml"},
       {kCorpus},
       kInputOptions | kReadingOptions | kOutputOption | kJsonOption,
       "the file to write to; default: standard output",
       run_identities,
       {{"The list is TOML: copy what you can settle into identities.toml beside the corpus and change its heading. As it stands it "
         "changes "
         "nothing. [[same]] joins names, [[different]] tells them apart, [[ignore]] says that something is no actor, [[kind]] what it is, "
         "[[name]] what to call it, [[post]] whose mission a city is; [[undecided]] keeps a question open. docs/identities.md explains "
         "each."},
        {}}},
      {"forms",
       "print each spelling with what it means, how often, when and where, as a TSV table",
       {"docgraph forms samples/detente.json", "docgraph forms samples/detente.json -o forms.tsv"},
       {kCorpus},
       kInputOptions | kReadingOptions | kOutputOption,
       "the file to write to; default: standard output",
       run_forms,
       {{"A row for each spelling and what it means: kind, entity, mentions, records, first and last date, roles, and the ids of the "
         "records."},
        {}}},
      {"evaluate",
       "compare what docgraph finds with what a person marked",
       {"docgraph evaluate samples/letters.json samples/letters.gold.jsonl",
        "docgraph evaluate samples/letters.json samples/letters.gold.jsonl --states-as-places --count-kinds person,place"},
       {kCorpus,
        {"GOLD", "the marked names, entities and correspondence: JSON Lines, one record a line, with the ids of the corpus", true, false,
         Offer::files}},
       kInputOptions | kReadingOptions | kEvaluationOptions | kJsonOption,
       "",
       run_evaluate,
       {{"It reads the records of CORPUS as docgraph extract does and compares what it finds with the names, entities and correspondence "
         "in GOLD.",
         "For each kind of name it prints how many are right, precision, recall and F1, then how well names are joined to entities "
         "(B-cubed, "
         "CEAF-e) and senders to addressees. An interval beside each figure says how far it hangs on the choice of records."},
        {}}},
      {"measures",
       "list the measures, or define one",
       {"docgraph measures", "docgraph measures betweenness"},
       {{"MEASURE", "one of the list", false, false, Offer::measures}},
       kJsonOption,
       "",
       run_measures,
       {{"What each measure says, between which values it lies, how it is normalised, what it does with groups that no tie joins, and the "
         "paper that defines it. docs/measures.md is the same list."},
        {}}},
      {"train",
       "teach the tagger names from records in which people have marked them",
       {"docgraph train samples/marked.conll -o my.model", "docgraph train samples/marked.conll --base none -o my.model"},
       {{"GOLD", "records with every name marked: CoNLL (a token and its tag a line), or records as JSON with a field \"mentions\"", true,
         true, Offer::files}},
       kTrainingOptions | kOutputOption,
       "the file to write the model to; docgraph extract CORPUS --model FILE then uses it",
       run_train,
       {{"The tagger decides about names that no list and no rule is sure of. It comes with a model that was trained on English prose and "
         "diplomatic papers; records of your own archive teach it what is usual there. Mark every name in a record, or it learns that the "
         "others are none.",
         "In JSON each record has its texts and a field \"mentions\", an array of objects with \"field\", \"start\" and \"end\" "
         "(characters from 0, the end not included) and \"type\": PER, ORG, LOC or GPE. What docgraph extract prints is marked so, and "
         "can be corrected. A file named twice counts twice. The same files give the same model."},
        {}}},
      {"help",
       "explain a command",
       {"docgraph help analyze", "docgraph help --man why > docgraph-why.1.scd"},
       {{"COMMAND", "one of the list", false, false, Offer::commands}},
       kManualOptions,
       "",
       run_help,
       {{"Without a command it lists all of them."}, {}}},
  };
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

void run_command(Options options) {
  apply_config(options);
  check_together(options);
  set_thread_count(options.threads);
  options.command->run(options);
}

}  // namespace docgraph
