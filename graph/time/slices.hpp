#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/uncertainty/source/layer_source.hpp"

namespace docgraph {

enum class TimeStep : std::uint8_t { year, quarter, month };

struct SliceOptions {
  TimeStep by = TimeStep::year;
  std::uint32_t window = 1;       ///< how many steps a slice spans; above 1 slices overlap, each beginning a step after the last
  std::vector<ArchiveDate> cuts;  ///< days at which a slice begins, ascending; where there are any, `by` and `window` do not count
  std::uint32_t draws = 200;      ///< for the comparison at equal record counts
  std::uint64_t seed = 1;
};

/// A stretch of time, both days included.
struct TimeSpan {
  std::string name;  ///< "1973", "1973 Q2", "1973-05", "1972–1974", "1972-03-01 to 1973-05-31"
  ArchiveDate first;
  ArchiveDate last;
};

/// The stretches from the first to the last day that these records may have, or between cuts, the last being open. Records without a date
/// or without an end to it do not widen it. At most kMostSlices.
inline constexpr std::size_t kMostSlices = 2000;
[[nodiscard]] std::vector<TimeSpan> time_spans(const std::vector<Record>& records, const SliceOptions& options);

/// What a part of the records comes to.
struct SliceCounts {
  double entities = 0;
  double ties = 0;
  double density = 0;
  double mean_clustering = 0;
};

/// One stretch of time in one layer.
struct Slice {
  TimeSpan span;
  std::uint32_t records = 0;  ///< that may lie in it: a record of 1973 may lie in each of its months, and is in all of them
  std::uint32_t surely = 0;   ///< of these, records that lie in it whatever their day
  SliceCounts counts;
  std::vector<std::uint32_t> most_tied;  ///< up to three entities with most neighbours, at least one neighbour; equals in entity order
  std::optional<SliceCounts> equal;      ///< means over draws of Slices::equal_records of its records; nothing where it has fewer
};

/// The stretches in their order, and what they share.
struct Slices {
  std::vector<Slice> slices;
  std::uint32_t equal_records = 0;  ///< the records of the smallest slice that has at least kFewestCompared; 0: fewer than two have
  std::uint32_t undated = 0;        ///< admitted records without a date: in no slice
  std::uint32_t outside = 0;        ///< admitted records that lie in no slice
};
inline constexpr std::uint32_t kFewestCompared = 5;

/// Slices of one layer. More records make more ties, so slices are also compared at equal record counts: as many records are drawn from
/// each, without replacement, again and again. The same to the last bit for any number of threads. Time O((slices · draws) · ties).
[[nodiscard]] Slices slice_layer(const LayerSource& source, const std::vector<Record>& records, const SliceOptions& options);

}  // namespace docgraph
