#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// How much time one step of a time axis holds.
enum class AxisStep : std::uint8_t { month, quarter, year, five_years, decade, century };

[[nodiscard]] std::string_view word(AxisStep step);  ///< "month", "quarter of a year", "year", "five years" …

/// A stretch of time in equal steps.
struct TimeAxis {
  AxisStep step = AxisStep::year;
  int first = 0;            ///< number of the first step, counted from the year 0
  std::size_t steps = 0;    ///< 0: no admitted record has a place
  std::size_t within = 0;   ///< admitted records that lie in one step
  std::size_t coarse = 0;   ///< admitted records that are dated less exactly than a step
  std::size_t undated = 0;  ///< admitted records without a date
};

/// When step `number` of the axis begins, as a date says it: "1973", "1973-04".
[[nodiscard]] std::string beginning_of(const TimeAxis& axis, std::size_t number);
/// The year in which step `number` begins, and whether it begins with that year.
[[nodiscard]] int year_of(const TimeAxis& axis, std::size_t number);
[[nodiscard]] bool begins_year(const TimeAxis& axis, std::size_t number);

/// The finest axis of at most `most_steps` on which nine of ten dated records have a place; steps of a century, however many, where none
/// has.
[[nodiscard]] TimeAxis choose_axis(const Analysis& analysis, std::size_t most_steps);

/// The step of each record, from 0; kNoStep where it is not admitted or has no place. Parallel to the records.
inline constexpr std::uint32_t kNoStep = 0xFFFFFFFF;
[[nodiscard]] std::vector<std::uint32_t> steps_of_records(const Analysis& analysis, const TimeAxis& axis);

}  // namespace docgraph
