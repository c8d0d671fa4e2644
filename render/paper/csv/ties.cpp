// ties.csv, written a row at a time: a large corpus has more ties than a table should hold in memory.
#include "render/paper/csv/record_ids.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

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
  std::string text = "layer,from,to,from_name,to_name,directed,records,strength,record_ids,quotation\n";
  for (const MeasuredLayer& layer : analysis.layers) {
    for (const Tie& tie : layer.network.ties()) text += csv_row(tie_row(layer.network, tie, analysis.corpus.records));
  }
  return text;
}

}  // namespace docgraph
