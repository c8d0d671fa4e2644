#include <fmt/format.h>

#include <algorithm>

#include "cli/answer/json.hpp"
#include "cli/commands.hpp"
#include "cli/stream/terminal.hpp"
#include "extract/text/fold.hpp"
#include "graph/measures/table.hpp"

namespace docgraph {
namespace {

[[noreturn]] void refuse_unknown(const std::string& name) {
  std::vector<std::string> known;
  for (const Measure& measure : measures()) known.emplace_back(measure.key);
  for (const Measure& measure : tie_measures()) known.emplace_back(measure.key);
  for (const Measure& measure : record_measures()) known.emplace_back(measure.key);
  for (const NetworkMeasure& measure : network_measures()) known.emplace_back(measure.key);
  std::string nearest = nearest_name(name, known);
  for (const std::string& key : known)
    if (nearest.empty() && fold(name).starts_with(key)) nearest = key;  // "betweenness centrality"
  throw UsageError({{},
                    fmt::format("there is no measure {}", docgraph::quoted(name)),
                    nearest.empty() ? "docgraph measures lists them" : fmt::format("did you mean {}?", nearest)});
}

std::string layer_words(const Measure& measure) {
  std::vector<std::string_view> words;
  for (const Layer layer : layers_of(measure)) words.push_back(word(layer));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string list_text() {
  std::string text;
  for (const bool usual : {true, false}) {
    if (!usual) text += "\nWhere --measures asks for them:\n";
    for (const Measure& measure : measures())
      if (measure.usual == usual) text += list_entry(measure.key, measure.definition, 17);
  }
  text += "\nOf ties, where --measures asks for them:\n";
  for (const Measure& measure : tie_measures()) text += list_entry(measure.key, measure.definition, 17);
  text += "\nOf entities and their records, which docgraph two-mode prints:\n";
  for (const Measure& measure : record_measures()) text += list_entry(measure.key, measure.definition, 17);
  text += "\nOf a network as a whole:\n";
  for (const NetworkMeasure& measure : network_measures()) text += list_entry(measure.key, measure.definition, 17);
  return text + "\nEach in full: docgraph measures NAME\n";
}

struct Line {
  std::string_view what;
  std::string value;
};

std::string entry_text(std::string_view heading, std::string_view key, const std::vector<Line>& lines) {
  std::string text = fmt::format("{} ({})\n\n", heading, key);
  for (const Line& line : lines)
    if (!line.value.empty()) text += list_entry(line.what, line.value, 15);
  return text;
}

std::string entry_text(const Measure& measure) {
  return entry_text(measure.heading, measure.key,
                    {{"definition", std::string(measure.definition)},
                     {"range", std::string(measure.range)},
                     {"normalisation", std::string(measure.normalisation)},
                     {"disconnected", std::string(measure.disconnected)},
                     {"direction", std::string(measure.direction)},
                     {"ties", std::string(measure.ties)},
                     {"layers", layer_words(measure)},
                     {"source", std::string(measure.source)}});
}

std::string entry_text(const NetworkMeasure& measure) {
  return entry_text(measure.heading, measure.key,
                    {{"of", "a network as a whole"},
                     {"definition", std::string(measure.definition)},
                     {"range", std::string(measure.range)},
                     {"source", std::string(measure.source)}});
}

void run_measures(const Options& options) {
  if (options.names.empty()) {
    print(options.output.json ? measures_json() : list_text());
    return;
  }
  const std::string& name = options.names.front();
  const auto entity_measure = std::ranges::find(measures(), name, &Measure::key);
  const auto tie_measure = std::ranges::find(tie_measures(), name, &Measure::key);
  const auto record_measure = std::ranges::find(record_measures(), name, &Measure::key);
  const auto network_measure = std::ranges::find(network_measures(), name, &NetworkMeasure::key);
  if (entity_measure != measures().end())
    print(options.output.json ? measure_json(*entity_measure) : entry_text(*entity_measure));
  else if (tie_measure != tie_measures().end())
    print(options.output.json ? tie_measure_json(*tie_measure) : entry_text(*tie_measure));
  else if (record_measure != record_measures().end())
    print(options.output.json ? record_measure_json(*record_measure) : entry_text(*record_measure));
  else if (network_measure != network_measures().end())
    print(options.output.json ? network_measure_json(*network_measure) : entry_text(*network_measure));
  else
    refuse_unknown(name);
}

}  // namespace

Command measures_command() {
  return {
      "measures",
      "list the measures, or define one",
      {"docgraph measures", "docgraph measures betweenness"},
      {{"MEASURE", "one of the list", false, false, Offer::measures}},
      kJsonOption,
      "",
      run_measures,
      {{"What each measure says, between which values it lies, how it is normalised, what it does with groups that no tie joins, and the "
        "paper that defines it. docs/measures.md is the same list."},
       {}}};
}

}  // namespace docgraph
