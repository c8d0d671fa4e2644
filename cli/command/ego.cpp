#include <fmt/format.h>

#include "cli/answer/json.hpp"
#include "cli/answer/neighbours.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/output_folder.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/figure/figure.hpp"
#include "render/figure/page/print.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

std::string layer_text(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t entity) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  const std::vector<Neighbour> neighbours = neighbours_of(layer, entity);
  std::string text = fmt::format("{} ({}): ", word(layer.network.layer()), phrase(layer.network.layer()));
  if (neighbours.empty()) return text + "no neighbour\n";
  text += counted(neighbours.size(), "neighbour", "neighbours") + "\n";
  text += "  records  strength\n";
  for (const Neighbour& neighbour : neighbours)
    text += fmt::format("  {:>7}  {:>8}  {} {} ({})\n", neighbour.tie->records, number_text(neighbour.tie->strength), neighbour.direction,
                        visible(entities[neighbour.entity].name), word(entities[neighbour.entity].kind));
  return text;
}

std::string ego_text(const Analysis& analysis, std::uint32_t entity) {
  const Entity& ego = analysis.corpus.identities.entities[entity];
  std::string text = fmt::format("{} ({})\n", visible(ego.name), word(ego.kind));
  for (const MeasuredLayer& layer : analysis.layers) text += "\n" + layer_text(analysis, layer, entity);
  return text;
}

/// `together`, else `index`.
Layer drawn_layer(const Analysis& analysis) {
  for (const MeasuredLayer& layer : analysis.layers)
    if (layer.network.layer() != Layer::correspondence) return layer.network.layer();
  throw UsageError(
      {{}, "--output: a neighbourhood is drawn in the layer together or index, and neither is asked for", "leave -o out, or --layers"});
}

FigureFormat format_of(std::string_view path) {
  for (const FigureFormat format : {FigureFormat::pdf, FigureFormat::png})
    if (path.ends_with("." + std::string(word(format)))) return format;
  return FigureFormat::svg;
}

void run_ego(const Options& options) {
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  const std::uint32_t entity = entity_named(options.names[0], reading.corpus.identities, reading.lexicon);
  const Analysis analysis = analyse(options, reading, progress);
  if (!options.output.path.empty()) {
    keep_corpus(options.input, options.output.path);
    const Layer layer = drawn_layer(analysis);
    progress.stage("drawing");
    OutputFile file(options.output.path);
    file.write(printed(draw_ego(analysis, entity, 1, layer, options.figures.page).svg, format_of(options.output.path)));
    file.commit();
  }
  progress.clear();
  print(options.output.json ? ego_json(analysis, entity) : ego_text(analysis, entity));
  tell_faults(reading.input);
}

}  // namespace

Command ego_command() {
  return {"ego",
          "list the neighbours of one entity, layer by layer",
          {"docgraph ego samples/detente.json \"North Korea\"", "docgraph ego samples/detente.json \"North Korea\" -o north-korea.svg"},
          {kCorpus, {"A", "an entity, by any of its names"}},
          kInputOptions | kReadingOptions | kTieOptions | kPageOptions | kOutputOption | kJsonOption,
          "the file to draw its neighbourhood in: PDF or PNG where its name ends in .pdf or .png, else SVG; default: no figure",
          run_ego,
          {{"It prints with whom the entity is tied, in how many records, strongest first. With -o it also draws the neighbourhood."}, {}}};
}

}  // namespace docgraph
