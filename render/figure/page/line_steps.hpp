#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "render/figure/page/sheet.hpp"

namespace docgraph {

/// Widths in points of lines that tell how many records they rest on: a step is of twice as many records as the one before.
using LineWidths = std::array<double, 4>;

/// The step, from 0, of a line that rests on so many records; step 0 begins at `least`, and the last has no end.
[[nodiscard]] std::size_t line_step(std::uint32_t records, std::uint32_t least = 1);

/// The numbers of records of a step: "1", "2–3", "8 or more".
[[nodiscard]] std::string numbers_of_step(std::size_t step, std::uint32_t least = 1);

/// Adds an item for each of the steps to the row: "1 record", "2–3", "8 or more".
void add_line_steps(LegendRow& row, const std::set<std::size_t>& steps, const LineWidths& widths);

}  // namespace docgraph
