#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "cli/answer/json.hpp"
#include "cli/answer/neighbours.hpp"
#include "cli/certainty.hpp"
#include "cli/commands.hpp"
#include "cli/options/choices.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/output_folder.hpp"
#include "extract/survey/survey.hpp"
#include "extract/text/utf8.hpp"
#include "render/exchange/attributed.hpp"
#include "render/exchange/exchange.hpp"
#include "render/figure/figures.hpp"
#include "render/paper/manifest.hpp"
#include "render/paper/package/package.hpp"
#include "render/paper/survey/survey.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

std::string folder_of(const Options& options) {
  if (!options.output.path.empty()) return options.output.path;
  if (options.input.corpus == "-")
    throw UsageError({{}, "a corpus from standard input has no name to call the folder of outputs by", "name it with -o DIR"});
  return corpus_name(options.input.corpus) + ".docgraph";
}

/// Writes files, and remembers their hashes for the manifest, in the order in which they were written.
class HashingFolder {
 public:
  explicit HashingFolder(OutputFolder& folder) : folder_(folder) {}

  void write(const std::string& name, const std::string& bytes) {
    folder_.write(name, bytes);
    hashes_.push_back({name, sha256(bytes)});
  }

  [[nodiscard]] const std::vector<HashedFile>& hashes() const { return hashes_; }

 private:
  OutputFolder& folder_;
  std::vector<HashedFile> hashes_;
};

/// What other programs take, and what they lose by it.
void write_exchange(const Analysis& analysis, const std::vector<NamedFigure>& figures, const std::vector<std::string>& formats,
                    HashingFolder& folder) {
  if (formats.empty()) return;
  std::vector<std::vector<Position>> positions;
  for (std::size_t i = 0; i < analysis.layers.size(); ++i) positions.push_back(figures[i].figure.positions);
  for (const ExportedFile& file : export_to(exchange_input(analysis, positions), formats)) folder.write(file.name, file.bytes);
}

/// Of a layer that is off there are neither figures nor networks.
void write_layers(const Analysis& analysis, const Options& options, HashingFolder& folder) {
  const std::vector<NamedFigure> figures = draw_figures(analysis, options.figures.page);
  for (const FigureFormat format : options.figures.formats)
    for (const NamedFigure& drawn : figures)
      folder.write(fmt::format("figures/{}.{}", drawn.name, word(format)), printed(drawn.figure.svg, format));
  for (const NamedFigure& drawn : figures) folder.write(fmt::format("figures/{}.csv", drawn.name), drawn.figure.csv);
  for (std::size_t i = 0; i < analysis.layers.size(); ++i)
    folder.write(fmt::format("{}.graphml", figures[i].name),
                 graphml(attributed(analysis.layers[i], analysis, figures[i].figure.positions)));
  write_exchange(analysis, figures, options.exchange.formats, folder);
}

void write_tables(const Analysis& analysis, const Survey& survey, HashingFolder& folder) {
  folder.write("tables/actors.csv", actors_csv(analysis));
  folder.write("tables/ties.csv", ties_csv(analysis));
  folder.write("tables/mentions.csv", mentions_csv(analysis));
  folder.write("tables/survey.csv", survey_csv(survey, analysis.corpus));
  folder.write("tables/centrality.tex", centrality_tex(analysis));
  folder.write("tables/centrality.md", centrality_md(analysis));
  if (analysis.certainty.layers.empty()) return;
  folder.write("tables/robustness.csv", robustness_csv(analysis));
  folder.write("tables/robustness.tex", robustness_tex(analysis));
  folder.write("tables/robustness.md", robustness_md(analysis));
  folder.write("tables/stability.csv", stability_csv(analysis));
  folder.write("tables/choices.csv", choices_csv(analysis));
}

/// As in the messages, but files by their base names: a manifest does not tell where the user keeps things.
std::vector<std::string> warnings(const Input& input, const IdentityUse& use) {
  std::vector<Diagnostic> faults = input.faults;
  faults.insert(faults.end(), use.warnings.begin(), use.warnings.end());
  std::vector<std::string> texts;
  for (Diagnostic& fault : faults) {
    fault.where.file = std::filesystem::path(fault.where.file).filename().string();
    texts.push_back(to_text(fault));
  }
  return texts;
}

