#pragma once

#include <cstdint>
#include <vector>

#include "extract/identity/identity.hpp"
#include "render/figure/time/time_axis.hpp"

namespace docgraph {

/// One row of a timeline: distinct records, step by step.
struct TimelineRow {
  std::uint32_t entity = kNoEntity;  ///< kNoEntity: all records
  std::vector<std::uint32_t> above;  ///< sent; of a named entity and of all records: the records
  std::vector<std::uint32_t> below;  ///< received; empty where nobody receives
  std::uint32_t records = 0;         ///< sum of both
};

/// What a timeline shows.
struct TimelinePlan {
  TimeAxis axis;
  TimelineRow all;
  std::vector<TimelineRow> ends;   ///< of directed dispatches, open ones too; those of most records first
  std::vector<TimelineRow> named;  ///< in the rule's fields and of its kinds; those of most records first
};

/// Rows of records that have a place on the axis. Whom the user left out has none. Ends have rows only where `correspondence` is counted,
/// named ones only where `together` is.
[[nodiscard]] TimelinePlan plan_timeline(const Analysis& analysis, std::size_t most_steps);

}  // namespace docgraph
