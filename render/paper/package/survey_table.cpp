#include <fmt/format.h>

#include <algorithm>

#include "render/escape.hpp"
#include "render/paper/package/package.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/survey/series_words.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

constexpr std::size_t kNameWidth = 40;

std::uint64_t longest_gap(const NumberSeries& series) {
  std::uint64_t longest = 0;
  for (const NumberGap& gap : series.gaps) longest = std::max(longest, gap.missing);
  return longest;
}

}  // namespace

std::vector<Table> survey_tables(const PaperInput& input, std::size_t most) {
  std::vector<const NumberSeries*> series;
  for (const NumberSeries& one : input.survey.series)
    if (has_span(one)) series.push_back(&one);
  if (series.empty()) return {};
  std::stable_sort(series.begin(), series.end(), [](const NumberSeries* x, const NumberSeries* y) { return x->numbers > y->numbers; });
  Table table;
  table.label = "survey";
  table.caption = fmt::format(
      "Which share of each numbered series is here, {}. A series is the documents that one sender numbered in one year; its "
      "span is from the lowest number here to the highest, so what lay before or after is not counted.",
      input.analysis.name);
  table.columns = {{"Sender", false}, {"Kind", false}, {"Year", true},       {"Numbers here", true},
                   {"Span", true},    {"Share", true}, {"Longest gap", true}};
  Section section;
  for (const NumberSeries* one : series) {
    if (section.rows.size() == most) break;
    section.rows.push_back({clipped(one_line(sender_names(*one, input.analysis.corpus)), kNameWidth), one_line(one->document_kind),
                            static_cast<double>(one->year), static_cast<double>(one->numbers), static_cast<double>(one->span()),
                            share(*one), static_cast<double>(longest_gap(*one))});
  }
  if (series.size() > section.rows.size())
    table.notes.push_back(fmt::format("{} of {} series; tables/survey.csv has all of them.", section.rows.size(), series.size()));
  table.sections.push_back(std::move(section));
  return {table};
}

}  // namespace docgraph
