#pragma once

#include <cstddef>
#include <span>

namespace docgraph {

// How far two scorings of the same entities put them into the same order. Both lists are of one length.

/// Spearman's rank correlation, equals having the mean of their ranks: 1 the same order, 0 none in common, -1 the opposite one. 0 where
/// one of the lists says nothing (all equal, or fewer than two). Time O(n log n).
///
/// Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15(1), 1904.
[[nodiscard]] double spearman(std::span<const float> a, std::span<const float> b);

/// Kendall's tau-b: pairs in the same order less pairs in opposite order, of the pairs that neither (geometrically: the one and the other)
/// list has equal. Range and edge cases as above. Time O(n log n).
///
/// Kendall, "The treatment of ties in ranking problems", Biometrika 33(3), 1945; computed after Knight, J. Am. Stat. Assoc. 61, 1966.
[[nodiscard]] double kendall(std::span<const float> a, std::span<const float> b);

/// Of those among the first `places` in either list, the part that is among them in both (Jaccard). Who has fewer than `places` others
/// above is among the first, so equals at the edge are all in. 1 for two empty lists.
[[nodiscard]] double overlap_of_first(std::span<const float> a, std::span<const float> b, std::size_t places);

}  // namespace docgraph
