#include "cli/options/choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "cli/options/figure_options.hpp"

namespace docgraph {
namespace {

std::string listed(const std::vector<std::string>& parts, std::string_view last_joint) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? fmt::format(" {} ", last_joint) : ", ";
    text += parts[i];
  }
  return text;
}

std::vector<std::string> kind_words(const TieRule& rule) {
  std::vector<std::string> words;
  for (const Kind kind : rule.kinds) words.emplace_back(word(kind));
  return words;
}

std::vector<std::string> names_without(const TieRule& rule, const Identities& identities) {
  std::vector<std::string> names;
  for (const std::uint32_t entity : rule.without) names.push_back(identities.entities[entity].name);
  return names;
}

/// Without their folders, which say nothing to a reader elsewhere.
std::vector<std::string> file_names(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) names.push_back(std::filesystem::path(path).filename().string());
  return names;
}

std::vector<std::string> layer_words(const std::vector<Layer>& layers) {
  std::vector<std::string> words;
  for (const Layer layer : layers) words.emplace_back(word(layer));
  return words;
}

/// "who wrote to whom", "who is named together".
std::string who(Layer layer) { return is_of_acts(layer) ? std::string(phrase(layer)) : fmt::format("who is {}", phrase(layer)); }

std::string layers_sentence(const std::vector<Layer>& layers) {
  std::vector<std::string> parts;
  for (const Layer layer : layers) parts.push_back(who(layer));
  return fmt::format("Only the layer{} of {}.", layers.size() == 1 ? "" : "s", listed(parts, "and"));
}

bool has(const std::vector<Layer>& layers, Layer layer) { return std::ranges::find(layers, layer) != layers.end(); }

constexpr std::array<std::string_view, 6> kFormatWords = {"json", "jsonl", "csv", "tsv", "page", "text"};

/// "title=Titel,description=Scope+Notes", as the user gives it.
std::string map_words(const FieldMap& map) {
  std::vector<std::string> parts;
  for (const MappedField& field : map) parts.push_back(fmt::format("{}={}", field.field, fmt::join(field.columns, "+")));
  return fmt::format("{}", fmt::join(parts, ","));
}

constexpr std::string_view kVagueDates =
    "A record whose date is less exact is kept if it may fall there (1972 into 1972-06); one without a date is left out.";

std::string dates_sentence(const TieRule& rule) {
  if (rule.from.known() && rule.to.known())
    return fmt::format("Only records dated {} to {}. {}", to_text(rule.from), to_text(rule.to), kVagueDates);
  if (rule.from.known()) return fmt::format("Only records dated {} or later. {}", to_text(rule.from), kVagueDates);
  if (rule.to.known()) return fmt::format("Only records dated {} or earlier. {}", to_text(rule.to), kVagueDates);
  return "Records of every date.";
}

constexpr std::array<std::string_view, 3> kDemonymWords = {"polity", "unnamed", "off"};
constexpr std::array<std::string_view, 3> kDemonymSentences = {
    "A people's name counts for its state.",
    "A people's name counts for an unnamed group of that people.",
    "A people's name counts for nobody.",
};
constexpr std::array<std::string_view, 3> kCapitalWords = {"context", "place", "polity"};
constexpr std::array<std::string_view, 3> kCapitalSentences = {
    "A capital's name counts for its government where the sentence says so, else for the city.",
    "A capital's name always counts for the city.",
    "A capital's name always counts for its government.",
};

void add_scope_choice(const TieRule& rule, std::vector<Choice>& choices) {
  const TieRule usual;
  choices.push_back({fmt::format("Named together: in one {} {}.", rule.scope == Scope::sentence ? "sentence of a record's" : "record's",
                                 listed(rule.fields, "or")),
                     rule.scope == usual.scope && rule.fields == usual.fields,
                     {Layer::together}});
}

void add_together_choices(const TieRule& rule, std::vector<Choice>& choices) {
  const TieRule usual;
  const std::vector<Layer> both = {Layer::together, Layer::index};
  choices.push_back({strength_sentence(rule), rule.strength == usual.strength, both});
  choices.push_back(
      {rule.kinds.empty() ? "Entities of every kind." : fmt::format("Only entities of kind {}.", listed(kind_words(rule), "or")),
       rule.kinds.empty(), both});
}

}  // namespace

std::string_view sentence_of(CapitalPolicy policy) { return kCapitalSentences.at(static_cast<std::size_t>(policy)); }

std::string_view sentence_of(DemonymPolicy policy) { return kDemonymSentences.at(static_cast<std::size_t>(policy)); }

std::string_view sentence_of(PathRule paths) {
  return paths == PathRule::length ? "Paths add up lengths, 1/strength." : "Paths count ties.";
}

std::string strength_sentence(const TieRule& rule) {
  if (rule.strength == StrengthRule::records) return "Strength of a tie: the number of its records.";
  return fmt::format("Strength of a tie: 1/(k-1) from each {} that names k entities (Newman).",
                     rule.scope == Scope::sentence ? "sentence" : "record");
}

std::vector<Layer> counted_layers(const LayerOptions& options, const Corpus& corpus) {
  if (!options.wanted.empty()) return options.wanted;
  std::vector<Layer> layers(kLayers.begin(), kLayers.end());
  if (!has_index(corpus)) std::erase(layers, Layer::index);
  if (!has_relations(corpus)) std::erase(layers, Layer::relation);
  return layers;
}

