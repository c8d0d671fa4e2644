#include <fmt/format.h>

#include "extract/check/checks.hpp"
#include "extract/check/dates_in_text.hpp"

namespace docgraph {

namespace {

bool contradict(const RecordDate& one, const RecordDate& other) {
  const DateRange a = days_of(one);
  const DateRange b = days_of(other);
  return a.last < b.first || b.last < a.first;
}

void compare(std::size_t at, const Record& record, std::string_view field, const std::optional<StatedInText>& stated, Findings& findings) {
  if (!stated || !record.date.known() || !contradict(record.date, stated->date)) return;
  findings.push_back({at, "date", fmt::format("not the date that the {} states", field), to_text(record.date),
                      fmt::format("{} (\"{}\")", to_text(stated->date), stated->words)});
}

}  // namespace

void check_dates(const std::vector<Record>& records, Findings& findings) {
  for (std::size_t at = 0; at < records.size(); ++at) {
    const Record& record = records[at];
    const std::string_view title = text_of(record, "title");
    const auto in_title = date_at_end(title);
    if (title.empty()) findings.push_back({at, "title", "no title", "", ""});
    if (!record.date.known()) findings.push_back({at, "date", "no date", "", in_title ? to_text(in_title->date) : ""});
    compare(at, record, "title", in_title, findings);
    compare(at, record, "description", date_behind_dated(text_of(record, "description")), findings);
  }
}

}  // namespace docgraph
