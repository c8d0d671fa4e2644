// The printed tables of leading entities. Few columns, so that they fit a page; actors.csv has all measures in full.
//
// `together` ranks all entities, once with and once without the subjects of the collection. The ends of dispatches are of unlike kinds (a
// post, a ministry, a person), so `correspondence` ranks each kind by itself. A layer or a kind with too few ties gets no ranks.
#include <fmt/format.h>

#include <algorithm>

#include "render/escape.hpp"
#include "render/paper/certainty/verdicts.hpp"
#include "render/paper/ranking.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/table/terminal_text.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kLeading = 20;
constexpr std::size_t kNameWidth = 40;

std::vector<const MeasureColumn*> printed_measures(const MeasuredLayer& layer) {
  std::vector<const MeasureColumn*> printed;
  for (const std::string_view key : printed_keys(layer.network.layer())) {
    if (const MeasureColumn* column = column_of(layer, key)) printed.push_back(column);
  }
  return printed;
}

std::string printed_name(std::string_view name) { return clipped(one_line(name), kNameWidth); }

/// Whether the layer's tables print tiers in place of ranks.
bool has_tiers(const MeasuredLayer& layer, const Analysis& analysis) { return find_certainty(analysis, layer.network.layer()) != nullptr; }

/// The places of a table, and how sure they are. Where that is not known, plain ranks are printed.
struct Places {
  const MeasuredLayer& layer;
  std::vector<Place> all;
  bool ranked;
  JudgedRanking judged;
};

Row actor_row(const Places& places, const Place& place, const Analysis& analysis) {
  const MeasuredLayer& layer = places.layer;
  const Actor& actor = layer.network.actors()[place.vertex];
  const ActorCounts& counts = analysis.counts[actor.entity];
  const Range* range = places.ranked ? range_of(places.judged, actor.entity) : nullptr;
  Row row(1);
  if (places.ranked) row.front() = static_cast<double>(range != nullptr ? range->tier : place.rank);
  if (has_tiers(layer, analysis)) row.emplace_back(range != nullptr ? rank_range(*range) : "");
  row.emplace_back(printed_name(actor.name));
  if (layer.network.layer() == Layer::correspondence) {
    for (const std::uint32_t count : {counts.sent, counts.received, counts.met}) row.emplace_back(static_cast<double>(count));
  } else {
    row.emplace_back(std::string(word(actor.kind)));
    row.emplace_back(static_cast<double>(layer.network.layer() == Layer::index ? counts.indexed : counts.records));
  }
  for (const MeasureColumn* column : printed_measures(layer)) row.emplace_back(column->scores[place.vertex]);
  return row;
}

std::vector<Column> columns_of(const MeasuredLayer& layer, const Analysis& analysis) {
  std::vector<Column> columns = {{"Rank", true}};
  if (has_tiers(layer, analysis)) columns = {{"Tier", true}, {"Ranks", false}};
  columns.push_back({"Name", false});
  if (layer.network.layer() == Layer::correspondence) {
    for (const std::string_view heading : {"Sent", "Received", "Met"}) columns.push_back({std::string(heading), true});
  } else {
    columns.push_back({"Kind", false});
    columns.push_back({"Records", true});
  }
  for (const MeasureColumn* column : printed_measures(layer)) columns.push_back({std::string(column->measure->heading), true});
  return columns;
}

/// The leading places as rows, and a note where the last rank goes on beyond them.
Section leading_section(const Places& places, const Analysis& analysis, Table& table) {
  Section section;
  const std::size_t shown = std::min(kLeading, places.all.size());
  for (std::size_t i = 0; i < shown; ++i) section.rows.push_back(actor_row(places, places.all[i], analysis));
  const auto left_out = std::count_if(places.all.begin() + static_cast<std::ptrdiff_t>(shown), places.all.end(),
                                      [&](const Place& place) { return place.rank == places.all[shown - 1].rank; });
  if (left_out > 0 && places.ranked && !is_drawn(places.judged)) {
    table.notes.push_back(fmt::format("{} more {} rank {} and {} not listed.", left_out, left_out == 1 ? "entity shares" : "entities share",
                                      places.all[shown - 1].rank, left_out == 1 ? "is" : "are"));
  }
  return section;
}

std::string caption_of(std::string_view title, const MeasuredLayer& layer, const Analysis& analysis) {
  return fmt::format("{}, {}. {} {} {}", title, analysis.name, tie_meaning(layer.network.layer(), analysis.rule),
                     strength_meaning(layer.network.layer(), analysis.rule), size_of(layer.summary));
}

/// The table of measures marks the names of layers as Markdown code; a note is plain text.
std::string without_backticks(std::string text) {
  std::erase(text, '`');
  return text;
}

std::string_view records_note(Layer layer) {
  switch (layer) {
    case Layer::correspondence:
      return "Sent, Received, Met: records; a circular is sent once and received once by each addressee; where an end is not stated "
             "there is no tie.";
    case Layer::index:
      return "Records: records whose index terms name the entity.";
    default:
      return "Records: records in which the entity is named in the fields that were read.";
  }
}

/// "The orders by the other columns: strength not supported, betweenness fragile." Empty where nothing was drawn.
std::string other_orders_note(const MeasuredLayer& layer, const Analysis& analysis) {
  const bool without_subjects = &layer == &analysis.together_without_subjects;
  std::vector<std::string> orders;
  for (const MeasureColumn* column : printed_measures(layer)) {
    if (column->measure->key == "degree") continue;
    const JudgedRanking judged = judge(analysis, layer.network.layer(), without_subjects, column->measure->key);
    const std::string_view verdict = is_drawn(judged) ? word(judged.judgement.verdict) : "not drawn, so not known";
    orders.push_back(fmt::format("{} {}", lowercase_heading(column->measure->key), verdict));
  }
  if (orders.empty()) return {};
  return fmt::format("Verdicts on the orders by the other columns: {}. robustness.md has their tiers and reasons.",
                     fmt::join(orders, ", "));
}

