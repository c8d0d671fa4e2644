#include "render/figure/time/time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

namespace docgraph {
namespace {

int steps_a_year(AxisStep step) { return step == AxisStep::month ? 12 : step == AxisStep::quarter ? 4 : 1; }

int years_a_step(AxisStep step) {
  switch (step) {
    case AxisStep::five_years:
      return 5;
    case AxisStep::decade:
      return 10;
    case AxisStep::century:
      return 100;
    default:
      return 1;
  }
}

int number_of(const ArchiveDate& day, AxisStep step) {
  const int per_year = steps_a_year(step);
  if (per_year > 1) return day.year * per_year + (day.month - 1) * per_year / 12;
  return day.year / years_a_step(step);
}

// The step in which all days of a date lie.
std::optional<int> step_of(const RecordDate& date, AxisStep step) {
  const DateRange days = days_of(date);
  const int first = number_of(days.first, step);
  if (first != number_of(days.last, step)) return {};
  return first;
}

TimeAxis axis_of(const Analysis& analysis, AxisStep step) {
  TimeAxis axis;
  axis.step = step;
  int first = std::numeric_limits<int>::max();
  int last = std::numeric_limits<int>::min();
  for (const Record& record : analysis.corpus.records) {
    if (!admits(analysis.rule, record)) continue;
    if (!record.date.known()) {
      ++axis.undated;
      continue;
    }
    const std::optional<int> number = step_of(record.date, step);
    ++(number ? axis.within : axis.coarse);
    if (!number) continue;
    first = std::min(first, *number);
    last = std::max(last, *number);
  }
  if (axis.within == 0) return axis;
  axis.first = first;
  axis.steps = static_cast<std::size_t>(last - first) + 1;
  return axis;
}

}  // namespace

std::string_view word(AxisStep step) {
  switch (step) {
    case AxisStep::month:
      return "month";
    case AxisStep::quarter:
      return "quarter of a year";
    case AxisStep::year:
      return "year";
    case AxisStep::five_years:
      return "stretch of five years";
    case AxisStep::decade:
      return "decade";
    case AxisStep::century:
      break;
  }
  return "century";
}

int year_of(const TimeAxis& axis, std::size_t number) {
  return (axis.first + static_cast<int>(number)) / steps_a_year(axis.step) * years_a_step(axis.step);
}

bool begins_year(const TimeAxis& axis, std::size_t number) {
  return (axis.first + static_cast<int>(number)) % steps_a_year(axis.step) == 0;
}

std::string beginning_of(const TimeAxis& axis, std::size_t number) {
  const int per_year = steps_a_year(axis.step);
  if (per_year == 1) return fmt::format("{:04}", year_of(axis, number));
  const int month = (axis.first + static_cast<int>(number)) % per_year * (12 / per_year) + 1;
  return fmt::format("{:04}-{:02}", year_of(axis, number), month);
}

TimeAxis choose_axis(const Analysis& analysis, std::size_t most_steps) {
  TimeAxis axis;
  for (const AxisStep step :
       {AxisStep::month, AxisStep::quarter, AxisStep::year, AxisStep::five_years, AxisStep::decade, AxisStep::century}) {
    axis = axis_of(analysis, step);
    if (axis.steps <= most_steps && axis.within * 10 >= (axis.within + axis.coarse) * 9) break;
  }
  return axis;
}

std::vector<std::uint32_t> steps_of_records(const Analysis& analysis, const TimeAxis& axis) {
  std::vector<std::uint32_t> steps;
  for (const Record& record : analysis.corpus.records) {
    steps.push_back(kNoStep);
    if (!admits(analysis.rule, record) || !record.date.known()) continue;
    if (const std::optional<int> number = step_of(record.date, axis.step)) steps.back() = static_cast<std::uint32_t>(*number - axis.first);
  }
  return steps;
}

}  // namespace docgraph
