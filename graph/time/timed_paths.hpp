#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/record.hpp"
#include "graph/network.hpp"

namespace docgraph {

/// How far dates must show that a record follows the one before it.
///
/// `surely`: its first possible day comes after the other's last one, so records of one day do not follow each other. `possibly`: each
/// record can be given one of its days so that none lies before the one before it; records of one day can follow each other both ways.
enum class TimeOrder : std::uint8_t { surely, possibly };

enum class TimedGoal : std::uint8_t { fewest_steps, earliest };

/// A way on which each step has a record that follows the one of the step before.
struct TimedPath {
  std::vector<std::uint32_t> vertices;  ///< both ends included, none twice
  std::vector<std::uint32_t> records;   ///< one a step, indices into the corpus

  friend bool operator==(const TimedPath&, const TimedPath&) = default;
};

/// Whether the second record follows the first, whatever their days. Both have a date.
[[nodiscard]] bool surely_follows(const Record& second, const Record& first);

/// The best way from one vertex to another in the order of time: of those with the fewest steps the one that ends earliest, or of those
/// that end earliest the one with the fewest steps. It ends on the last possible day of its last record (surely), or on the first day on
/// which it can be if each is as early as the one before allows (possibly). Nothing where there is none or both ends are one.
///
/// Directed ties are passed from sender to addressee, undirected ties both ways. A step has one of the records that its ties rest on; those
/// without a date take no part. Of equally good ways the first in order of vertices and records. Time O(steps · evidence), memory
/// O(n + evidence).
///
/// After Bui-Xuan, Ferreira and Jarry, "Computing shortest, fastest, and foremost journeys in dynamic networks", International Journal of
/// Foundations of Computer Science 14(2), 2003, 267–285.
[[nodiscard]] std::optional<TimedPath> path_in_time(const Network& network, const std::vector<Record>& records, std::uint32_t from,
                                                    std::uint32_t to, TimeOrder order, TimedGoal goal);

}  // namespace docgraph
