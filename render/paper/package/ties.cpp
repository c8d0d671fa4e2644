#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "render/escape.hpp"
#include "render/paper/package/package.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kNameWidth = 26;
constexpr std::size_t kIds = 2;
constexpr std::size_t kIdWidth = 16;

/// The strongest ties first; equals in the order of the network.
std::vector<std::uint32_t> strongest(const Network& network, std::size_t most) {
  std::vector<std::uint32_t> order(network.ties().size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t x, std::uint32_t y) { return network.ties()[x].strength > network.ties()[y].strength; });
  order.resize(std::min(most, order.size()));
  return order;
}

/// The earliest and the latest day on which its dated records may lie, as those records state their dates.
std::pair<std::string, std::string> dates_of(const Tie& tie, const std::vector<Record>& records) {
  std::vector<RecordDate> dates;
  for (const Evidence& evidence : tie.evidence)
    if (records[evidence.record].date.known()) dates.push_back(records[evidence.record].date);
  if (dates.empty()) return {};
  const auto first = std::ranges::min_element(dates, {}, [](const RecordDate& date) { return days_of(date).first; });
  const auto last = std::ranges::max_element(dates, {}, [](const RecordDate& date) { return days_of(date).last; });
  return {to_text(*first), to_text(*last)};
}

std::string ids_of(const Tie& tie, const std::vector<Record>& records) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(kIds, tie.evidence.size()); ++i)
    ids.push_back(clipped_left(one_line(records[tie.evidence[i].record].id), kIdWidth));
  std::string text = fmt::format("{}", fmt::join(ids, ", "));
  return tie.evidence.size() > kIds ? fmt::format("{} and {} more", text, tie.evidence.size() - kIds) : text;
}

Table ties_table(const MeasuredLayer& layer, const Analysis& analysis, std::size_t most) {
  const Network& network = layer.network;
  const Layer which = network.layer();
  Table table;
  table.label = fmt::format("ties-{}", word(which));
  table.caption = fmt::format("{}, {}: the strongest ties. {} {}", heading(which), analysis.name, tie_meaning(which, analysis.rule),
                              strength_meaning(which, analysis.rule));
  table.columns = {{network.directed() ? "From" : "Between", false}, {network.directed() ? "To" : "And", false}, {"Records", true}};
  const bool counts_records = std::ranges::all_of(network.ties(), [](const Tie& tie) { return tie.strength == tie.records; });
  if (!counts_records) table.columns.push_back({"Strength", true});
  for (const char* name : {"First", "Last", "Records' ids"}) table.columns.push_back({name, false});
  Section section;
  bool any_meeting = false;
  for (const std::uint32_t t : strongest(network, most)) {
    const Tie& tie = network.ties()[t];
    const auto name = [&](std::uint32_t entity) { return clipped(one_line(network.actors()[network.vertex_of(entity)].name), kNameWidth); };
    const bool meeting = network.directed() && !tie.directed;
    any_meeting = any_meeting || meeting;
    const auto [first, last] = dates_of(tie, analysis.corpus.records);
    Row row = {name(tie.a), name(tie.b) + (meeting ? " (meeting)" : ""), static_cast<double>(tie.records)};
    if (!counts_records) row.emplace_back(tie.strength);
    row.insert(row.end(), {first, last, ids_of(tie, analysis.corpus.records)});
    section.rows.push_back(std::move(row));
  }
  if (network.ties().size() > section.rows.size())
    table.notes.push_back(
        fmt::format("{} of {}; tables/ties.csv has all of them.", section.rows.size(), counted(network.ties().size(), "tie", "ties")));
  if (any_meeting) table.notes.emplace_back("A meeting has no direction.");
  table.sections.push_back(std::move(section));
  return table;
}

}  // namespace

std::vector<Table> ties_tables(const Analysis& analysis, std::size_t most) {
  std::vector<Table> tables;
  for (const MeasuredLayer& layer : analysis.layers)
    if (!layer.network.ties().empty()) tables.push_back(ties_table(layer, analysis, most));
  return tables;
}

std::vector<std::uint32_t> records_shown(const Analysis& analysis, std::size_t most) {
  std::vector<std::uint32_t> records;
  for (const MeasuredLayer& layer : analysis.layers)
    for (const std::uint32_t t : strongest(layer.network, most))
      for (const Evidence& evidence : layer.network.ties()[t].evidence) records.push_back(evidence.record);
  std::ranges::sort(records);
  records.erase(std::unique(records.begin(), records.end()), records.end());
  return records;
}

}  // namespace docgraph
