// The printed tables of how sure the numbers are. Every number comes from the same ranges as in the tables of leading entities, so the two
// cannot differ.
#include "render/paper/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "render/escape.hpp"
#include "render/paper/certainty/parts.hpp"
#include "render/paper/certainty/verdicts.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLeading = 10;
constexpr std::size_t kNameWidth = 36;
constexpr std::size_t kStepsPrinted = 2;  ///< every other share: about 10, 30, 50 and 70 %

std::string number(double value) {
  return value == static_cast<double>(static_cast<long long>(value)) ? fmt::format("{:.0f}", value) : fmt::format("{:.3f}", value);
}

std::string range_text(double low, double high) { return number(low) == number(high) ? number(low) : number(low) + "–" + number(high); }

Row printed_row(const Analysis& analysis, const CertaintyPart& part, std::size_t measure, std::size_t place) {
  const LayerCertainty& certainty = *part.certainty;
  const Range& range = certainty.ranges[measure][place];
  const auto chance = by_chance(certainty, measure, range.vertex);
  const auto decisive = decisive_of(certainty, measure, place);
  Row row;
  row.emplace_back(static_cast<double>(range.tier));
  row.emplace_back(rank_range(range));
  row.emplace_back(clipped(one_line(certainty.source.actors[range.vertex].name), kNameWidth));
  row.emplace_back(number(range.score));
  row.emplace_back(range_text(range.low, range.high));
  row.emplace_back(chance ? range_text(chance->low, chance->high) : "");
  row.emplace_back(chance ? fmt::format("{:.0f}", chance->percentile) : "");
  row.emplace_back(decisive ? one_line(record_id(analysis, decisive->record)) : "");
  row.emplace_back(!decisive ? "" : decisive->gone ? "gone" : fmt::format("{} → {}", range.rank, decisive->rank_without));
  return row;
}

bool is_printed(const CertaintyPart& part, const Measure& measure) {
  const auto keys = printed_keys(part.layer());
  return std::ranges::find(keys, measure.key) != keys.end();
}

Table robustness_table(const Analysis& analysis, const CertaintyPart& part) {
  const LayerCertainty& certainty = *part.certainty;
  Table table;
  table.label = "robustness-" + std::string(part.without_subjects ? "without-subjects" : word(part.layer()));
  table.caption =
      fmt::format("How sure: {}{}, {}. {}", heading(part.layer()), part.without_subjects ? ", without the subjects of the collection" : "",
                  analysis.name, drawing_sentence(certainty));
  for (const std::string_view heading : {"Tier", "Ranks"}) table.columns.push_back({std::string(heading), false});
  table.columns.front().number = true;
  for (const std::string_view heading : {"Name", "Value", "In draws", "By chance", "Above", "Decisive record", "Rank without it"})
    table.columns.push_back({std::string(heading), false});
  for (std::size_t m = 0; m < certainty.ranges.size(); ++m) {
    if (!is_printed(part, *certainty.resampling.measures[m].measure)) continue;
    Section section{std::string(certainty.resampling.measures[m].measure->heading), {}};
    for (std::size_t i = 0; i < std::min(kLeading, certainty.ranges[m].size()); ++i)
      section.rows.push_back(printed_row(analysis, part, m, i));
    table.sections.push_back(std::move(section));
  }
  return table;
}

std::string chance_sentence(const NullModel& model) {
  if (model.options.draws == 0) return {};
  std::string text = fmt::format(
      "By chance: 95 % of {} networks in which each entity is in as many records, and each record names as many, as here, but who is in "
      "which is drawn at random. Above: in how many of a hundred of them the value is lower. The network itself:",
      model.options.draws);
  for (const NullNetworkValue& value : model.network)
    text += fmt::format("{} {} {} (by chance {})", &value == &model.network.front() ? "" : ",",
                        value.key == "ties" ? "ties" : fmt::format("{}", value.heading), number(value.comparison.value),
                        range_text(value.comparison.low, value.comparison.high));
  return text + ".";
}

