#include <fmt/format.h>

#include <algorithm>

#include "cli/answer/json.hpp"
#include "cli/answer/neighbours.hpp"
#include "cli/answer/routes.hpp"
#include "cli/answer/timed_routes.hpp"
#include "cli/answer/wording.hpp"
#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "extract/text/utf8.hpp"
#include "graph/adjacency.hpp"
#include "graph/shape/components.hpp"
#include "render/escape.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kRecordsListed = 3;

std::string step_text(const Analysis& analysis, Layer layer, const std::vector<const Tie*>& ties) {
  std::string text;
  for (const Tie* tie : ties) {
    text += fmt::format("   {}:\n", tie_statement(analysis, layer, *tie));
    const std::size_t listed = std::min(kRecordsListed, tie->evidence.size());
    for (std::size_t i = 0; i < listed; ++i) text += fmt::format("     {}\n", citation(analysis.corpus.records[tie->evidence[i].record]));
    if (tie->evidence.size() > listed) text += fmt::format("     … and {} more\n", tie->evidence.size() - listed);
  }
  return text;
}

std::string path_text(const Analysis& analysis, const MeasuredLayer& layer, const Route& route, std::size_t number) {
  std::vector<std::string> names;
  for (const std::uint32_t entity : route.entities) names.push_back(name_of(analysis, entity));
  std::string text = fmt::format("{}. {}{}: {}\n", number, counted(route.steps.size(), "step", "steps"),
                                 analysis.measures.paths == PathRule::length ? fmt::format(", length {}", number_text(route.length)) : "",
                                 fmt::join(names, layer.network.directed() ? " → " : " – "));
  for (const auto& ties : route.steps) text += step_text(analysis, layer.network.layer(), ties);
  return text;
}

/// Why none leads there: one of them is not in the layer, or they lie in parts of it that no tie joins. Empty where only directions bar it.
std::string reason_text(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t a, std::uint32_t b) {
  const Network& network = layer.network;
  std::string text;
  for (const std::uint32_t entity : {a, b})
    if (!network.has(entity)) text += fmt::format("  {} is not in this layer.\n", name_of(analysis, entity));
  if (!text.empty()) return text;
  const std::vector<std::uint32_t> component =
      weak_components(network.adjacency().both, static_cast<std::uint32_t>(network.actors().size()));
  const std::uint32_t of_a = component[network.vertex_of(a)];
  const std::uint32_t of_b = component[network.vertex_of(b)];
  if (of_a == of_b) return "  Ties join them, but not in this direction all the way.\n";
  const auto size = [&](std::uint32_t of) { return static_cast<std::size_t>(std::ranges::count(component, of)); };
  return fmt::format("  They lie in different components, which no tie joins: {} with {}, {} with {}.\n", name_of(analysis, a),
                     counted(size(of_a) - 1, "other", "others"), name_of(analysis, b), counted(size(of_b) - 1, "other", "others"));
}

std::string layer_text(const Analysis& analysis, const MeasuredLayer& layer, std::uint32_t a, std::uint32_t b) {
  const std::vector<Route> routes = routes_between(analysis, layer, a, b);
  std::string text = fmt::format("{} ({}): ", word(layer.network.layer()), phrase(layer.network.layer()));
  if (routes.empty()) {
    text += fmt::format("no path from {} to {}\n", name_of(analysis, a), name_of(analysis, b));
    text += reason_text(analysis, layer, a, b);
    if (layer.network.directed() && !routes_between(analysis, layer, b, a).empty())
      text += fmt::format("  There is one from {} to {}: name them in that order.\n", name_of(analysis, b), name_of(analysis, a));
    return text;
  }
  text += routes.size() < kMostRoutes ? counted(routes.size(), "path", "paths") : fmt::format("the {} shortest paths", routes.size());
  text += routes.size() > 1 ? ", the shortest first\n" : "\n";
  for (std::size_t i = 0; i < routes.size(); ++i) text += path_text(analysis, layer, routes[i], i + 1);
  return text;
}

std::string paths_text(const Analysis& analysis, std::uint32_t a, std::uint32_t b) {
  std::string text = fmt::format("From {} to {}\n", name_of(analysis, a), name_of(analysis, b));
  for (const MeasuredLayer& layer : analysis.layers) text += "\n" + layer_text(analysis, layer, a, b);
  return text;
}

/// With --in-time only correspondence is looked at.
void restrict_to_correspondence(Options& options) {
  const std::vector<Layer> only = {Layer::correspondence};
  if (!options.layers.wanted.empty() && options.layers.wanted != only)
    throw UsageError(
        {{},
         "--in-time goes with the layer correspondence alone: a letter leads from one to another on its day, but a record that "
         "names two does not say that anything passed between them",
         "leave --layers out, or leave --in-time out"});
  options.layers.wanted = only;
}

void run_path(const Options& given) {
  Options options = given;
  if (options.path.in_time) restrict_to_correspondence(options);
  Progress progress(!options.output.quiet);
  Reading reading = read_and_identify(options, progress);
  const auto [a, b] = two_entities(options, reading);
  const Analysis analysis = analyse(options, reading, progress);
  progress.clear();
  if (options.path.in_time)
    print(options.output.json ? timed_routes_json(analysis, a, b) : timed_routes_text(analysis, a, b));
  else
    print(options.output.json ? paths_json(analysis, a, b) : paths_text(analysis, a, b));
  tell_faults(reading.input);
}

}  // namespace

Command path_command() {
  return {
      "path",
      "show the shortest paths from one entity to another, with the records on each step",
      {"docgraph path samples/detente.json \"Park Chung Hee\" Romania",
       "docgraph path samples/detente.json Pyongyang Bucharest --layers correspondence",
       "docgraph path samples/detente.json Pyongyang Bucharest --in-time"},
      {kCorpus, {"A", "the entity to start from, by any of its names"}, {"B", "the entity to get to"}},
      kInputOptions | kReadingOptions | kTieOptions | kPathOptions | kJsonOption,
      "",
      run_path,
      {{"It shows up to five paths in either layer, the shortest first, and of each step the ties and some of their records. In "
        "correspondence a path runs from sender to addressee; a meeting may be passed both ways.",
        "A path through records is a way to read from one to another. It does not show that anything passed along it: the records of its "
        "steps may lie years apart, in any order.",
        "With --in-time it looks in correspondence alone for ways on which each record follows the one before: surely, where its first "
        "possible day comes after the last possible day of the other, and as far as the dates allow, where both can be given days in this "
        "order. Records of one day follow each other in either order, but never surely. It shows the way of fewest steps and the one that "
        "ends earliest, with the record on each step."},
       {}}};
}

}  // namespace docgraph
