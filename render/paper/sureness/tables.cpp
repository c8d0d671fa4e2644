// robustness.{csv,md,tex}, stability.csv and choices.csv. Every printed number comes from the same ranges as the tables of leading
// entities, so the two cannot differ.
#include "render/paper/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/sureness/verdicts.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLeading = 10;
constexpr std::size_t kNameWidth = 36;
constexpr std::size_t kStepsPrinted = 2;  ///< every other share: about 10, 30, 50 and 70 %

/// A layer of the sureness: the one as counted or without the subjects of the collection.
struct Part {
  const LayerCertainty* certainty;
  bool without_subjects;

  [[nodiscard]] Layer layer() const { return certainty->source.layer; }
  [[nodiscard]] std::string key() const { return without_subjects ? "without_subjects" : std::string(word(layer())); }
};

/// The parts that have a tie.
std::vector<Part> parts_of(const Analysis& analysis) {
  std::vector<Part> parts;
  const auto& sureness = analysis.sureness;
  for (const LayerCertainty& certainty : sureness.layers) {
    parts.push_back({&certainty, false});
    if (certainty.source.layer == Layer::together && sureness.without_subjects) parts.push_back({&*sureness.without_subjects, true});
  }
  std::erase_if(parts, [](const Part& part) { return part.certainty->effort.draws == 0; });
  return parts;
}

std::string number(double value) {
  return value == static_cast<double>(static_cast<long long>(value)) ? fmt::format("{:.0f}", value) : fmt::format("{:.3f}", value);
}

std::string range_text(double low, double high) { return number(low) == number(high) ? number(low) : number(low) + "–" + number(high); }

std::string_view record_id(const Analysis& analysis, std::uint32_t record) { return analysis.corpus.records[record].id; }

/// The comparison with the null model, or nothing where it was not made.
std::optional<NullComparison> by_chance(const LayerCertainty& certainty, std::size_t measure, std::uint32_t vertex) {
  const auto& all = certainty.null_model.measures;
  if (certainty.null_model.options.draws == 0 || measure >= all.size()) return std::nullopt;
  return null_comparison(all[measure], vertex);
}

/// The decisive record of the place, where it was sought and there is one.
std::optional<DecisiveRecord> decisive_of(const LayerCertainty& certainty, std::size_t measure, std::size_t place) {
  if (measure >= certainty.influence.size() || place >= certainty.influence[measure].decisive.size()) return std::nullopt;
  return certainty.influence[measure].decisive[place];
}

// --- the printed table ---

