#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "cli/answer/json.hpp"
#include "cli/certainty.hpp"
#include "cli/options/choices.hpp"
#include "cli/outputs/hashing_folder.hpp"
#include "cli/outputs/outputs.hpp"
#include "cli/pipeline.hpp"
#include "extract/read/input_bytes.hpp"
#include "extract/survey/survey.hpp"
#include "render/exchange/attributed.hpp"
#include "render/exchange/exchange.hpp"
#include "render/figure/figures.hpp"
#include "render/paper/manifest.hpp"
#include "render/paper/package/package.hpp"
#include "render/paper/survey/survey.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

/// What other programs take, and what they lose by it.
void write_exchange(const Analysis& analysis, const std::vector<NamedFigure>& figures, const std::vector<std::string>& formats,
                    HashingFolder& folder) {
  if (formats.empty()) return;
  std::vector<std::vector<Position>> positions;
  for (std::size_t i = 0; i < analysis.layers.size(); ++i) positions.push_back(figures[i].figure.positions);
  for (const ExportedFile& file : export_to(exchange_input(analysis, positions), formats)) folder.write(file.name, file.bytes);
}

/// Of a layer that is off there are neither figures nor networks.
void write_layers(const Analysis& analysis, const Options& options, const Layouts& known, HashingFolder& folder) {
  const std::vector<NamedFigure> figures = draw_figures(analysis, options.figures.page, known);
  for (const FigureFormat format : options.figures.formats)
    for (const NamedFigure& drawn : figures)
      folder.write(fmt::format("figures/{}.{}", drawn.name, word(format)), printed(drawn.figure.svg, format));
  for (const NamedFigure& drawn : figures) folder.write(fmt::format("figures/{}.csv", drawn.name), drawn.figure.csv);
  folder.write("layout.json", layout_json(layouts_of(figures, options.figures.page)));
  for (std::size_t i = 0; i < analysis.layers.size(); ++i)
    folder.write(fmt::format("{}.graphml", figures[i].name),
                 graphml(attributed(analysis.layers[i], analysis, figures[i].figure.positions)));
  write_exchange(analysis, figures, options.exchange.formats, folder);
}

void write_tables(const Analysis& analysis, const Survey& survey, HashingFolder& folder) {
  folder.write("tables/actors.csv", actors_csv(analysis));
  folder.write("tables/ties.csv", ties_csv(analysis));
  folder.write("tables/mentions.csv", mentions_csv(analysis));
  if (has_relations(analysis.corpus)) folder.write("tables/relations.csv", relations_csv(analysis));
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

std::vector<std::string> warnings(const Input& input, const IdentityUse& use) {
  std::vector<Diagnostic> faults = input.faults;
  faults.insert(faults.end(), use.warnings.begin(), use.warnings.end());
  return manifest_warnings(std::move(faults));
}

/// Of a folder the name of the folder, however its path is written.
std::vector<std::string> names_of(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) {
    const std::filesystem::path whole = std::filesystem::path(input_name(path)).lexically_normal();
    names.push_back((whole.has_filename() ? whole : whole.parent_path()).filename().string());
  }
  return names;
}

}  // namespace

WrittenAnswer write_corpus_outputs(const Options& options, const std::string& path, Progress& progress) {
  const LayoutsRead known = read_layouts(options.figures);
  Reading reading = read_and_identify(options, progress);
  Analysis analysis = analyse(options, reading, progress);
  if (!known.file.name.empty()) check_layouts(known.layouts, analysis, options.figures.page, known.file.name);
  analysis.certainty = assess_certainty(options, reading, analysis, progress);

  progress.stage("drawing");
  OutputFolder folder(path);
  HashingFolder outputs(folder);
  write_layers(analysis, options, known.layouts, outputs);
  const Corpus& corpus = analysis.corpus;
  const Survey survey = take_survey(corpus.records, corpus.extractions, corpus.identities);
  write_tables(analysis, survey, outputs);
  for (const ExportedFile& file : paper_package({analysis, survey})) outputs.write(file.name, file.bytes);
  outputs.write("summary.json", summary_json(analysis, {}));
  const Input& input = reading.input;
  const IdentityUse& use = analysis.corpus.identities.use;
  folder.write("manifest.json", manifest_json({resolved_options(options, analysis.rule, analysis.corpus),
                                               input.files,
                                               outputs.hashes(),
                                               input.met,
                                               input.used,
                                               warnings(input, use),
                                               {reading.decisions.path, reading.decisions.sha256},
                                               reading.gazetteers,
                                               use.applied,
                                               known.file,
                                               names_of(corpus_paths(options.input))}));
  folder.commit();
  progress.clear();
  const std::string text = options.output.json    ? summary_json(analysis, folder.written())
                           : options.output.quiet ? std::string()
                                                  : summary_text(analysis) + where_outputs_are(folder.written());
  return {text, fault_messages(input)};
}

}  // namespace docgraph
