// The way of a record through docgraph, one call a stage. After each stage stands what holds from there on. Each stage takes its own
// options; none is skipped: a stage that has nothing to do gives something empty.
#include "cli/pipeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/options/choices.hpp"
#include "cli/stream/tagger_file.hpp"
#include "extract/correspondence.hpp"
#include "extract/forms.hpp"
#include "extract/identity/identity.hpp"
#include "extract/parallel.hpp"
#include "graph/measure.hpp"
#include "graph/network.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kRecordsInBlock = 64;

std::vector<Extraction> extract_all(const std::vector<Record>& records, const Lexicon& lexicon, const Tagger& tagger,
                                    const MentionOptions& options) {
  std::vector<Extraction> extractions(records.size());
  for_each_block(records.size(), kRecordsInBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) extractions[i] = extract(records[i], lexicon, tagger, options);
  });
  return extractions;
}

/// The rule with the entities that the user's words name.
TieRule resolve(TieRule rule, const GivenOption& without, const Identities& identities, const Lexicon& lexicon) {
  const Diagnostic asked{without.where, without.label + ": ", ""};
  for (const std::string& name : without.values) rule.without.push_back(entity_named(name, identities, lexicon, asked));
  std::ranges::sort(rule.without);
  return rule;
}

/// The days between which all dated records lie; nothing if none is dated.
std::string dates_there_are(const std::vector<Record>& records) {
  ArchiveDate first;
  ArchiveDate last;
  for (const Record& record : records) {
    if (!record.date.known()) continue;
    const DateRange days = days_of(record.date);
    first = first.known() ? std::min(first, days.first) : days.first;
    last = std::max(last, days.last);
  }
  if (!first.known()) return "none of the records is dated";
  return fmt::format("the records are dated {} to {}", to_text(first), to_text(last));
}

/// Dates that leave no record leave nothing to say.
void refuse_empty_time(const TieRule& rule, const Corpus& corpus) {
  const bool bounded = rule.from.known() || rule.to.known();
  const auto admitted = [&rule](const Record& record) { return admits(rule, record); };
  if (!bounded || corpus.records.empty() || std::ranges::any_of(corpus.records, admitted)) return;
  const std::string time = rule.from.known() && rule.to.known() ? fmt::format("{} to {}", to_text(rule.from), to_text(rule.to))
                           : rule.from.known()                  ? to_text(rule.from) + " or later"
                                                                : to_text(rule.to) + " or earlier";
  throw InputError({{}, fmt::format("no record is left: none may be of {}", time), dates_there_are(corpus.records)});
}

TieRule without_subjects(TieRule rule, const std::vector<ActorCounts>& counts) {
  for (const ActorCounts& actor : counts)
    if (actor.subject) rule.without.push_back(actor.entity);
  return rule;
}

MeasuredLayer measure_layer(Network network, const MeasureOptions& options) {
  MeasuredNetwork found = measure(network, options);
  return {std::move(network), found.summary, std::move(found.columns), std::move(found.tie_columns)};
}

/// `together` without the subjects; empty where `together` is not counted.
Network network_without_subjects(const std::vector<Layer>& layers, const Corpus& corpus, const TieRule& rule) {
  const bool counted = std::ranges::find(layers, Layer::together) != layers.end();
  return counted ? build_network(Layer::together, corpus, rule) : Network(Layer::together, {}, {});
}

}  // namespace

