#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// With how many others each vertex has a tie, whatever its direction, and with how many of them in at least two records. In vertex order.
struct Neighbours {
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> in_two_records;
};
[[nodiscard]] Neighbours count_neighbours(const Network& network);

/// One place of a ranking. Equals share a rank and the next rank is left out: 1, 2, 2, 4.
struct Place {
  std::uint32_t vertex = 0;
  std::uint32_t rank = 0;
  bool shared = false;
};

/// The vertices that have a tie, in order of degree, then strength, most first; equals by name, then in vertex order. Of one kind only, or
/// of all if `kind` is null.
[[nodiscard]] std::vector<Place> rank_vertices(const MeasuredLayer& layer, const Kind* kind = nullptr);

/// The scores of a measure by its key, or null if the layer does not have it.
[[nodiscard]] const MeasureColumn* column_of(const MeasuredLayer& layer, std::string_view key);

/// Fewer ties than this give a list, not a ranking.
inline constexpr std::uint32_t kLeastTiesToRank = 10;
/// Fewer tied persons than this give no ranking of persons.
inline constexpr std::uint32_t kLeastPersonsToRank = 8;

[[nodiscard]] inline bool supports_ranking(const MeasuredLayer& layer) { return layer.network.ties().size() >= kLeastTiesToRank; }

/// Ties between persons in a layer, and how many persons have one.
struct PersonTies {
  std::uint32_t ties = 0;
  std::uint32_t persons = 0;
  [[nodiscard]] bool support_ranking() const { return ties >= kLeastTiesToRank && persons >= kLeastPersonsToRank; }
};
[[nodiscard]] PersonTies count_person_ties(const Network& network);

}  // namespace docgraph
