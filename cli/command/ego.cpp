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

constexpr std::size_t kThroughListed = 4;

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

/// "2 ties away: 5 entities", and each with those through whom it is reached.
std::string rings_text(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t entity, std::uint32_t radius) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  std::string text;
  std::size_t away = 1;
  for (const std::vector<Reached>& ring : rings_around(layer, entity, radius)) {
    text += fmt::format("  {} ties away: {}\n", ++away, ring.empty() ? "nobody" : counted(ring.size(), "entity", "entities"));
    if (ring.empty()) return text;
    for (const Reached& reached : ring) {
      std::string through;
      const std::size_t listed = reached.through.size() <= kThroughListed + 1 ? reached.through.size() : kThroughListed;
      for (std::size_t i = 0; i < listed; ++i) through += (i == 0 ? "" : ", ") + visible(entities[reached.through[i]].name);
      if (listed < reached.through.size()) through += fmt::format(" and {} more", reached.through.size() - listed);
      text += fmt::format("    {} ({}) through {}\n", visible(entities[reached.entity].name), word(entities[reached.entity].kind), through);
    }
  }
  return text;
}

std::string ego_text(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius) {
  const Entity& ego = analysis.corpus.identities.entities[entity];
  std::string text = fmt::format("{} ({})\n", visible(ego.name), word(ego.kind));
  for (const MeasuredLayer& layer : analysis.layers)
    text += "\n" + layer_text(analysis, layer, entity) + rings_text(analysis, layer, entity, radius);
  return text;
}

/// `together`, else `index`.
Layer drawn_layer(const Analysis& analysis) {
  for (const MeasuredLayer& layer : analysis.layers)
    if (!is_of_acts(layer.network.layer())) return layer.network.layer();
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
    file.write(printed(draw_ego(analysis, entity, options.ego.radius, layer, options.figures.page).svg, format_of(options.output.path)));
    file.commit();
  }
  progress.clear();
  print(options.output.json ? ego_json(analysis, entity, options.ego.radius) : ego_text(analysis, entity, options.ego.radius));
  tell_faults(reading.input);
}

}  // namespace

Command ego_command() {
  return {"ego",
          "list the neighbours of one entity, layer by layer",
          {"docgraph ego samples/detente.json \"North Korea\"", "docgraph ego samples/detente.json \"Park Chung Hee\" --radius 2",
           "docgraph ego samples/detente.json \"North Korea\" -o north-korea.svg"},
          {kCorpus, {"A", "an entity, by any of its names"}},
          kInputOptions | kReadingOptions | kTieOptions | kEgoOptions | kPageOptions | kOutputOption | kJsonOption,
          "the file to draw its neighbourhood in: PDF or PNG where its name ends in .pdf or .png, else SVG; default: no figure",
          run_ego,
          {{"It prints with whom the entity is tied, in how many records, strongest first. With --radius 2 or more it goes on with whom it "
            "reaches by so many ties, and through whom. With -o it also "
            "draws the neighbourhood, as far as the radius."},
           {}}};
}

}  // namespace docgraph
