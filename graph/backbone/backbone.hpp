#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/named.hpp"

namespace docgraph {

/// How chance is thought of: `sdsm` keeps how often entities are named and how long records are on the average (stochastic degree sequence
/// model), `fdsm` exactly, by drawing (fixed degree sequence model).
enum class ChanceModel : std::uint8_t { sdsm, fdsm };

struct BackboneOptions {
  ChanceModel model = ChanceModel::sdsm;
  double false_share = 0.05;  ///< of the ties that stay, those that chance may have put there, on the average, at most
  std::uint32_t draws = 1000;
  std::uint64_t seed = 1;
};

/// One pair that is named together, beside chance.
struct TestedTie {
  std::uint32_t a = 0;  ///< a < b, as in the gatherings
  std::uint32_t b = 0;
  std::uint32_t together = 0;  ///< gatherings of both
  double p = 1;                ///< the chance of as many or more
  double adjusted = 1;         ///< the least false share at which it stays
  bool stays = false;
};

/// Which ties are more than frequent names in long records make by chance.
struct Backbone {
  BackboneOptions options;
  std::vector<TestedTie> ties;  ///< in order of (a, b)
  std::uint64_t pairs = 0;      ///< all that could be tied: so many tests are allowed for
  std::uint32_t stay = 0;
  double smallest_p = 0;  ///< that the model can give; 0 where it has no such bound
  /// How many ties must have the smallest p before any can stay; 1 where one is enough.
  std::uint64_t needed_at_smallest = 1;
};

/// Tests every pair that an undirected gathering brings together; registers (see makes_ties) and directed gatherings are left out.
/// One-sided: ties that are rarer than by chance are not looked for. The false share is held by the step-up rule over all pairs, those
/// never together with p = 1. The same to the last bit for any number of threads. Time: sdsm O(distinct frequencies² · sizes), fdsm draws ·
/// (trades + pairs of all gatherings).
///
/// Neal, "The backbone of bipartite projections", Social Networks 39, 2014; Zweig and Kaufmann, Social Network Analysis and Mining 1, 2011;
/// Benjamini and Hochberg, J. R. Stat. Soc. B 57(1), 1995.
[[nodiscard]] Backbone find_backbone(std::span<const Gathering> gatherings, const BackboneOptions& options);

/// The least false share at which each of some tests stays, where `tests` were made in all and those not given have p = 1.
[[nodiscard]] std::vector<double> adjust_for_false_share(std::span<const double> p, std::uint64_t tests);

}  // namespace docgraph
