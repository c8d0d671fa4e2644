#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "cli/answer/json_parts.hpp"
#include "cli/commands.hpp"
#include "cli/options/choices.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "extract/forms.hpp"
#include "extract/identity/file/listing.hpp"
#include "extract/text/utf8.hpp"
#include "graph/uncertainty/choice/readings.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kHeading =
    "# Who is who in this collection, as docgraph decided it: doubtful decisions first. Copy what you want to settle into\n"
    "# identities.toml beside the corpus. What you agree with stays; of the rest change the heading: [[same]], [[different]]\n"
    "# or [[ignore]]. As it stands, this list changes nothing. docs/identities.md explains each heading.\n";

/// A decision and, of a doubtful one, how many ties it would change if it were taken otherwise.
struct WeighedDecision {
  ListedDecision decision;
  std::optional<std::uint32_t> changed_ties;
};

/// The words of the record in which a decision is first met.
std::optional<std::pair<std::string, std::string>> context(const ListedDecision& decision, const Corpus& corpus) {
  if (decision.mentions == 0) return std::nullopt;
  const Record& record = corpus.records[decision.record];
  const Mention& mention = corpus.extractions[decision.record].mentions[decision.mention];
  const Evidence evidence{decision.record, mention.field, mention.span, mention.field, mention.span};
  return std::pair(quote(record, evidence).front().text, citation(record));
}

std::string section_heading(Confidence confidence) {
  switch (confidence) {
    case Confidence::doubtful:
      return "\n# Doubtful: the records leave it open. What would change most of the network stands first.\n";
    case Confidence::likely:
      return "\n# Likely: worth a look.\n";
    case Confidence::sure:
      break;
  }
  return "\n# Sure.\n";
}

std::string decision_toml(const WeighedDecision& weighed, const Corpus& corpus) {
  const ListedDecision& decision = weighed.decision;
  std::string text = "\n";
  if (weighed.changed_ties) text += fmt::format("# Decided otherwise it would change {}.\n", counted(*weighed.changed_ties, "tie", "ties"));
  if (const auto words = context(decision, corpus)) text += fmt::format("# “{}”\n# {}\n", words->first, words->second);
  return text + entry_toml(decision.entry);
}

/// Those whom a record leaves unnamed, as comments: there is nothing to decide but by joining one with a name.
std::string unnamed_toml(const Identities& identities) {
  std::string text;
  for (const Entity& entity : identities.entities) {
    if (!entity.unnamed) continue;
    text += fmt::format("\n# {}\n", visible(entity.name));
    if (entity.candidates.empty()) text += "#   nobody at its post within a year is known\n";
    for (const Candidate& candidate : entity.candidates)
      text += fmt::format("#   may be {}: {}\n", visible(identities.entities[candidate.entity].name), visible(candidate.reason));
  }
  if (text.empty()) return text;
  return "\n# Unnamed: each stands for itself in its one record. Who it may be, by post and date, nearest first; to join one with a\n"
         "# name, write a [[same]] with both names and the record.\n" +
         text;
}

Json unnamed_json(const Identities& identities) {
  Json unnamed = Json::array();
  for (const Entity& entity : identities.entities) {
    if (!entity.unnamed) continue;
    Json candidates = Json::array();
    for (const Candidate& candidate : entity.candidates) {
      const Entity& other = identities.entities[candidate.entity];
      candidates.push_back({{"entity", other.id}, {"name", other.name}, {"reason", candidate.reason}});
    }
    unnamed.push_back({{"entity", entity.id}, {"name", entity.name}, {"candidates", candidates}});
  }
  return unnamed;
}

std::string listing_toml(const std::vector<WeighedDecision>& decisions, const IdentityUse& use, const Corpus& corpus) {
  std::string text(kHeading);
  if (!use.entries.empty()) text += fmt::format("\n# Your own decisions, from {}.\n", visible(use.file));
  for (const IdentityEntry& entry : use.entries) text += "\n" + entry_toml(entry);
  std::optional<Confidence> section;
  for (const WeighedDecision& weighed : decisions) {
    const Confidence confidence = weighed.decision.confidence;
    if (section != confidence) text += section_heading(confidence);
    section = confidence;
    text += decision_toml(weighed, corpus);
  }
  return text + unnamed_toml(corpus.identities);
}

Json entry_json(const IdentityEntry& entry) {
  Json json = {{"decision", word(entry.decision)}, {"names", entry.names}, {"records", entry.records}};
  if (entry.kind) json["kind"] = word(*entry.kind);
  if (entry.decision == Decision::name) json["name"] = entry.value;
  if (entry.decision == Decision::post) json["owner"] = entry.value;
  if (entry.decision == Decision::post) json["confirmed"] = entry.confirmed;
  json["reason"] = entry.reason;
  return json;
}

