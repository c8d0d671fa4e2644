#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/uncertainty/resampling.hpp"

namespace docgraph {

/// What is lost at once: single records, or all records of a post, a month, a kind of document, a classification or a correspondent.
enum class LossKind : std::uint8_t { random, post, month, kind, classification, correspondent };
inline constexpr std::array<LossKind, 6> kLossKinds = {LossKind::random, LossKind::post,           LossKind::month,
                                                       LossKind::kind,   LossKind::classification, LossKind::correspondent};

[[nodiscard]] std::string_view word(LossKind kind);    ///< "random", "post", …
[[nodiscard]] std::string_view phrase(LossKind kind);  ///< "single records", "all records from a post", …

/// Which lot each record belongs to; kNoLot: of which the records do not say it, and which is never lost this way.
struct Lots {
  LossKind kind = LossKind::random;
  std::vector<std::uint32_t> lot;  ///< of each record of the corpus, from 0
  std::uint32_t count = 0;
};
inline constexpr std::uint32_t kNoLot = 0xFFFFFFFF;

/// The lots of a corpus by each kind that tells at least kFewestLots apart. By chance alone, copies (see RecordGroups) are one lot.
inline constexpr std::uint32_t kFewestLots = 4;
[[nodiscard]] std::vector<Lots> lots_of(const Corpus& corpus, const RecordGroups& groups);

struct LossOptions {
  std::uint32_t draws = 100;  ///< for each share and kind
  std::uint64_t seed = 1;
};

/// How much of an order is left after a part of the records is lost: means of the draws, and what 95 % of them reach.
struct LossStep {
  double asked = 0;     ///< 0.1 to 0.7
  double lost = 0;      ///< mean part of the admitted records that went: whole lots go, so it may be more
  double spearman = 0;  ///< between the scores on all records and on those left; who is gone is last
  double spearman_reached = 0;
  double kendall = 0;
  double first_kept = 0;  ///< overlap of the first kFirstPlaces, see overlap_of_first
};
inline constexpr std::size_t kFirstPlaces = 5;
inline constexpr double kStable = 0.7;

/// One measure under one kind of loss. `steps` ends where the lots do not make up a share.
struct LossCurve {
  LossKind kind = LossKind::random;
  const Measure* measure = nullptr;
  std::vector<LossStep> steps;
  double stable_share = 0;  ///< the largest share up to which 95 % of the draws keep a Spearman correlation of kStable; 0 if none does
};

/// Loses records and measures what is left. Kinds in their order, measures in the order given. It speaks of this selection only, and says
/// nothing about records that were never in it. Time: 7 · draws · kinds · (ties + measures). The same for any number of threads.
///
/// Costenbader and Valente, "The stability of centrality measures when networks are sampled", Social Networks 25(4), 2003; the
/// 0.7-stability share: Epskamp, Borsboom and Fried, "Estimating psychological networks and their accuracy", Behavior Research Methods 50,
/// 2018.
[[nodiscard]] std::vector<LossCurve> lose_records(const LayerSource& source, const std::vector<Lots>& lots,
                                                  const std::vector<const Measure*>& measures, const MeasureOptions& how,
                                                  const LossOptions& options);

}  // namespace docgraph