Reading read_and_identify(const Options& options, const Progress& progress) {
  progress.stage("reading");
  GazetteersRead gazetteers = read_gazetteers(options.input);
  Reading reading{read_corpus(options.input),
                  read_decisions(options.input),
                  std::move(gazetteers.files),
                  Lexicon::built_in(std::move(gazetteers.entries)),
                  {}};
  Corpus& corpus = reading.corpus;
  corpus.records = std::move(reading.input.records);
  // 1. Every record is valid UTF-8 and has a date that exists or none. Those that could not be used are told.

  order_records(corpus.records);
  // 2. Ids are unique and records stand in their order: nothing below depends on the order of the input.

  progress.stage("finding names");
  corpus.extractions = extract_all(corpus.records, reading.lexicon, Tagger(find_model(options.model)), options.mentions);
  // 3. Spans are in order of field and start and do not overlap. Each record was read by itself.

  progress.stage("deciding who is who");
  const std::vector<Form> forms = collect_forms(corpus.records, corpus.extractions);
  // 4. What the corpus teaches about names is in the forms and nowhere else.

  corpus.identities =
      decide_identities(corpus.records, corpus.extractions, forms, reading.lexicon, options.identity, reading.decisions.file);
  for (const Diagnostic& warning : corpus.identities.use.warnings) reading.input.notes.push_back(warning);
  // 5. Each mention and each end of a dispatch has an entity or counts for nobody, with a reason; the user's decisions have overruled the
  // rules'. Entities are in canonical order.
  return reading;
}

std::vector<std::vector<Extraction>> extract_anew(const std::vector<MentionOptions>& options, const std::string& model,
                                                  const Reading& reading, const Corpus& corpus) {
  const Tagger tagger(find_model(model));
  std::vector<std::vector<Extraction>> extractions;
  for (const MentionOptions& one : options) extractions.push_back(extract_all(corpus.records, reading.lexicon, tagger, one));
  return extractions;
}

Corpus identify_anew(const IdentityOptions& options, const Reading& reading, const Corpus& corpus, std::vector<Extraction> extractions) {
  Corpus other{corpus.records, std::move(extractions), {}};
  other.identities = decide_identities(other.records, other.extractions, collect_forms(other.records, other.extractions), reading.lexicon,
                                       options, reading.decisions.file);
  return other;
}

std::pair<std::uint32_t, std::uint32_t> two_entities(const Options& options, const Reading& reading) {
  const std::uint32_t a = entity_named(options.names[0], reading.corpus.identities, reading.lexicon);
  const std::uint32_t b = entity_named(options.names[1], reading.corpus.identities, reading.lexicon);
  if (a == b)
    throw UsageError({{},
                      fmt::format("{} and {} both name {}", docgraph::quoted(options.names[0]), docgraph::quoted(options.names[1]),
                                  docgraph::quoted(reading.corpus.identities.entities[a].name)),
                      "name two entities"});
  return {a, b};
}

TieRule resolve_rule(const Options& options, const Reading& reading) {
  refuse_empty_time(options.rule, reading.corpus);
  return resolve(options.rule, options.without, reading.corpus.identities, reading.lexicon);
}

Analysis analyse(const Options& options, Reading& reading, const Progress& progress) {
  const TieRule rule = resolve_rule(options, reading);
  const Corpus& corpus = reading.corpus;
  // 6. Names that the user typed are entities of this corpus.

  progress.stage("counting ties");
  std::vector<ActorCounts> counts = count_actors(corpus, rule);
  const std::vector<Layer> layers = counted_layers(options.layers, corpus);
  std::vector<Network> networks;
  for (const Layer layer : layers) networks.push_back(build_network(layer, corpus, rule));
  Network without = network_without_subjects(layers, corpus, without_subjects(rule, counts));
  // 7. Layers are kept apart. Every tie carries its evidence. Vertex order = entity order, so no output depends on hashing.

  progress.stage("measuring");
  std::vector<MeasuredLayer> measured;
  for (Network& network : networks) measured.push_back(measure_layer(std::move(network), options.measures));
  MeasuredLayer measured_without = measure_layer(std::move(without), options.measures);
  // 8. Nothing below this line changes a number.

  const auto admitted = std::ranges::count_if(corpus.records, [&](const Record& record) { return admits(rule, record); });
  std::vector<Choice> choices = choices_of(options, rule, corpus);
  return {reading.input.name,
          std::move(reading.corpus),
          rule,
          options.measures,
          std::move(counts),
          std::move(measured),
          std::move(measured_without),
          reading.input.met,
          static_cast<std::size_t>(admitted),
          std::move(choices)};
}

}  // namespace docgraph