void append_notes(const MeasuredLayer& layer, bool ranked, const Analysis& analysis, Table& table) {
  if (layer.network.ties().empty()) {
    table.notes.emplace_back("No ties: there is nothing to rank.");
  } else if (!supports_ranking(layer)) {
    table.notes.push_back(fmt::format("{}: a list, not a ranking.", counted(layer.network.ties().size(), "tie", "ties")));
  } else if (ranked && has_tiers(layer, analysis)) {
    table.notes.emplace_back(
        "In order of degree, then strength. Tier: whoever is in a higher one precedes everyone in a lower one, by degree, in at least 95 "
        "of 100 draws; within a tier the order says nothing. Ranks: from the best to the worst in 95 of 100 draws.");
    if (std::string note = other_orders_note(layer, analysis); !note.empty()) table.notes.push_back(std::move(note));
  } else if (ranked) {
    table.notes.emplace_back("In order of degree, then strength. Equals share a rank.");
    if (2 * layer.summary.ties_in_one_record > layer.summary.ties)
      table.notes.emplace_back("Most ties rest on one record: read the order below the first places as one group.");
  }
  table.notes.emplace_back(records_note(layer.network.layer()));
  for (const MeasureColumn* column : printed_measures(layer)) {
    const Measure& measure = *column->measure;
    if (measure.normalisation.starts_with("None")) continue;  // a plain count or sum, which its heading explains
    table.notes.push_back(
        without_backticks(fmt::format("{}: {} {} {}", measure.heading, measure.definition, measure.normalisation, measure.disconnected)));
  }
  const auto choices = choices_in(layer.network.layer(), analysis);
  if (!choices.empty()) table.notes.push_back(fmt::format("Chosen: {}", fmt::join(choices, " ")));
}

Table together_table(std::string_view label, std::string_view title, const MeasuredLayer& layer, const Analysis& analysis) {
  Table table;
  table.label = label;
  table.caption = caption_of(title, layer, analysis);
  table.columns = columns_of(layer, analysis);
  const bool without_subjects = &layer == &analysis.together_without_subjects;
  const Places places{layer, rank_vertices(layer), supports_ranking(layer),
                      judge(analysis, layer.network.layer(), without_subjects, "degree")};
  table.sections.push_back(leading_section(places, analysis, table));
  if (is_drawn(places.judged)) table.notes.push_back(verdict_text(places.judged, analysis));
  append_notes(layer, places.ranked, analysis, table);
  return table;
}

Table correspondence_table(const Analysis& analysis) {
  const MeasuredLayer& layer = layer_of(analysis, Layer::correspondence);
  Table table;
  table.label = "correspondence";
  table.caption = caption_of("Who wrote to whom", layer, analysis);
  table.columns = columns_of(layer, analysis);
  table.notes.emplace_back("Each kind of sender or addressee is listed by itself.");
  bool any_ranked = false;
  for (const EndKind& end : kEndKinds) {
    const GroupTies ties = count_ties_of(layer.network, end.kind);
    const Places places{layer, rank_vertices(layer, &end.kind), ties.support_ranking(),
                        judge(analysis, Layer::correspondence, false, "degree", &end.kind)};
    if (places.all.empty()) continue;
    table.sections.push_back(leading_section(places, analysis, table));
    table.sections.back().title = end.title;
    if (places.ranked && is_drawn(places.judged))
      table.notes.push_back(fmt::format("{}: {}", end.title, verdict_text(places.judged, analysis)));
    any_ranked = any_ranked || ties.support_ranking();
    if (supports_ranking(layer) && !ties.support_ranking()) {
      table.notes.push_back(
          fmt::format("{}: {} of {}: a list, not a ranking.", end.title, counted(ties.ties, "tie", "ties"), ties.members));
    }
  }
  append_notes(layer, any_ranked, analysis, table);
  return table;
}

}  // namespace

std::vector<Table> centrality_tables(const Analysis& analysis) {
  std::vector<Table> tables;
  const MeasuredLayer* together = find_layer(analysis, Layer::together);
  if (together != nullptr) tables.push_back(together_table("together", heading(Layer::together), *together, analysis));
  if (auto subjects = subjects_of(analysis); together != nullptr && !subjects.empty()) {
    std::ranges::transform(subjects, subjects.begin(), printed_name);
    tables.push_back(together_table("without-subjects",
                                    fmt::format("Named together, without the subjects of the collection ({})", listed(subjects)),
                                    analysis.together_without_subjects, analysis));
  }
  if (find_layer(analysis, Layer::correspondence) != nullptr) tables.push_back(correspondence_table(analysis));
  if (const MeasuredLayer* index = find_layer(analysis, Layer::index))
    tables.push_back(together_table("index", heading(Layer::index), *index, analysis));
  if (const MeasuredLayer* relation = find_layer(analysis, Layer::relation))
    tables.push_back(together_table("relation", heading(Layer::relation), *relation, analysis));
  return tables;
}

std::string centrality_tex(const Analysis& analysis) { return latex_tables(centrality_tables(analysis)); }

std::string centrality_md(const Analysis& analysis) {
  std::string text;
  for (const Table& table : centrality_tables(analysis)) text += (text.empty() ? "" : "\n") + to_markdown(table);
  return text;
}

}  // namespace docgraph