std::vector<Choice> choices_of(const Options& options, const TieRule& rule, const Corpus& corpus) {
  const Options usual;
  const std::vector<Layer> layers = counted_layers(options.layers, corpus);
  std::vector<Choice> choices;
  const auto add = [&](std::string sentence, bool is_default) { choices.push_back({std::move(sentence), is_default, {}}); };
  if (has(layers, Layer::together)) add_scope_choice(rule, choices);
  if (has(layers, Layer::together) || has(layers, Layer::index)) add_together_choices(rule, choices);
  add(std::string(sentence_of(options.measures.paths)), options.measures.paths == usual.measures.paths);
  if (options.measures.approximate > 0)
    add(fmt::format(
            "Betweenness is estimated from paths drawn at random (seed {}): with probability 0.9 no score of a layer is farther than "
            "{} from the exact one (Riondato and Kornaropoulos 2016).",
            options.measures.seed, options.measures.approximate),
        false);
  add(dates_sentence(rule), !rule.from.known() && !rule.to.known());
  add(std::string(sentence_of(options.identity.demonyms)), options.identity.demonyms == usual.identity.demonyms);
  if (options.mentions.unnamed) add("Whoever a record leaves unnamed counts for an entity of that record alone.", false);
  if (!options.model.empty())
    add(options.model == "none" ? "Names are found by rules alone, without the tagger."
                                : "Names are found by rules and the tagger of the user's model.",
        false);
  // In a title a capital is a post, whatever was chosen.
  if (has(layers, Layer::together))
    choices.push_back(
        {std::string(sentence_of(options.mentions.capitals)), options.mentions.capitals == usual.mentions.capitals, {Layer::together}});
  if (rule.min_records > 1) add(fmt::format("Ties that rest on fewer than {} records are left out.", rule.min_records), false);
  const Identities& identities = corpus.identities;
  if (const std::size_t count = identities.use.applied.size(); count > 0)
    add(fmt::format("{} decision{} of the user's on who is who {} applied ({}).", count, count == 1 ? "" : "s", count == 1 ? "was" : "were",
                    identities.use.file),
        false);
  if (!options.input.gazetteers.empty())
    add(fmt::format("Names of the user's own gazetteer{} ({}) are known beside docgraph's lists.",
                    options.input.gazetteers.size() == 1 ? "" : "s", listed(file_names(options.input.gazetteers), "and")),
        false);
  if (!rule.without.empty()) add(fmt::format("Left out: {}.", listed(names_without(rule, identities), "and")), false);
  if (layers != counted_layers({}, corpus)) add(layers_sentence(layers), false);
  std::stable_sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) { return a.is_default < b.is_default; });
  return choices;
}

ResamplingOptions draws_of(const Options& options) {
  const std::uint32_t draws = options.certainty.draws.value_or(ResamplingOptions{}.draws);
  if (draws < kFewestDraws)
    throw UsageError({{},
                      fmt::format("--draws: expected {} or more, got {}", kFewestDraws, draws),
                      "what holds in 95 of 100 draws cannot be told from fewer; 1000 are usual"});
  return {draws, options.certainty.share, options.certainty.seed};
}

std::vector<std::pair<std::string, std::string>> resolved_options(const Options& options, const TieRule& rule, const Corpus& corpus) {
  const std::vector<std::string> kinds = rule.kinds.empty() ? std::vector<std::string>{"all"} : kind_words(rule);
  std::vector<std::pair<std::string, std::string>> resolved = {
      {"format", options.input.format ? std::string(kFormatWords.at(static_cast<std::size_t>(*options.input.format))) : ""},
      {"map", map_words(options.input.map)},
      {"model", options.model.empty() ? "docgraph's own" : options.model},
      {"capitals", std::string(kCapitalWords[static_cast<std::size_t>(options.mentions.capitals)])},
      {"demonyms", std::string(kDemonymWords[static_cast<std::size_t>(options.identity.demonyms)])},
      {"layers", fmt::format("{}", fmt::join(layer_words(counted_layers(options.layers, corpus)), ","))},
      {"fields", fmt::format("{}", fmt::join(rule.fields, ","))},
      {"scope", rule.scope == Scope::sentence ? "sentence" : "record"},
      {"strength", rule.strength == StrengthRule::newman ? "newman" : "records"},
      {"paths", options.measures.paths == PathRule::length ? "length" : "steps"},
      {"measures", options.measures.chosen.empty() ? "usual" : fmt::format("{}", fmt::join(options.measures.chosen, ","))},
      {"approximate", options.measures.approximate > 0 ? fmt::format("{}", options.measures.approximate) : "exact"},
      {"seed", std::to_string(options.measures.seed)},
      {"kinds", fmt::format("{}", fmt::join(kinds, ","))},
      {"min-records", std::to_string(rule.min_records)},
      {"from", to_text(rule.from)},
      {"to", to_text(rule.to)},
      {"without", fmt::format("{}", fmt::join(names_without(rule, corpus.identities), "; "))},
      {"figures", formats_of(options.figures.formats)},
      {"preset", preset_of(options.figures.page)},
      {"export", fmt::format("{}", fmt::join(options.exchange.formats, ","))},
      {"draws", options.certainty.draws ? std::to_string(*options.certainty.draws) : "as many as take seconds, at most 1000"},
      {"share", fmt::format("{:.0f}", 100 * options.certainty.share)},
  };
  // What is off by default is told only where it is on.
  if (options.mentions.unnamed) resolved.emplace_back("unnamed", "true");
  if (options.mentions.relations) resolved.emplace_back("relations", "true");
  return resolved;
}

}  // namespace docgraph
