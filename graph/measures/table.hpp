#pragma once

#include "graph/measures/shared_work.hpp"

namespace docgraph {

// The parts of the table of measures, in the order of the table.

[[nodiscard]] std::vector<Measure> degree_measures();
[[nodiscard]] std::vector<Measure> path_measures();
[[nodiscard]] std::vector<Measure> path_measures_of_ties();
[[nodiscard]] std::vector<Measure> prestige_measures();
[[nodiscard]] std::vector<Measure> group_measures();

/// The measures on entities and the records that name them. Their `scores` is null: they are made of records (two_mode/record_walk.hpp),
/// not of a network of ties.
[[nodiscard]] const std::vector<Measure>& record_measures();

// What several measures say alike.
inline constexpr std::string_view kNoPart = "Components play no part; an entity without ties scores 0.";
inline constexpr std::string_view kIgnored = "Ignored: whoever wrote to whom, the two are neighbours.";
inline constexpr std::string_view kCountsTies = "Counts neighbours; how strong a tie is does not matter.";
inline constexpr std::string_view kFreeman =
    "L. C. Freeman, \"Centrality in social networks: conceptual clarification\", Social Networks 1(3), 1979, 215–239.";
inline constexpr std::string_view kPaths =
    "Paths count steps. With lengths asked for, a tie is as long as 1/strength, so strong ties are short; lengths are whole 720720ths, so "
    "that "
    "equally long paths are equal.";

inline constexpr std::string_view kDominant = "The part of the network that dominates takes all; everyone outside it scores 0.";
inline constexpr std::string_view kFollowed = "Ties run from sender to addressee; a meeting runs both ways.";
inline constexpr std::string_view kKleinberg =
    "J. M. Kleinberg, \"Authoritative sources in a hyperlinked environment\", Journal of the ACM 46(5), 1999, 604–632.";
inline constexpr std::string_view kBurt = "R. S. Burt, \"Structural Holes: The Social Structure of Competition\", 1992, 50–81.";

}  // namespace docgraph
