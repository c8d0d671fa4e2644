#include "cli/choices.hpp"

#include <fmt/format.h>

#include <array>

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

std::vector<std::string> layer_words(const LayerOptions& layers) {
  std::vector<std::string> words;
  if (layers.correspondence) words.emplace_back(word(Layer::correspondence));
  if (layers.together) words.emplace_back(word(Layer::together));
  return words;
}

std::string dates_sentence(const TieRule& rule) {
  if (rule.from.known() && rule.to.known()) return fmt::format("Only records dated {} to {}.", to_text(rule.from), to_text(rule.to));
  if (rule.from.known()) return fmt::format("Only records dated {} or later.", to_text(rule.from));
  if (rule.to.known()) return fmt::format("Only records dated {} or earlier.", to_text(rule.to));
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

void add_together_choices(const TieRule& rule, std::vector<std::string>& choices) {
  choices.push_back(fmt::format("Named together: in one {} {}.", rule.scope == Scope::sentence ? "sentence of a record's" : "record's",
                                listed(rule.fields, "or")));
  choices.emplace_back(rule.strength == StrengthRule::newman ? "Strength of a tie: 1/(k-1) from each record that names k entities (Newman)."
                                                             : "Strength of a tie: the number of its records.");
  choices.push_back(rule.kinds.empty() ? "Entities of every kind."
                                       : fmt::format("Only entities of kind {}.", listed(kind_words(rule), "or")));
}

}  // namespace

std::vector<std::string> choices_of(const Options& options, const TieRule& rule, const Identities& identities) {
  std::vector<std::string> choices;
  if (options.layers.together) add_together_choices(rule, choices);
  choices.emplace_back(options.measures.paths == PathRule::length ? "Paths add up lengths, 1/strength." : "Paths count ties.");
  choices.push_back(dates_sentence(rule));
  choices.emplace_back(kDemonymSentences[static_cast<std::size_t>(options.identity.demonyms)]);
  choices.emplace_back(kCapitalSentences[static_cast<std::size_t>(options.mentions.capitals)]);
  if (rule.min_records > 1) choices.push_back(fmt::format("Ties that rest on fewer than {} records are left out.", rule.min_records));
  if (!rule.without.empty()) choices.push_back(fmt::format("Left out: {}.", listed(names_without(rule, identities), "and")));
  if (!options.layers.correspondence) choices.push_back(fmt::format("Only the layer of who is {}.", phrase(Layer::together)));
  if (!options.layers.together) choices.push_back(fmt::format("Only the layer of {}.", phrase(Layer::correspondence)));
  return choices;
}

std::vector<std::pair<std::string, std::string>> resolved_options(const Options& options, const TieRule& rule,
                                                                  const Identities& identities) {
  const std::vector<std::string> kinds = rule.kinds.empty() ? std::vector<std::string>{"all"} : kind_words(rule);
  return {
      {"capitals", std::string(kCapitalWords[static_cast<std::size_t>(options.mentions.capitals)])},
      {"demonyms", std::string(kDemonymWords[static_cast<std::size_t>(options.identity.demonyms)])},
      {"layers", fmt::format("{}", fmt::join(layer_words(options.layers), ","))},
      {"fields", fmt::format("{}", fmt::join(rule.fields, ","))},
      {"scope", rule.scope == Scope::sentence ? "sentence" : "record"},
      {"strength", rule.strength == StrengthRule::newman ? "newman" : "records"},
      {"paths", options.measures.paths == PathRule::length ? "length" : "steps"},
      {"kinds", fmt::format("{}", fmt::join(kinds, ","))},
      {"min-records", std::to_string(rule.min_records)},
      {"from", to_text(rule.from)},
      {"to", to_text(rule.to)},
      {"without", fmt::format("{}", fmt::join(names_without(rule, identities), "; "))},
  };
}

}  // namespace docgraph
