#pragma once

#include <cstdint>
#include <vector>

#include "graph/network.hpp"

namespace docgraph {

/// What a figure can hold and still be read.
inline constexpr std::size_t kMostActors = 120;
inline constexpr std::size_t kMostTies = 110;

/// Which ties and actors of a network a figure draws. Indices are of Network::ties and Network::actors, ascending.
struct Selection {
  std::vector<std::uint32_t> ties;
  std::vector<std::uint32_t> vertices;  ///< those with a drawn tie
  std::uint32_t least_records = 1;      ///< ties that rest on fewer are not drawn, but for those of the rule's centre
  std::size_t foremost = 0;             ///< if not 0, only ties among this many entities, named in most records, are drawn
};

struct SelectionRule {
  std::uint32_t least_records = 2;
  std::vector<std::uint32_t> records;  ///< that name each vertex: says who is foremost
  std::vector<double> areas;           ///< of each vertex's symbol and label
  double most_area = 0;                ///< that drawn symbols and labels may take up together, so that they fit on a page
  std::uint32_t centre = kNoEntity;    ///< a vertex whose own ties need no number of records
};

/// The ties of `candidates` that rest on at least `least_records` records; all of them, where that leaves fewer than three. Where these are
/// too many for a figure, the number of records goes up until they are not; where no number does, only ties among the foremost entities are
/// kept.
[[nodiscard]] Selection select_ties(const Network& network, const std::vector<std::uint32_t>& candidates, const SelectionRule& rule);

}  // namespace docgraph
