#pragma once

#include <cstdint>
#include <vector>

#include "extract/split_mix.hpp"
#include "graph/named.hpp"

namespace docgraph {

/// Who is in which row (a record, a sentence, the addressees of a dispatch): members ascending, each once.
using MemberRows = std::vector<std::vector<std::uint32_t>>;

/// How many trades a row takes part in twice over: five trades a row are enough to forget where one began (Strona et al.).
inline constexpr std::size_t kTradesPerRow = 5;

/// Draws rows at random from all those in which each row is as long and each member as frequent as here (the fixed degree sequence model):
/// each such matrix is as likely as any other, but that trading goes on for a finite time.
///
/// A trade takes two rows, puts together what only one of them has and deals it out anew at random. `barred[i]` are members that row i may
/// not have (nobody writes to himself); they stay where they are. Empty: no bars. Time O(trades · length of rows).
///
/// Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz, "A fast and unbiased procedure to randomize ecological binary matrices with
/// fixed row and column totals" (curveball), Nature Communications 5, 2014; that it is uniform: Carstens, Physical Review E 91, 2015.
void trade_members(MemberRows& rows, const MemberRows& barred, std::size_t trades, SplitMix64& random);

/// The gatherings of a layer as they might be if only these were given: how many gatherings each entity is in and how many each gathering
/// brings together. Directed ones keep their senders and exchange addressees, so who sent and who received how many stays. Draws are
/// independent of each other: each begins from the gatherings as they are and makes kTradesPerRow trades a row.
[[nodiscard]] std::vector<Gathering> draw_gatherings(const std::vector<Gathering>& gatherings, std::uint64_t seed, std::uint32_t draw);

}  // namespace docgraph