/// A folder of many files stands in one line, that of the file to begin with.
struct ManyFiles {
  std::string_view folder;
  std::string_view first;
};
constexpr std::array<ManyFiles, 2> kManyFiles = {{{"/exchange/", "losses.md"}, {"/paper/", "paper.tex"}}};

std::string where_outputs_are(const std::vector<std::string>& paths) {
  std::string text = "\nWritten:\n";
  for (const std::string& path : paths) {
    const auto* const many =
        std::ranges::find_if(kManyFiles, [&](const ManyFiles& one) { return path.find(one.folder) != std::string::npos; });
    if (many == kManyFiles.end()) {
      text += fmt::format("  {}\n", visible(path));
    } else if (path.ends_with(many->first)) {
      const auto count =
          std::ranges::count_if(paths, [&](const std::string& other) { return other.find(many->folder) != std::string::npos; });
      text += fmt::format("  {}, and {} files beside it\n", visible(path), count - 1);
    }
  }
  return text;
}

void run_analyze(const Options& options) {
  Progress progress(!options.output.quiet);
  const std::string path = folder_of(options);
  Reading reading = read_and_identify(options, progress);
  Analysis analysis = analyse(options, reading, progress);
  analysis.certainty = assess_certainty(options, reading, analysis, progress);

  progress.stage("drawing");
  OutputFolder folder(path);
  HashingFolder outputs(folder);
  write_layers(analysis, options, outputs);
  const Corpus& corpus = analysis.corpus;
  const Survey survey = take_survey(corpus.records, corpus.extractions, corpus.identities);
  write_tables(analysis, survey, outputs);
  for (const ExportedFile& file : paper_package({analysis, survey})) outputs.write(file.name, file.bytes);
  outputs.write("summary.json", summary_json(analysis, {}));
  const auto resolved = resolved_options(options, analysis.rule, analysis.corpus);
  const Input& input = reading.input;
  const IdentityUse& use = analysis.corpus.identities.use;
  folder.write("manifest.json", manifest_json({resolved,
                                               input.files,
                                               outputs.hashes(),
                                               input.met,
                                               input.used,
                                               warnings(input, use),
                                               {reading.decisions.path, reading.decisions.sha256},
                                               reading.gazetteers,
                                               use.applied}));
  folder.commit();
  progress.clear();

  if (options.output.json)
    print(summary_json(analysis, folder.written()));
  else if (!options.output.quiet)
    print(summary_text(analysis) + where_outputs_are(folder.written()));
  tell_faults(reading.input);
}

}  // namespace

Command analyze_command() {
  return {
      "analyze",
      "draw the figures and write the tables of a corpus",
      {"docgraph analyze samples/detente.json", "docgraph analyze samples/detente.json -o out --from 1972 --to 1973-06",
       "docgraph analyze samples/detente.json --figures svg,pdf,png --preset single-column",
       "docgraph analyze samples/detente.json --kinds person --without \"North Korea\"",
       "docgraph analyze samples/detente.json --export gexf,csv"},
      {kCorpus},
      kInputOptions | kReadingOptions | kTieOptions | kFigureOptions | kPageOptions | kExchangeOptions | kCertaintyOptions | kOutputOption |
          kJsonOption,
      "the folder to write to; default: the corpus's base name with .docgraph, in the current folder",
      run_analyze,
      {{"It reads the corpus, finds who and where each record names, decides which names mean the same, and writes a folder: figures of "
        "who wrote to whom and of who is named together, tables of all actors, ties and mentions as CSV, the leading entities as a table "
        "for LaTeX and Markdown, either network as GraphML, and a manifest that says how all this was made.",
        "On standard output it prints a summary of one screen, which refuses to rank where too few ties are there to carry a ranking.",
        "The two networks are never added up. Who is named together in a description has been put there by an archivist; who wrote to "
        "whom is what titles of letters and telegrams state.",
        "With --export it writes the networks, the mentions or the places once more as other programs read them, into the folder exchange, "
        "whose "
        "losses.md says what each of them leaves out."},
       {{"CORPUS.docgraph/", "The folder of outputs. Files of an earlier run are replaced, others are left alone."}}}};
}

}  // namespace docgraph
