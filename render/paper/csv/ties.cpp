// ties.csv, written a row at a time: a large corpus has more ties than a table should hold in memory.
#include <fmt/format.h>

#include <algorithm>

#include "render/paper/csv/record_ids.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

/// The measures of ties that some layer has, in table order.
std::vector<const Measure*> measured(const Analysis& analysis) {
  std::vector<const Measure*> found;
  for (const Measure& measure : tie_measures()) {
    const auto has = [&](const MeasuredLayer& layer) {
      return std::ranges::find(layer.tie_columns, &measure, &MeasureColumn::measure) != layer.tie_columns.end();
    };
    if (std::ranges::any_of(analysis.layers, has)) found.push_back(&measure);
  }
  return found;
}

void append_scores(const MeasuredLayer& layer, std::size_t tie, const std::vector<const Measure*>& measures, Row& row) {
  for (const Measure* measure : measures) {
    const auto column = std::ranges::find(layer.tie_columns, measure, &MeasureColumn::measure);
    if (column == layer.tie_columns.end())
      row.emplace_back();
    else
      row.emplace_back(column->scores[tie]);
  }
}

Row tie_row(const Network& network, const Tie& tie, const std::vector<Record>& records) {
  const Actor& from = network.actors()[network.vertex_of(tie.a)];
  const Actor& to = network.actors()[network.vertex_of(tie.b)];
  Row row = {std::string(word(network.layer())),
             from.id,
             to.id,
             from.name,
             to.name,
             std::string(tie.directed ? "true" : "false"),
             static_cast<double>(tie.records),
             tie.strength,
             joined_record_ids(tie, records)};
  if (tie.evidence.empty())
    row.emplace_back();
  else
    row.emplace_back(quotation(records[tie.evidence.front().record], tie.evidence.front()));
  return row;
}

}  // namespace

std::string ties_csv(const Analysis& analysis) {
  const std::vector<const Measure*> chosen = measured(analysis);
  std::string text = "layer,from,to,from_name,to_name,directed,records,strength,record_ids,quotation";
  for (const Measure* measure : chosen) text += fmt::format(",{}", measure->key);
  text += "\n";
  for (const MeasuredLayer& layer : analysis.layers) {
    for (std::size_t t = 0; t < layer.network.ties().size(); ++t) {
      Row row = tie_row(layer.network, layer.network.ties()[t], analysis.corpus.records);
      append_scores(layer, t, chosen, row);
      text += csv_row(row);
    }
  }
  return text;
}

}  // namespace docgraph