std::string listing_json(const std::vector<WeighedDecision>& decisions, const IdentityUse& use, const Corpus& corpus) {
  Json own = Json::array();
  for (const IdentityEntry& entry : use.entries) {
    own.push_back(entry_json(entry));
    own.back()["by"] = entry.by;
  }
  Json listed = Json::array();
  for (const WeighedDecision& weighed : decisions) {
    const ListedDecision& decision = weighed.decision;
    Json json = entry_json(decision.entry);
    json["confidence"] = word(decision.confidence);
    json["mentions"] = decision.mentions;
    json["changed_ties"] = weighed.changed_ties ? Json(*weighed.changed_ties) : Json(nullptr);
    const auto words = context(decision, corpus);
    json["context"] = words ? Json(words->first) : Json();
    json["citation"] = words ? Json(words->second) : Json();
    listed.push_back(std::move(json));
  }
  Json json = {{"own", own}, {"decisions", listed}};
  if (const Json unnamed = unnamed_json(corpus.identities); !unnamed.empty()) json["unnamed"] = unnamed;
  return printed_json(json);
}

/// How many ties each doubtful decision would change, were it taken otherwise: the most of any reading of its name.
std::map<std::string, std::uint32_t> changed_ties_by_form(const Options& options, const Reading& reading) {
  const Corpus& corpus = reading.corpus;
  std::vector<DoubtfulReading> readings = doubtful_readings(corpus);
  weigh_readings(corpus, resolve_rule(options, reading), counted_layers(options.layers, corpus), readings);
  std::map<std::string, std::uint32_t> changed;
  for (const DoubtfulReading& one : readings) {
    std::uint32_t& most = changed[one.form];
    most = std::max(most, one.changed_ties);
  }
  return changed;
}

/// Doubtful decisions that would change most of the network first; all others stay as they were.
std::vector<WeighedDecision> weigh(std::vector<ListedDecision> decisions, const std::map<std::string, std::uint32_t>& changed_ties) {
  std::vector<WeighedDecision> weighed;
  for (ListedDecision& decision : decisions) {
    const auto found = changed_ties.find(decision.entry.names.front());
    const bool known = decision.confidence == Confidence::doubtful && found != changed_ties.end();
    weighed.push_back({std::move(decision), known ? std::optional(found->second) : std::nullopt});
  }
  const auto is_doubtful = [](const WeighedDecision& one) { return one.decision.confidence == Confidence::doubtful; };
  const auto end = std::ranges::find_if_not(weighed, is_doubtful);
  std::ranges::stable_sort(weighed.begin(), end, std::greater<>(), &WeighedDecision::changed_ties);
  return weighed;
}

void run_identities(const Options& options) {
  keep_corpus(options.input, options.output.path);
  Answer answer(options.output);
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  const Corpus& corpus = reading.corpus;
  std::vector<ListedDecision> listed = list_decisions(corpus.records, corpus.extractions, collect_forms(corpus.records, corpus.extractions),
                                                      reading.lexicon, options.identity, reading.decisions.file, corpus.identities);
  const std::vector<WeighedDecision> decisions = weigh(std::move(listed), changed_ties_by_form(options, reading));
  progress.clear();
  const IdentityUse& use = corpus.identities.use;
  const std::string listing = options.output.json ? listing_json(decisions, use, corpus) : listing_toml(decisions, use, corpus);
  answer.write(listing);
  answer.commit();
  tell_faults(reading.input);
}

}  // namespace

Command identities_command() {
  return {
      "identities",
      "list who was taken for whom and why, as entries for identities.toml, doubtful ones first",
      {"docgraph identities samples/detente.json", "docgraph identities samples/detente.json -o decisions.toml",
       "docgraph analyze samples/detente.json --identities decisions.toml"},
      {kCorpus},
      kInputOptions | kReadingOptions | kOutputOption | kJsonOption,
      "the file to write to; default: standard output",
      run_identities,
      {{"The list is TOML: copy what you can settle into identities.toml beside the corpus and change its heading. As it stands it "
        "changes "
        "nothing. [[same]] joins names, [[different]] tells them apart, [[ignore]] says that something is no actor, [[kind]] what it is, "
        "[[name]] what to call it, [[post]] whose mission a city is; [[undecided]] keeps a question open. docs/identities.md explains "
        "each."},
       {}}};
}

}  // namespace docgraph
