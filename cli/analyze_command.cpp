#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "cli/choices.hpp"
#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/neighbours.hpp"
#include "cli/output_folder.hpp"
#include "cli/pipeline.hpp"
#include "extract/text/utf8.hpp"
#include "render/exchange/graphml.hpp"
#include "render/figure/figure.hpp"
#include "render/paper/manifest.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

std::string folder_of(const Options& options) {
  if (!options.output.path.empty()) return options.output.path;
  if (options.input.corpus == "-")
    throw UsageError({{}, "a corpus from standard input has no name to call the folder of outputs by", "name it with -o DIR"});
  return corpus_name(options.input.corpus) + ".docgraph";
}

/// Writes files and remembers their hashes for the manifest.
class HashingFolder {
 public:
  explicit HashingFolder(OutputFolder& folder) : folder_(folder) {}

  void write(const std::string& name, const std::string& bytes) {
    folder_.write(name, bytes);
    hashes_.push_back({name, sha256(bytes)});
  }

  [[nodiscard]] std::vector<HashedFile> hashes() const {
    std::vector<HashedFile> sorted = hashes_;
    std::ranges::sort(sorted, {}, &HashedFile::name);
    return sorted;
  }

 private:
  OutputFolder& folder_;
  std::vector<HashedFile> hashes_;
};

void write_figures(const Analysis& analysis, const LayerOptions& layers, HashingFolder& folder) {
  if (layers.correspondence) {
    const Figure figure = draw_correspondence(analysis);
    folder.write("figures/correspondence.svg", figure.svg);
    folder.write("correspondence.graphml", graphml(analysis.correspondence, analysis, figure.positions));
  }
  if (layers.together) {
    const Figure figure = draw_network(analysis);
    folder.write("figures/network.svg", figure.svg);
    folder.write("network.graphml", graphml(analysis.together, analysis, figure.positions));
  }
}

void write_tables(const Analysis& analysis, HashingFolder& folder) {
  folder.write("tables/actors.csv", actors_csv(analysis));
  folder.write("tables/ties.csv", ties_csv(analysis));
  folder.write("tables/mentions.csv", mentions_csv(analysis));
  folder.write("tables/centrality.tex", centrality_tex(analysis));
  folder.write("tables/centrality.md", centrality_md(analysis));
}

/// As in the messages, but files by their base names: a manifest does not tell where the user keeps things.
std::vector<std::string> warnings(const Input& input) {
  std::vector<std::string> texts;
  for (Diagnostic fault : input.faults) {
    fault.where.file = std::filesystem::path(fault.where.file).filename().string();
    texts.push_back(to_text(fault));
  }
  return texts;
}

std::string where_outputs_are(const std::string& folder, const std::vector<HashedFile>& files) {
  std::string text = fmt::format("\nIn {}:\n", visible(folder));
  for (const HashedFile& file : files) text += fmt::format("  {}\n", file.name);
  return text;
}

}  // namespace

void run_analyze(const Options& options) {
  const Progress progress(!options.output.quiet);
  const std::string path = folder_of(options);
  Reading reading = read_and_identify(options, progress);
  const Analysis analysis = analyse(options, reading, progress);

  progress.stage("drawing");
  OutputFolder folder(path);
  HashingFolder outputs(folder);
  write_figures(analysis, options.layers, outputs);
  write_tables(analysis, outputs);
  const std::vector<HashedFile> files = outputs.hashes();
  const auto resolved = resolved_options(options, analysis.rule, analysis.corpus.identities);
  folder.write("manifest.json",
               manifest_json({resolved, reading.input.files, files, reading.input.met, reading.input.used, warnings(reading.input)}));
  folder.commit();

  progress.stage("done");
  if (options.output.json)
    print(summary_json(analysis, layers_of(analysis, options.layers.correspondence, options.layers.together)));
  else if (!options.output.quiet)
    print(summary_text(analysis) + where_outputs_are(path, files));
  tell_faults(reading.input);
}

}  // namespace docgraph
