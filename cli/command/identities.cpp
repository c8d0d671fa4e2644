#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/stream/answer.hpp"
#include "extract/forms.hpp"
#include "extract/identity/file/listing.hpp"
#include "extract/text/utf8.hpp"
#include "render/paper/quotation.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kHeading =
    "# Who is who in this collection, as docgraph decided it: doubtful decisions first. Copy what you want to settle into\n"
    "# identities.toml beside the corpus. What you agree with stays; of the rest change the heading: [[same]], [[different]]\n"
    "# or [[ignore]]. As it stands, this list changes nothing. docs/identities.md explains each heading.\n";

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
      return "\n# Doubtful: the records leave it open.\n";
    case Confidence::likely:
      return "\n# Likely: worth a look.\n";
    case Confidence::sure:
      break;
  }
  return "\n# Sure.\n";
}

std::string decision_toml(const ListedDecision& decision, const Corpus& corpus) {
  std::string text = "\n";
  if (const auto words = context(decision, corpus)) text += fmt::format("# “{}”\n# {}\n", words->first, words->second);
  return text + entry_toml(decision.entry);
}

std::string listing_toml(const std::vector<ListedDecision>& decisions, const IdentityUse& use, const Corpus& corpus) {
  std::string text(kHeading);
  if (!use.entries.empty()) text += fmt::format("\n# Your own decisions, from {}.\n", visible(use.file));
  for (const IdentityEntry& entry : use.entries) text += "\n" + entry_toml(entry);
  std::optional<Confidence> section;
  for (const ListedDecision& decision : decisions) {
    if (section != decision.confidence) text += section_heading(decision.confidence);
    section = decision.confidence;
    text += decision_toml(decision, corpus);
  }
  return text;
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

std::string listing_json(const std::vector<ListedDecision>& decisions, const IdentityUse& use, const Corpus& corpus) {
  Json own = Json::array();
  for (const IdentityEntry& entry : use.entries) {
    own.push_back(entry_json(entry));
    own.back()["by"] = entry.by;
  }
  Json listed = Json::array();
  for (const ListedDecision& decision : decisions) {
    Json json = entry_json(decision.entry);
    json["confidence"] = word(decision.confidence);
    json["mentions"] = decision.mentions;
    const auto words = context(decision, corpus);
    json["context"] = words ? Json(words->first) : Json();
    json["citation"] = words ? Json(words->second) : Json();
    listed.push_back(std::move(json));
  }
  return Json{{"own", own}, {"decisions", listed}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void run_identities(const Options& options) {
  keep_corpus(options.input, options.output.path);
  Answer answer(options.output);
  Progress progress(!options.output.quiet);
  const Reading reading = read_and_identify(options, progress);
  const Corpus& corpus = reading.corpus;
  const std::vector<ListedDecision> decisions =
      list_decisions(corpus.records, corpus.extractions, collect_forms(corpus.records, corpus.extractions), reading.lexicon,
                     options.identity, reading.decisions.file, corpus.identities);
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
