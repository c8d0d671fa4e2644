#include "render/paper/survey/series_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace docgraph {

std::string sender_names(const NumberSeries& series, const Corpus& corpus) {
  std::string names;
  for (const std::uint32_t sender : series.senders) names += (names.empty() ? "" : "; ") + corpus.identities.entities[sender].name;
  return names;
}

std::string entity_ids(const std::vector<std::uint32_t>& entities, const Corpus& corpus) {
  std::string ids;
  for (const std::uint32_t entity : entities) ids += (ids.empty() ? "" : "; ") + corpus.identities.entities[entity].id;
  return ids;
}

std::string number_of(const NumberSeries& series, std::uint32_t member, const Corpus& corpus) {
  return corpus.extractions[series.records[member].record].correspondence.number;
}

std::string dates_of_number(const NumberSeries& series, std::uint32_t member, const Corpus& corpus) {
  std::vector<std::string> dates;
  for (const NumberedRecord& one : series.records) {
    if (one.number != series.records[member].number) continue;
    const std::string date = to_text(corpus.records[one.record].date);
    if (!date.empty() && std::ranges::find(dates, date) == dates.end()) dates.push_back(date);
  }
  return dates.empty() ? "undated" : fmt::format("{}", fmt::join(dates, " or "));
}

std::string_view key(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::two_dates:
      return "one_number_two_dates";
    case ConflictKind::repeated:
      return "repeated_number";
    case ConflictKind::out_of_order:
      return "out_of_order";
  }
  return "";
}

}  // namespace docgraph
