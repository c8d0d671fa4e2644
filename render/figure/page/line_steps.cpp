#include "render/figure/page/line_steps.hpp"

#include <fmt/format.h>

#include <tuple>

namespace docgraph {
namespace {

constexpr std::size_t kSteps = std::tuple_size_v<LineWidths>;

}  // namespace

std::size_t line_step(std::uint32_t records, std::uint32_t least) {
  std::size_t step = 0;
  for (std::uint64_t bound = std::uint64_t{least} * 2; step + 1 < kSteps && records >= bound; bound *= 2) ++step;
  return step;
}

std::string numbers_of_step(std::size_t step, std::uint32_t least) {
  const std::uint64_t first = std::uint64_t{least} << step;
  const std::uint64_t last = first * 2 - 1;
  if (step + 1 == kSteps) return fmt::format("{} or more", first);
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

void add_line_steps(LegendRow& row, const std::set<std::size_t>& steps, const LineWidths& widths) {
  for (const std::size_t step : steps) {
    row.items.push_back({Swatch::line, step == 0 ? "1 record" : numbers_of_step(step), Kind::person, 0, widths[step]});
  }
}

}  // namespace docgraph
