#include "cli/answer/evaluation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "cli/answer/json_parts.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kLegend =
    "Precision: of those found, how many are right. Recall: of those marked, how many were found. F1: the balance of the two.\n"
    "Who is who is told for the names that were marked and found at the same place.\n"
    "Interval: how far F1 (recall where there is no F1) hangs on the choice of records. Of 1,000 trials, each with as many records drawn "
    "at\n"
    "random from these, any of them any number of times, 950 lie in it. Where it has no breadth no record has a fault, which is no "
    "promise\n"
    "for others. It says nothing about texts of another kind.\n";

std::string percent(const std::optional<double>& ratio) { return ratio ? fmt::format("{:.1f}", 100 * *ratio) : "–"; }

std::string interval_text(const EvaluationFigure& figure) {
  return figure.interval ? fmt::format("{:.1f} to {:.1f}", 100 * figure.interval->low, 100 * figure.interval->high) : "–";
}

std::string row(std::string_view name, const EvaluationFigure& figure, bool counted) {
  const auto count = [&](std::uint32_t number) { return counted ? fmt::format("{}", number) : std::string(); };
  const bool has_precision = figure.ratios.precision.has_value();
  return fmt::format("{:<33}{:>8}{:>8}{:>8}{:>11}{:>8}{:>8}   {}\n", name, count(figure.counts.right),
                     has_precision || !counted ? count(figure.counts.found) : "–", count(figure.counts.marked),
                     percent(figure.ratios.precision), percent(figure.ratios.recall), percent(figure.ratios.f1), interval_text(figure));
}

/// Kinds in their own order; words of the gold's own follow as they are.
std::string kinds_text(const Evaluation& evaluation) {
  constexpr std::array<std::pair<Kind, std::string_view>, 4> kNames = {
      {{Kind::person, "  persons"}, {Kind::organisation, "  organisations"}, {Kind::polity, "  states"}, {Kind::place, "  places"}}};
  std::string text;
  std::string others;
  for (const auto& [known, name] : kNames)
    for (const auto& [kind, figure] : evaluation.kinds)
      if (kind == label(known)) text += row(name, figure, true);
  for (const auto& [kind, figure] : evaluation.kinds) {
    const bool is_known = std::ranges::any_of(kNames, [&kind = kind](const auto& entry) { return label(entry.first) == kind; });
    if (!is_known) others += row("  " + visible(kind), figure, true);
  }
  return text + others;
}

std::string names_text(const Evaluation& evaluation) {
  std::string text = row("names", evaluation.names, true) + kinds_text(evaluation);
  text += row("  states counted as places", evaluation.states_as_places, true);
  text += row("  of whatever kind", evaluation.any_kind, true);
  text += row("  overlapping, of the same kind", evaluation.overlapping, true);
  return text + row("  overlapping, of whatever kind", evaluation.overlapping_any_kind, true);
}

std::string entities_text(const Evaluation& evaluation) {
  if (evaluation.joined == 0) return {};
  std::string text = fmt::format("who is who: {} of {} names, {} entities marked, {} found\n", evaluation.joined, evaluation.with_entity,
                                 evaluation.marked_entities, evaluation.found_entities);
  text += row("  B-cubed", evaluation.b_cubed, false);
  text += row("  every two names", evaluation.pairs, true);
  return evaluation.ceaf_e ? text + row("  CEAF-e, entity by entity", *evaluation.ceaf_e, false) : text;
}

Json number(const std::optional<double>& ratio) { return ratio ? Json(*ratio) : Json(); }

Json ratios_json(const EvaluationFigure& figure) {
  Json json = {{"precision", number(figure.ratios.precision)}, {"recall", number(figure.ratios.recall)}, {"f1", number(figure.ratios.f1)}};
  json["interval"] = figure.interval ? Json{figure.interval->low, figure.interval->high} : Json();
  return json;
}

Json figure_json(const EvaluationFigure& figure) {
  Json json = {{"right", figure.counts.right}, {"found", figure.counts.found}, {"marked", figure.counts.marked}};
  json.update(ratios_json(figure));
  return json;
}

}  // namespace

std::string evaluation_text(const Evaluation& evaluation) {
  std::string text = fmt::format("{} marked records, {} of them in the corpus\n\n", evaluation.records, evaluation.answered);
  text += fmt::format("{:<33}{:>8}{:>8}{:>8}{:>11}{:>8}{:>8}   {}\n", "ratios in percent", "right", "found", "marked", "precision",
                      "recall", "F1", "interval");
  text += names_text(evaluation) + entities_text(evaluation);
  if (evaluation.edges.counts.marked > 0 || evaluation.edges.counts.found > 0) text += row("who wrote to whom", evaluation.edges, true);
  return text + "\n" + std::string(kLegend);
}

std::string evaluation_json(const Evaluation& evaluation) {
  Json kinds = Json::object();
  for (const auto& [kind, figure] : evaluation.kinds) kinds[kind] = figure_json(figure);
  const Json entities = {{"names_marked", evaluation.with_entity},
                         {"names_joined", evaluation.joined},
                         {"marked", evaluation.marked_entities},
                         {"found", evaluation.found_entities},
                         {"b_cubed", ratios_json(evaluation.b_cubed)},
                         {"pairs", figure_json(evaluation.pairs)},
                         {"ceaf_e", evaluation.ceaf_e ? ratios_json(*evaluation.ceaf_e) : Json()}};
  const Json all = {{"records", {{"marked", evaluation.records}, {"in_corpus", evaluation.answered}}},
                    {"names", figure_json(evaluation.names)},
                    {"kinds", kinds},
                    {"states_as_places", figure_json(evaluation.states_as_places)},
                    {"any_kind", figure_json(evaluation.any_kind)},
                    {"overlapping", figure_json(evaluation.overlapping)},
                    {"overlapping_any_kind", figure_json(evaluation.overlapping_any_kind)},
                    {"entities", entities},
                    {"edges", figure_json(evaluation.edges)}};
  return printed_json(all);
}

}  // namespace docgraph