Row printed_row(const Analysis& analysis, const Part& part, std::size_t measure, std::size_t place) {
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

Table robustness_table(const Analysis& analysis, const Part& part) {
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

std::vector<std::string> choice_notes(const Analysis& analysis, const Part& part) {
  std::vector<std::string> notes;
  for (const Alternative& other : analysis.sureness.alternatives) {
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

std::string untried_note(const Sureness& sureness) {
  std::vector<std::string> untried;
  if (sureness.policies_left) untried.emplace_back("other policies on capitals and peoples' names (too much text to read anew)");
  if (sureness.readings_left > 0)
    untried.push_back(counted(sureness.readings_left, "more doubtful name", "more doubtful names, the rarest"));
  return untried.empty() ? "" : fmt::format("Not tried: {}.", listed(untried));
}

void append_notes(const Analysis& analysis, const Part& part, Table& table) {
  const auto add = [&](std::string note) {
    if (!note.empty()) table.notes.push_back(std::move(note));
  };
  for (const DrawnMeasure& measure : part.certainty->resampling.measures) {
    const JudgedRanking ranking = judge(analysis, part.layer(), part.without_subjects, measure.measure->key);
    add(verdict_text(ranking, analysis));
    add(influence_sentence(ranking, analysis));
  }
  add(loss_sentence(judge(analysis, part.layer(), part.without_subjects, "degree")));
  if (!part.without_subjects) add(figure_verdict(layer_of(analysis, part.layer())));
  add("Tier: whoever is in a higher tier precedes everyone in a lower one in at least 95 of 100 draws; within a tier the order says "
      "nothing.");
  add(chance_sentence(part.certainty->null_model));
  if (part.certainty->effort.candidates > 0)
    add("Decisive record: the one whose loss moves the entity farthest among those on which its ties rest; empty: none moves it.");
  for (std::string& note : choice_notes(analysis, part)) add(std::move(note));
  add(untried_note(analysis.sureness));
}

std::vector<Table> robustness_tables(const Analysis& analysis) {
  std::vector<Table> tables;
  for (const Part& part : parts_of(analysis)) {
    tables.push_back(robustness_table(analysis, part));
    append_notes(analysis, part, tables.back());
  }
  return tables;
}

// --- what is left when records go, as a printed table ---

Table loss_table(const Analysis& analysis, const Part& part) {
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

constexpr std::array<std::string_view, 22> kCsvColumns = {
    "layer",     "measure",      "entity",       "name",  "score",       "low",        "high",        "rank",
    "best_rank", "worst_rank",   "absent",       "tier",  "chance_mean", "chance_low", "chance_high", "percentile",
    "decisive",  "rank_without", "gone_without", "draws", "null_draws",  "verdict"};

Row csv_line(const Analysis& analysis, const Part& part, std::size_t m, std::size_t place, std::string_view verdict) {
  const LayerCertainty& certainty = *part.certainty;
  const Range& range = certainty.ranges[m][place];
  const Actor& actor = certainty.source.actors[range.vertex];
  Row row = {part.key(), std::string(certainty.resampling.measures[m].measure->key), actor.id, actor.name, range.score, range.low,
             range.high};
  for (const std::uint32_t rank : {range.rank, range.best, range.worst}) row.emplace_back(static_cast<double>(rank));
  row.emplace_back(range.absent);
  row.emplace_back(static_cast<double>(range.tier));
  if (const auto chance = by_chance(certainty, m, range.vertex))
    for (const double value : {chance->mean, chance->low, chance->high, chance->percentile}) row.emplace_back(value);
  else
    row.resize(row.size() + 4);
  if (const auto decisive = decisive_of(certainty, m, place)) {
    row.emplace_back(std::string(record_id(analysis, decisive->record)));
    decisive->gone ? row.emplace_back() : row.emplace_back(static_cast<double>(decisive->rank_without));
    row.emplace_back(decisive->gone ? "true" : "false");
  } else {
    row.resize(row.size() + 3);
  }
  row.emplace_back(static_cast<double>(certainty.effort.draws));
  row.emplace_back(static_cast<double>(certainty.effort.null_draws));
  row.emplace_back(std::string(verdict));
  return row;
}

Row heading_row(std::initializer_list<std::string_view> headings) {
  Row row;
  for (const std::string_view heading : headings) row.emplace_back(std::string(heading));
  return row;
}

}  // namespace

std::string robustness_csv(const Analysis& analysis) {
  Row headings;
  for (const std::string_view column : kCsvColumns) headings.emplace_back(std::string(column));
  std::string csv = csv_row(headings);
  for (const Part& part : parts_of(analysis)) {
    for (std::size_t m = 0; m < part.certainty->ranges.size(); ++m) {
      const std::string_view key = part.certainty->resampling.measures[m].measure->key;
      const std::string_view verdict = word(judge(analysis, part.layer(), part.without_subjects, key).judgement.verdict);
      for (std::size_t i = 0; i < part.certainty->ranges[m].size(); ++i) csv += csv_row(csv_line(analysis, part, m, i, verdict));
    }
  }
  return csv;
}

std::string robustness_md(const Analysis& analysis) {
  std::string text;
  const auto add = [&](const Table& table) { text += (text.empty() ? "" : "\n") + to_markdown(table); };
  std::ranges::for_each(robustness_tables(analysis), add);
  for (const Part& part : parts_of(analysis)) add(loss_table(analysis, part));
  return text;
}

std::string robustness_tex(const Analysis& analysis) {
  std::string text = "% Made by docgraph. Needs \\usepackage{booktabs,siunitx} and, for pdfLaTeX, \\usepackage[T1]{fontenc}.\n";
  const auto add = [&](const Table& table) { text += "\n" + to_latex(table); };
  std::ranges::for_each(robustness_tables(analysis), add);
  for (const Part& part : parts_of(analysis)) add(loss_table(analysis, part));
  return text;
}

std::string stability_csv(const Analysis& analysis) {
  std::string csv = csv_row(heading_row({"layer", "measure", "lost_at_once", "asked", "lost", "spearman", "spearman_reached_by_95_percent",
                                         "kendall", "first_five_kept", "stable_share", "draws"}));
  for (const Part& part : parts_of(analysis)) {
    for (const LossCurve& curve : part.certainty->losses) {
      for (const LossStep& step : curve.steps)
        csv += csv_row({part.key(), std::string(curve.measure->key), std::string(word(curve.kind)), step.asked, step.lost, step.spearman,
                        step.spearman_reached, step.kendall, step.first_kept, curve.stable_share,
                        static_cast<double>(part.certainty->effort.loss_draws)});
    }
  }
  return csv;
}

std::string choices_csv(const Analysis& analysis) {
  std::string csv = csv_row(heading_row({"choice", "is_reading", "layer", "measure", "entity", "rank", "rank_there", "put_first"}));
  for (const Alternative& other : analysis.sureness.alternatives) {
    for (const ChoiceEffect& effect : other.effects) {
      const std::string layer = effect.without_subjects ? "without_subjects" : std::string(word(effect.layer));
      const auto row = [&](Cell entity, Cell rank, Cell there) {
        csv += csv_row({other.sentence, other.is_reading ? "true" : "false", layer, std::string(effect.measure->key), std::move(entity),
                        std::move(rank), std::move(there), effect.toppled_by ? Cell(*effect.toppled_by) : Cell()});
      };
      for (const Move& move : effect.moves)
        row(move.name, static_cast<double>(move.rank), move.rank_there == 0 ? Cell() : Cell(static_cast<double>(move.rank_there)));
      if (effect.moves.empty()) row({}, {}, {});
    }
  }
  return csv;
}

}  // namespace docgraph
