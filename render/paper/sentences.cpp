#include "render/paper/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace docgraph {
namespace {

bool bears_on(const Choice& choice, Layer layer) {
  return choice.layers.empty() || std::ranges::find(choice.layers, layer) != choice.layers.end();
}

}  // namespace

std::vector<std::string> choices_in(Layer layer, const Analysis& analysis) {
  std::vector<std::string> sentences;
  for (const Choice& choice : analysis.choices) {
    if (bears_on(choice, layer)) sentences.push_back(choice.sentence);
  }
  return sentences;
}

std::vector<std::string> departures_in(Layer layer, const Analysis& analysis) {
  std::vector<std::string> sentences;
  for (const Choice& choice : analysis.choices) {
    if (bears_on(choice, layer) && !choice.is_default) sentences.push_back(choice.sentence);
  }
  return sentences;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  if (words.size() == 1) return words.front();
  return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

std::string heading(Layer layer) {
  std::string words(phrase(layer));
  words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

std::string tie_meaning(Layer layer, const TieRule& rule) {
  if (layer == Layer::correspondence) {
    return "A tie runs from the sender that a title states to each addressee that it states; a meeting joins its parties without "
           "direction. Ends "
           "that a title leaves open are left open.";
  }
  if (layer == Layer::relation) {
    return "A tie runs from whoever does something, as one sentence states it, to the other; where neither does it to the other (they "
           "meet) "
           "it has no direction. What is denied, planned or only possible makes no tie.";
  }
  if (layer == Layer::index) {
    return "A tie joins two entities that the archivist's index terms of one record name; it does not say that they were in contact.";
  }
  const std::string_view scope = rule.scope == Scope::sentence ? "sentence" : "record";
  const std::string fields = rule.fields.empty() ? "any field" : listed(rule.fields);
  return fmt::format("A tie joins two entities that are named in the same {} ({}); it does not say that they were in contact.", scope,
                     fields);
}

std::string strength_meaning(Layer layer, const TieRule& rule) {
  if (!is_of_acts(layer) && rule.strength == StrengthRule::newman) {
    const std::string_view scope = layer == Layer::together && rule.scope == Scope::sentence ? "sentence" : "record";
    const std::string sum =
        rule.min_records > 1
            ? fmt::format("as weaker ties are left out, an entity's summed strength is less than the {}s in which it has company", scope)
            : fmt::format("an entity's summed strength only counts the {}s in which it has company", scope);
    return fmt::format("Strength adds 1/(k-1) for each {} that names k entities; {}.", scope, sum);
  }
  if (layer == Layer::correspondence) {
    return "Strength is the number of records; an entity's summed strength counts a circular once for each addressee.";
  }
  return "Strength is the number of records.";
}

std::string size_of(const NetworkSummary& summary) {
  if (summary.vertices == 0) return "No entities, no ties.";
  std::string text =
      counted(summary.vertices, "entity", "entities") + ", " + (summary.ties == 0 ? "no ties" : counted(summary.ties, "tie", "ties"));
  if (summary.ties == 1 && summary.ties_in_one_record == 1) text += ", in a single record";
  if (summary.ties > 1)
    text += fmt::format(", {} of them in a single record",
                        summary.ties_in_one_record == 0 ? "none" : std::to_string(summary.ties_in_one_record));
  text += "; " + counted(summary.components, "component", "components");
  if (summary.components > 1) text += fmt::format(", the largest of {}", summary.largest_component);
  return text + fmt::format("; density {:.3f}; {}.", summary.density,
                            summary.isolates == 0 ? "no isolates" : counted(summary.isolates, "isolate", "isolates"));
}

bool is_left_out(const Analysis& analysis, std::uint32_t entity) {
  return std::ranges::find(analysis.rule.without, entity) != analysis.rule.without.end();
}

std::vector<std::string> subjects_of(const Analysis& analysis) {
  std::vector<std::string> names;
  for (const ActorCounts& counts : analysis.counts) {
    if (counts.subject && !is_left_out(analysis, counts.entity)) names.push_back(analysis.corpus.identities.entities[counts.entity].name);
  }
  return names;
}

}  // namespace docgraph
