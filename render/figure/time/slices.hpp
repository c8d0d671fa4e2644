#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// A stretch of time with the records that surely lie in it.
struct TimeSlice {
  ArchiveDate first;  ///< the first day
  ArchiveDate last;   ///< the last day, before the next slice begins
  std::size_t records = 0;
};

/// The dated records of a corpus in slices of about equally many, one after the other.
struct TimeSlices {
  std::vector<TimeSlice> slices;
  std::vector<std::uint32_t> of;  ///< by record: the slice in which all its days lie; kNoSlice where there is none or it is not admitted
  std::size_t across = 0;         ///< admitted records whose days lie in more than one slice
  std::size_t undated = 0;        ///< admitted records without a date
};
inline constexpr std::uint32_t kNoSlice = 0xFFFFFFFF;

/// At most `count` slices; fewer where fewer days begin a record. Records are put in order of their first day, and each slice begins with a
/// day on which a record begins, so records of one day are never parted.
[[nodiscard]] TimeSlices slice_time(const Analysis& analysis, std::size_t count);

/// "1969-01-03 to 1970-02-28".
[[nodiscard]] std::string in_words(const TimeSlice& slice);

}  // namespace docgraph
