#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/terminal.hpp"
#include "graph/measure.hpp"

namespace docgraph {
namespace {

const Measure& measure_named(const std::string& name) {
  const auto found = std::ranges::find(measures(), name, &Measure::key);
  if (found != measures().end()) return *found;
  std::vector<std::string> known;
  for (const Measure& measure : measures()) known.emplace_back(measure.key);
  const std::string nearest = nearest_name(name, known);
  throw UsageError({{},
                    fmt::format("there is no measure {}", docgraph::quoted(name)),
                    nearest.empty() ? "docgraph measures lists them" : fmt::format("did you mean {}?", nearest)});
}

std::string layers_of(const Measure& measure) {
  if (measure.correspondence && measure.together) return fmt::format("{}, {}", word(Layer::correspondence), word(Layer::together));
  return std::string(word(measure.correspondence ? Layer::correspondence : Layer::together));
}

std::string list_text() {
  std::string text;
  for (const Measure& measure : measures()) text += list_entry(measure.key, measure.definition, 13);
  return text + "\nEach in full: docgraph measures NAME\n";
}

std::string entry_text(const Measure& measure) {
  std::string text = fmt::format("{} ({})\n\n", measure.heading, measure.key);
  const auto line = [&text](std::string_view what, std::string_view value) {
    if (!value.empty()) text += list_entry(what, value, 15);
  };
  line("definition", measure.definition);
  line("range", measure.range);
  line("normalisation", measure.normalisation);
  line("disconnected", measure.disconnected);
  line("direction", measure.direction);
  line("ties", measure.ties);
  line("layers", layers_of(measure));
  line("source", measure.source);
  return text;
}

}  // namespace

void run_measures(const Options& options) {
  if (options.names.empty()) {
    print(options.output.json ? measures_json() : list_text());
    return;
  }
  const Measure& measure = measure_named(options.names.front());
  print(options.output.json ? measure_json(measure) : entry_text(measure));
}

}  // namespace docgraph
