// What is tried beside the analysis as it was asked for. Policies on capitals and demonyms change what is read, so the records are read
// anew for them; strength and length are counted anew; a doubtful name is counted for its rival.
#include "cli/certainty.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "cli/options/choices.hpp"
#include "extract/check/copies.hpp"
#include "graph/uncertainty/choice/readings.hpp"

namespace docgraph {
namespace {

/// Records with more text than this, in bytes, are not read anew for each policy: it would take longer than all else together.
constexpr std::size_t kMostText = std::size_t{8} << 20U;

std::size_t text_size(const Corpus& corpus) {
  std::size_t size = 0;
  for (const Record& record : corpus.records)
    for (const Field& field : record.texts) size += field.text.size();
  return size;
}

/// The rule for a corpus that was read anew: the entities left out are known again by their ids.
TieRule translated(TieRule rule, const Identities& from, const Identities& to) {
  std::vector<std::uint32_t> without;
  for (const std::uint32_t entity : rule.without) {
    const auto found = std::ranges::find(to.entities, from.entities[entity].id, &Entity::id);
    if (found != to.entities.end()) without.push_back(static_cast<std::uint32_t>(found - to.entities.begin()));
  }
  std::ranges::sort(without);
  rule.without = std::move(without);
  return rule;
}

TieRule with_subjects_out(const Analysis& analysis) {
  TieRule rule = analysis.rule;
  for (const ActorCounts& actor : analysis.counts)
    if (actor.subject) rule.without.push_back(actor.entity);
  std::ranges::sort(rule.without);
  rule.without.erase(std::unique(rule.without.begin(), rule.without.end()), rule.without.end());
  return rule;
}

/// What is compared with what: the certainty so far and the rules that it was made by.
struct Ground {
  const Analysis& analysis;
  const Certainty& certainty;
  TieRule rule_without_subjects;
};

Alternative alternative(const Ground& ground, std::string sentence, const Corpus& corpus, const StrengthRule* strength,
                        const MeasureOptions& how) {
  Alternative made{std::move(sentence), false, {}};
  const Identities& before = ground.analysis.corpus.identities;
  const auto add = [&](const LayerCertainty& certainty, TieRule rule, bool without_subjects) {
    rule = translated(std::move(rule), before, corpus.identities);
    if (strength != nullptr) rule.strength = *strength;
    for (ChoiceEffect& effect : effects_of(certainty, build_network(certainty.source.layer, corpus, rule), how)) {
      effect.without_subjects = without_subjects;
      made.effects.push_back(std::move(effect));
    }
  };
  for (const LayerCertainty& certainty : ground.certainty.layers) add(certainty, ground.analysis.rule, false);
  if (ground.certainty.without_subjects) add(*ground.certainty.without_subjects, ground.rule_without_subjects, true);
  return made;
}

void try_policies(const Options& options, const Reading& reading, const Ground& ground, std::vector<Alternative>& made) {
  const Corpus& corpus = ground.analysis.corpus;
  const auto try_with = [&](const IdentityOptions& identity, std::vector<Extraction> extractions, std::string_view sentence) {
    made.push_back(alternative(ground, std::string(sentence), identify_anew(identity, reading, corpus, std::move(extractions)), nullptr,
                               ground.analysis.measures));
  };
  std::vector<MentionOptions> capitals;
  for (const CapitalPolicy policy : {CapitalPolicy::context, CapitalPolicy::place, CapitalPolicy::polity}) {
    if (policy == options.mentions.capitals) continue;
    capitals.push_back(options.mentions);
    capitals.back().capitals = policy;
  }
  auto extractions = extract_anew(capitals, options.model, reading, corpus);
  for (std::size_t i = 0; i < capitals.size(); ++i)
    try_with(options.identity, std::move(extractions[i]), sentence_of(capitals[i].capitals));
  for (const DemonymPolicy policy : {DemonymPolicy::polity, DemonymPolicy::unnamed, DemonymPolicy::off}) {
    if (policy != options.identity.demonyms) try_with({policy}, corpus.extractions, sentence_of(policy));
  }
}

void try_counting(const Ground& ground, std::vector<Alternative>& made) {
  TieRule other = ground.analysis.rule;
  other.strength = other.strength == StrengthRule::records ? StrengthRule::newman : StrengthRule::records;
  made.push_back(alternative(ground, strength_sentence(other), ground.analysis.corpus, &other.strength, ground.analysis.measures));
  MeasureOptions how = ground.analysis.measures;
  how.paths = how.paths == PathRule::steps ? PathRule::length : PathRule::steps;
  made.push_back(alternative(ground, std::string(sentence_of(how.paths)), ground.analysis.corpus, nullptr, how));
}

std::string sentence_of(const DoubtfulReading& reading, const Identities& identities) {
  const std::string as = reading.rival == kNoEntity ? "nobody" : identities.entities[reading.rival].name;
  return fmt::format("{} means {}, not {} ({} time{}).", quoted(reading.form), as, identities.entities[reading.entity].name,
                     reading.mentions, reading.mentions == 1 ? "" : "s");
}

/// As many as every drawn layer can afford. Those that change no tie are known to move nothing without being measured.
std::size_t affordable_readings(const Certainty& certainty) {
  std::optional<std::size_t> most;
  for (const LayerCertainty& layer : certainty.layers)
    if (layer.effort.draws > 0) most = std::min<std::size_t>(most.value_or(layer.effort.readings), layer.effort.readings);
  return most.value_or(0);
}

void try_readings(const Ground& ground, Certainty& certainty) {
  const Corpus& corpus = ground.analysis.corpus;
  std::vector<Layer> layers;
  for (const MeasuredLayer& layer : ground.analysis.layers) layers.push_back(layer.network.layer());
  std::vector<DoubtfulReading> readings = doubtful_readings(corpus);
  weigh_readings(corpus, ground.analysis.rule, layers, readings);
  std::erase_if(readings, [](const DoubtfulReading& reading) { return reading.changed_ties == 0; });
  const std::size_t tried = std::min(readings.size(), affordable_readings(certainty));
  certainty.readings_left = readings.size() - tried;
  readings.resize(tried);
  Corpus other = corpus;
  for (const DoubtfulReading& reading : readings) {
    other.identities = read_otherwise(corpus, reading);
    certainty.alternatives.push_back(
        alternative(ground, sentence_of(reading, corpus.identities), other, nullptr, ground.analysis.measures));
    certainty.alternatives.back().is_reading = true;
  }
}

}  // namespace

Certainty assess_certainty(const Options& options, const Reading& reading, const Analysis& analysis, const Progress& progress) {
  Certainty made;
  if (options.certainty.draws == 0U) return made;
  progress.stage("asking how sure the numbers are");
  const Corpus& corpus = analysis.corpus;
  const RecordGroups groups = copies_of(corpus.records, corpus.extractions);
  const Ground ground{analysis, made, with_subjects_out(analysis)};
  for (const MeasuredLayer& layer : analysis.layers)
    made.layers.push_back(assess(layer.network.layer(), corpus, analysis.rule, groups, analysis.measures, options.certainty));
  if (find_layer(analysis, Layer::together) != nullptr && ground.rule_without_subjects.without != analysis.rule.without) {
    made.without_subjects =
        assess(Layer::together, corpus, ground.rule_without_subjects, groups, analysis.measures, options.certainty, Depth::ranking);
  }
  progress.stage("trying other choices");
  made.policies_left = text_size(corpus) > kMostText;
  if (!made.policies_left) try_policies(options, reading, ground, made.alternatives);
  try_counting(ground, made.alternatives);
  try_readings(ground, made);
  return made;
}

}  // namespace docgraph