std::vector<std::string> choice_notes(const Analysis& analysis, const CertaintyPart& part) {
  std::vector<std::string> notes;
  for (const Alternative& other : analysis.certainty.alternatives) {
    std::vector<std::string> moves;
    for (const ChoiceEffect& effect : other.effects) {
      if (effect.layer != part.layer() || effect.without_subjects != part.without_subjects || effect.measure->key != "degree") continue;
      for (const Move& move : effect.moves)
        moves.push_back(
            fmt::format("{} {} → {}", one_line(move.name), move.rank, move.rank_there == 0 ? "gone" : std::to_string(move.rank_there)));
    }
    if (!moves.empty()) notes.push_back(fmt::format("Otherwise chosen: {} By neighbours: {}.", other.sentence, listed(moves)));
  }
  constexpr std::size_t kMost = 8;
  if (notes.size() > kMost) {
    const std::size_t more = notes.size() - kMost;
    notes.resize(kMost);
    notes.push_back(fmt::format("{} more choices move the first places; all are in choices.csv.", more));
  }
  return notes;
}

std::string untried_note(const Certainty& certainty) {
  std::vector<std::string> untried;
  if (certainty.policies_left) untried.emplace_back("other policies on capitals and peoples' names (too much text to read anew)");
  if (certainty.readings_left > 0)
    untried.push_back(counted(certainty.readings_left, "more doubtful name", "more doubtful names, those that change fewest ties"));
  return untried.empty() ? "" : fmt::format("Not tried: {}.", listed(untried));
}

/// The printed measures' verdicts; those that have the same one for the same reasons share a note.
std::vector<std::string> verdict_notes(const Analysis& analysis, const CertaintyPart& part) {
  std::vector<std::pair<std::string, std::vector<std::string>>> told;
  for (const DrawnMeasure& drawn : part.certainty->resampling.measures) {
    const std::string_view key = drawn.measure->key;
    if (!is_printed(part, *drawn.measure)) continue;
    const std::string verdict = verdict_and_reasons(judge(analysis, part.layer(), part.without_subjects, key), analysis);
    auto found = std::ranges::find(told, verdict, [](const auto& one) { return one.first; });
    if (found == told.end()) found = told.insert(found, {verdict, {}});
    found->second.push_back(lowercase_heading(key));
  }
  std::vector<std::string> notes;
  for (const auto& [verdict, keys] : told) notes.push_back(fmt::format("Verdict on the order by {}: {}", listed(keys), verdict));
  return notes;
}

std::string influence_note(const Analysis& analysis, const CertaintyPart& part) {
  std::vector<std::string> phrases;
  for (const DrawnMeasure& drawn : part.certainty->resampling.measures) {
    if (!is_printed(part, *drawn.measure)) continue;
    std::string phrase = influence_phrase(judge(analysis, part.layer(), part.without_subjects, drawn.measure->key), analysis);
    if (!phrase.empty()) phrases.push_back(std::move(phrase));
  }
  if (phrases.empty()) return {};
  return fmt::format("The record on which the order of the first {} places rests more than on any other. By {}.", kInfluencePlaces,
                     fmt::join(phrases, "; by "));
}

/// The verdicts on measures that are drawn but not printed.
std::string other_measures_note(const Analysis& analysis, const CertaintyPart& part) {
  std::vector<std::string> verdicts;
  for (const DrawnMeasure& drawn : part.certainty->resampling.measures) {
    const std::string_view key = drawn.measure->key;
    if (is_printed(part, *drawn.measure)) continue;
    const Verdict verdict = judge(analysis, part.layer(), part.without_subjects, key).judgement.verdict;
    verdicts.push_back(fmt::format("{} {}", lowercase_heading(key), word(verdict)));
  }
  if (verdicts.empty()) return {};
  return fmt::format("Verdicts on the orders by other measures: {}. robustness.csv has their ranges and tiers.", fmt::join(verdicts, ", "));
}

