#include "render/paper/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace docgraph {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  if (words.size() == 1) return words.front();
  return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

std::string tie_meaning(Layer layer, const TieRule& rule) {
  if (layer == Layer::correspondence) {
    return "A tie runs from the sender that a title states to each addressee that it states; a meeting joins its parties without "
           "direction. Ends "
           "that a title leaves open are left open.";
  }
  const std::string_view scope = rule.scope == Scope::sentence ? "sentence" : "record";
  const std::string fields = rule.fields.empty() ? "any field" : listed(rule.fields);
  return fmt::format("A tie joins two entities that are named in the same {} ({}); it does not say that they were in contact.", scope,
                     fields);
}

std::string strength_meaning(Layer layer, const TieRule& rule) {
  if (layer == Layer::together && rule.strength == StrengthRule::newman) {
    return "Strength adds 1/(k-1) for each record that names k entities, so an entity's summed strength only counts the records in which "
           "it has "
           "company.";
  }
  if (layer == Layer::correspondence) {
    return "Strength is the number of records; an entity's summed strength counts a circular once for each addressee.";
  }
  return "Strength is the number of records.";
}

std::string path_meaning(const MeasureOptions& options) {
  return options.paths == PathRule::steps ? "Paths count ties." : "Paths add up lengths, 1/strength.";
}

std::string size_of(const NetworkSummary& summary) {
  if (summary.vertices == 0) return "no entities, no ties.";
  return fmt::format("{}, {}, {} of them in a single record; {}, the largest of {}; density {:.3f}; {}.",
                     counted(summary.vertices, "entity", "entities"), counted(summary.ties, "tie", "ties"), summary.ties_in_one_record,
                     counted(summary.components, "component", "components"), summary.largest_component, summary.density,
                     counted(summary.isolates, "isolate", "isolates"));
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
