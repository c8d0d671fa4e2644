#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/answer/difference.hpp"
#include "cli/commands.hpp"
#include "cli/options/choices.hpp"
#include "cli/options/config.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "graph/difference/matching.hpp"

namespace docgraph {
namespace {

/// "1972 to 1973-03", "from 1972", "to 1973"; empty without bounds.
std::string period_of(const TieRule& rule) {
  if (rule.from.known() && rule.to.known()) return fmt::format("{} to {}", to_text(rule.from), to_text(rule.to));
  if (rule.from.known()) return "from " + to_text(rule.from);
  return rule.to.known() ? "to " + to_text(rule.to) : "";
}

std::string side_name(const Reading& reading, const TieRule& rule) {
  std::string name = reading.input.name;
  if (const std::string period = period_of(rule); !period.empty()) name += ", " + period;
  if (!reading.corpus.identities.use.file.empty()) name += ", who is who by " + reading.corpus.identities.use.file;
  return name;
}

/// What the command line says of the second side.
Options second_options(const Options& options) {
  Options second = options;
  if (!options.names.empty()) {
    InputOptions corpus;
    corpus.corpus = options.names.front();
    corpus.also = options.second.also;
    apply_reading_config(corpus, second);
  }
  if (!options.second.identities.empty()) second.input.identities = options.second.identities;
  if (options.second.from.known() || options.second.to.known()) {
    second.rule.from = options.second.from;
    second.rule.to = options.second.to;
  }
  return second;
}

void check_second(const Options& options) {
  if (options.names.empty() && !options.second.also.empty())
    throw UsageError({{}, "--also2 adds to a second corpus, and none is named", "docgraph diff CORPUS CORPUS2 --also2 FILE"});
  const bool other_time = options.second.from.known() || options.second.to.known();
  if (options.names.empty() && options.second.identities.empty() && !other_time)
    throw UsageError({{},
                      "docgraph diff wants something to compare with",
                      "name a second corpus, another identity file (--identities2 FILE) or another time (--from2 DATE, --to2 DATE)"});
  if (options.second.from.known() && options.second.to.known() && days_of(options.second.from).first > days_of(options.second.to).last)
    throw UsageError({{},
                      fmt::format("--from2 {} lies after --to2 {}: no record can be between them", to_text(options.second.from),
                                  to_text(options.second.to)),
                      "exchange the two dates"});
}

/// Degree and betweenness, unless the user chose.
MeasureOptions compared_measures(MeasureOptions measures) {
  if (measures.chosen.empty()) measures.chosen = {"degree", "betweenness"};
  return measures;
}

std::vector<Layer> layers_of_either(const Options& options, const Corpus& first, const Corpus& second) {
  std::vector<Layer> layers = counted_layers(options.layers, first);
  for (const Layer layer : counted_layers(options.layers, second))
    if (std::ranges::find(layers, layer) == layers.end()) layers.push_back(layer);
  std::ranges::sort(layers);
  return layers;
}

void run_diff(const Options& options) {
  check_second(options);
  keep_corpus(options.input, options.output.path);
  const Options other = second_options(options);
  keep_corpus(other.input, options.output.path);
  Progress progress(!options.output.quiet);
  const Reading first = read_and_identify(options, progress);
  // The same records and the same decisions need no second reading.
  const bool one_reading = options.names.empty() && options.second.identities.empty();
  const std::optional<Reading> read_again = one_reading ? std::nullopt : std::optional(read_and_identify(other, progress));
  const Reading& second = one_reading ? first : *read_again;

  Comparison comparison;
  comparison.options = draws_of(options);
  comparison.first = {&first.corpus, resolve_rule(options, first)};
  comparison.second = {&second.corpus, resolve_rule(other, second)};
  comparison.first_name = side_name(first, comparison.first.rule);
  comparison.second_name = side_name(second, comparison.second.rule);
  const std::vector<std::uint32_t> match = match_entities(first.corpus.identities, second.corpus.identities);
  progress.stage("comparing");
  for (const Layer layer : layers_of_either(options, first.corpus, second.corpus))
    comparison.layers.push_back(
        difference_of(layer, comparison.first, comparison.second, match, compared_measures(options.measures), comparison.options));
  progress.clear();
  write_answer(options.output, options.output.json ? difference_json(comparison) : difference_text(comparison));
  tell_faults(first.input);
  if (!one_reading) tell_faults(second.input);
}

}  // namespace

Command diff_command() {
  return {
      "diff",
      "compare two corpora, two times or two identity files",
      {"docgraph diff samples/detente.json --to 1973-02 --from2 1973-03",
       "docgraph diff samples/letters.json samples/detente.json --layers together"},
      {kCorpus,
       {"CORPUS2", "what to compare it with; nothing: the same records, by --identities2, --from2 or --to2", false, false, Offer::files}},
      kInputOptions | kReadingOptions | kTieOptions | kDifferenceOptions | kCertaintyOptions | kOutputOption | kJsonOption,
      "the file to write to; default: standard output",
      run_diff,
      {{"Of each layer it says which actors and ties only the first has (lost) or only the second (gained), and whose rank differs.",
        "More records name more actors and make more ties, so sizes alone compare nothing. It therefore draws records at random, from "
        "either "
        "side equally many, a thousand times (--draws), and says in how many of these draws its side has what the other has not; and it "
        "tells of a "
        "rank only where the ranges that it has in the draws of the two sides do not touch.",
        "A second corpus is read by its own docgraph.toml and identities.toml; how ties are counted, the first one's or the command line "
        "says for both.",
        "Entities are matched by the lists' entry, or by kind and name. What is spelled otherwise in the second corpus counts as lost and "
        "gained: an identity file can join the two names."},
       {}}};
}

}  // namespace docgraph
