#include "extract/check/check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/check/checks.hpp"

namespace docgraph {

std::string place_of(const Record& record) {
  const std::string where = record.line > 0 ? fmt::format("{}:{}", record.file, record.line) : record.file;
  return record.id.empty() ? where : fmt::format("{} ({})", record.id, where);
}

std::vector<Finding> check_records(const std::vector<Record>& records, const Lexicon& lexicon) {
  Findings findings;
  check_dates(records, findings);
  check_letters(records, findings);
  check_repeats(records, lexicon, findings);
  check_near_repeats(records, findings);
  std::ranges::stable_sort(findings, {}, &Finding::record);
  return findings;
}

}  // namespace docgraph