std::string not_drawn_note(const LayerCertainty& certainty) {
  std::vector<std::string> names;
  for (const Measure* measure : certainty.not_drawn) names.push_back(lowercase_heading(measure->key));
  if (names.empty()) return {};
  return fmt::format(
      "Not drawn, as it would take draws from all others: {}; how sure their order is, is not known (--draws 1000 draws them).",
      listed(names));
}

void append_notes(const Analysis& analysis, const CertaintyPart& part, Table& table) {
  const auto add = [&](std::string note) {
    if (!note.empty()) table.notes.push_back(std::move(note));
  };
  for (std::string& note : verdict_notes(analysis, part)) add(std::move(note));
  add(influence_note(analysis, part));
  add(other_measures_note(analysis, part));
  add(not_drawn_note(*part.certainty));
  add(loss_sentence(judge(analysis, part.layer(), part.without_subjects, "degree")));
  if (!part.without_subjects) add(figure_verdict(layer_of(analysis, part.layer())));
  add("Tier: whoever is in a higher tier precedes everyone in a lower one in at least 95 of 100 draws; within a tier the order says "
      "nothing.");
  add(chance_sentence(part.certainty->null_model));
  if (part.certainty->effort.candidates > 0)
    add("Decisive record: the one whose loss moves the entity farthest among those on which its ties rest; empty: none moves it.");
  for (std::string& note : choice_notes(analysis, part)) add(std::move(note));
  add(untried_note(analysis.certainty));
}

Table loss_table(const Analysis& analysis, const CertaintyPart& part) {
  Table table;
  table.label = "loss-" + std::string(part.without_subjects ? "without-subjects" : word(part.layer()));
  table.caption = fmt::format("What is left of the order by neighbours when records of this selection go: {}{}, {}. Means of {} draws.",
                              heading(part.layer()), part.without_subjects ? ", without the subjects of the collection" : "", analysis.name,
                              part.certainty->effort.loss_draws);
  for (const std::string_view heading : {"Lost, %", "Spearman", "95 of 100 reach", "Kendall", "First five kept, %"})
    table.columns.push_back({std::string(heading), true});
  for (const LossCurve& curve : part.certainty->losses) {
    if (curve.measure->key != "degree" || curve.steps.empty()) continue;
    std::string title = "Lost at once: " + std::string(phrase(curve.kind));
    Section section{std::move(title), {}};
    for (std::size_t i = 0; i < curve.steps.size(); i += kStepsPrinted) {
      const LossStep& step = curve.steps[i];
      section.rows.push_back(
          {std::round(100 * step.lost), step.spearman, step.spearman_reached, step.kendall, std::round(100 * step.first_kept)});
    }
    table.sections.push_back(std::move(section));
  }
  table.notes.emplace_back(
      "Spearman and Kendall: how far the order is that on all records (1: the same); who is no longer named is last. First five kept: of "
      "those among the first five before or after, the part that is among them in both.");
  return table;
}

}  // namespace

std::vector<Table> robustness_tables(const Analysis& analysis) {
  std::vector<Table> tables;
  for (const CertaintyPart& part : certainty_parts(analysis)) {
    tables.push_back(robustness_table(analysis, part));
    append_notes(analysis, part, tables.back());
  }
  return tables;
}

std::vector<Table> loss_tables(const Analysis& analysis) {
  std::vector<Table> tables;
  for (const CertaintyPart& part : certainty_parts(analysis)) tables.push_back(loss_table(analysis, part));
  return tables;
}

std::string robustness_md(const Analysis& analysis) {
  std::string text;
  const auto add = [&](const Table& table) { text += (text.empty() ? "" : "\n") + to_markdown(table); };
  std::ranges::for_each(robustness_tables(analysis), add);
  std::ranges::for_each(loss_tables(analysis), add);
  return text;
}

std::string robustness_tex(const Analysis& analysis) {
  std::vector<Table> tables = robustness_tables(analysis);
  std::ranges::move(loss_tables(analysis), std::back_inserter(tables));
  return latex_tables(tables);
}

}  // namespace docgraph
