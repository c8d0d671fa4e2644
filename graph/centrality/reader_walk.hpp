#pragma once

#include <functional>

#include "graph/scores.hpp"

namespace docgraph {

/// How likely the reader of reader_walk follows a way instead of beginning anew.
inline constexpr double kDamping = 0.85;

/// Puts Σ over u of w(u, v) · rate[u] into sums[v], for every v.
using GatherStrength = std::function<void(const Scores& rate, Scores& sums)>;

/// Where a reader is in the long run who goes from u to v in proportion to w(u, v) and, with probability 0.15 at each step, begins anew at
/// any vertex, where w(u, v) = w(v, u).
///
/// `strength[v]` is Σ over u of w(u, v), w(v, v) included; whoever has 0 passes the reader to all evenly. Scores are above 0 and sum to 1,
/// settled, the same to the last bit for any number of threads where `gather` is. One more step of the reader would change them by at most
/// 1e-14 in all. Some 30 to 60 times the time of `gather`.
///
/// Hestenes and Stiefel, "Methods of conjugate gradients for solving linear systems", J. Res. Natl. Bur. Stand. 49(6), 1952.
[[nodiscard]] Scores reader_walk(const Scores& strength, const GatherStrength& gather);

}  // namespace docgraph
