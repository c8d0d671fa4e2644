#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/time/timed_paths.hpp"
#include "render/analysis.hpp"

namespace docgraph {

/// One way through correspondence in the order of time.
struct TimedRoute {
  TimeOrder order = TimeOrder::surely;
  TimedGoal goal = TimedGoal::fewest_steps;
  TimedPath path;
  std::vector<std::size_t> choices;  ///< how many dated records each step could have, its own included
};

/// The ways that say something new: surely in time, then possibly; of fewest steps, then ending earliest. `possibly` stands only where it
/// needs fewer steps, or ends earlier, than `surely`, or there is nothing surely.
[[nodiscard]] std::vector<TimedRoute> timed_routes(const Analysis& analysis, const MeasuredLayer& correspondence, std::uint32_t from,
                                                   std::uint32_t to);

/// How many records the layer's ties rest on, and how many of them have no date.
struct DatedRecords {
  std::size_t records = 0;
  std::size_t undated = 0;
};
[[nodiscard]] DatedRecords dated_records(const Analysis& analysis, const MeasuredLayer& correspondence);

/// What `path --in-time` prints for people.
[[nodiscard]] std::string timed_routes_text(const Analysis& analysis, std::uint32_t from, std::uint32_t to);

}  // namespace docgraph
