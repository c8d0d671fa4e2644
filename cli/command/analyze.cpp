#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/outputs/outputs.hpp"
#include "cli/stream/input.hpp"

namespace docgraph {
namespace {

/// Where there is a network, no corpus is wanted.
constexpr Argument kCorpusOrNetwork = {kCorpus.name, kCorpus.meaning, false, false, Offer::files};

std::string folder_of(const Options& options) {
  if (!options.output.path.empty()) return options.output.path;
  const std::string& input = options.network.file.empty() ? options.input.corpus : options.network.file;
  if (input == "-")
    throw UsageError({{}, "a corpus from standard input has no name to call the folder of outputs by", "name it with -o DIR"});
  return corpus_name(input) + ".docgraph";
}

/// One of a corpus and a network, and not both.
void want_one_input(const Options& options) {
  if (options.input.corpus.empty() && options.network.file.empty())
    throw UsageError({{},
                      fmt::format("docgraph analyze wants CORPUS: {}", kCorpus.meaning),
                      "or a network that was made elsewhere: docgraph analyze --network FILE"});
  if (!options.input.corpus.empty() && !options.network.file.empty())
    throw UsageError({{},
                      fmt::format("a corpus ({}) and a network ({}) exclude each other", docgraph::quoted(options.input.corpus),
                                  docgraph::quoted(options.network.file)),
                      "analyse them one after the other"});
}

void run_analyze(const Options& options) {
  want_one_input(options);
  Progress progress(!options.output.quiet);
  const WrittenAnswer answer = write_outputs(options, folder_of(options), progress);
  if (!answer.text.empty()) print(answer.text);
  for (const std::string& message : answer.messages) tell(message);
}

}  // namespace

Command analyze_command() {
  return {
      "analyze",
      "draw the figures and write the tables of a corpus",
      {"docgraph analyze samples/detente.json", "docgraph analyze samples/detente.json -o out --from 1972 --to 1973-06",
       "docgraph analyze samples/detente.json --figures svg,pdf,png --preset single-column",
       "docgraph analyze samples/detente.json --kinds person --without \"North Korea\"",
       "docgraph analyze samples/detente.json --export gexf,csv",
       "docgraph analyze --network samples/harbour-edges.csv --nodes samples/harbour-nodes.csv"},
      {kCorpusOrNetwork},
      kInputOptions | kReadingOptions | kTieOptions | kFigureOptions | kPageOptions | kExchangeOptions | kCertaintyOptions |
          kNetworkOptions | kOutputOption | kJsonOption,
      "the folder to write to; default: the corpus's base name with .docgraph, in the current folder",
      run_analyze,
      {{"It reads the corpus, finds who and where each record names, decides which names mean the same, and writes a folder: figures of "
        "who wrote to whom and of who is named together, tables of all actors, ties and mentions as CSV, the leading entities as a table "
        "for LaTeX and Markdown, either network as GraphML, and a manifest that says how all this was made.",
        "On standard output it prints a summary of one screen, which refuses to rank where too few ties are there to carry a ranking.",
        "The two networks are never added up. Who is named together in a description has been put there by an archivist; who wrote to "
        "whom is what titles of letters and telegrams state.",
        "With --export it writes the networks, mentions or places as other programs read them; exchange/losses.md says what they leave "
        "out. "
        "With --network it measures and draws a network that another program made. All that its file says is kept; of evidence and of how "
        "sure a number is it says nothing, as there are no records."},
       {{"CORPUS.docgraph/", "The folder of outputs. Files of an earlier run are replaced, others are left alone."}}}};
}

}  // namespace docgraph
