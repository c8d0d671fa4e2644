#pragma once

#include "graph/network.hpp"
#include "graph/scores.hpp"

namespace docgraph {

// Burt's measures of the holes between an entity's contacts. Direction is ignored, strengths are added. One score an entity, settled, in
// entity order, the same to the last bit for any number of threads; other components play no part. Time O(Σ degree²), memory O(n + m).
//
// Burt, "Structural Holes: The Social Structure of Competition", Harvard University Press, 1992, 50–81.

/// Constraint: how far an entity's strength goes to contacts who are tied to one another. p(i,j) is the part of i's strength that goes to
/// j; the sum over i's contacts j of (p(i,j) + Σ over q of p(i,q)·p(q,j))². Low for brokers. Above 0 and at most 1.125 with two contacts or
/// more, 1 with one; 0 for an isolated entity, which nobody constrains.
[[nodiscard]] Scores constraint(const Network& network);

/// Effective size: the contacts, less what each repeats of the others: Σ over j of 1 − Σ over q of p(i,q)·m(j,q), where m(j,q) is the
/// strength of the tie of j and q divided by j's strongest. At least 0, at most the degree; 0 for an isolated entity.
[[nodiscard]] Scores effective_size(const Network& network);

}  // namespace docgraph
