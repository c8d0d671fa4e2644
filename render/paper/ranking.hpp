#pragma once

#include <array>
#include <cstdint>
#include <span>
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
/// Fewer tied members than this give no ranking of persons or of one kind of ends.
inline constexpr std::uint32_t kLeastMembersToRank = 8;

[[nodiscard]] inline bool supports_ranking(const MeasuredLayer& layer) { return layer.network.ties().size() >= kLeastTiesToRank; }

/// Ties of some members of a layer, and how many of these members have one.
struct GroupTies {
  std::uint32_t ties = 0;
  std::uint32_t members = 0;
  [[nodiscard]] bool support_ranking() const { return ties >= kLeastTiesToRank && members >= kLeastMembersToRank; }
};

/// Of the ties between two persons.
[[nodiscard]] GroupTies count_person_ties(const Network& network);

/// Of the ties that have an end of this kind, whatever the other end is: by these a group of unlike ends is ranked.
[[nodiscard]] GroupTies count_ties_of(const Network& network, Kind kind);

/// The kinds of ends by which `correspondence` is ranked, in the order of its table: "Posts (cities)", "posts".
struct EndKind {
  Kind kind;
  std::string_view title;
  std::string_view words;
};
inline constexpr std::array<EndKind, 5> kEndKinds = {{{Kind::place, "Posts (cities)", "posts"},
                                                      {Kind::polity, "States", "states"},
                                                      {Kind::organisation, "Organisations", "organisations"},
                                                      {Kind::person, "Persons", "persons"},
                                                      {Kind::office, "Offices without a name", "offices"}}};

/// The keys of the measures that tables print, in their order. Closeness and eigenvector centrality compare all ends with all, so
/// `correspondence` goes without them.
[[nodiscard]] std::span<const std::string_view> printed_keys(Layer layer);

}  // namespace docgraph
