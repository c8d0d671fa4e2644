#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/uncertainty/resampling.hpp"

namespace docgraph {

/// The record whose loss moves an entity farthest among those compared.
struct DecisiveRecord {
  std::uint32_t record = 0;        ///< of its copies the first
  std::uint32_t rank_without = 0;  ///< among those compared
  bool gone = false;               ///< without the record the entity is not in the network
};

/// What the loss of single records does to one measure.
struct Influence {
  const Measure* measure = nullptr;
  std::vector<std::optional<DecisiveRecord>> decisive;  ///< of each of the first places, in order of rank; nothing: no record moves it
  std::optional<std::uint32_t> record;                  ///< that changes the order of the first kInfluencePlaces most; nothing: none does
  std::uint32_t changed_pairs = 0;                      ///< of them: change their order, become equal or stop being so
  std::optional<std::uint32_t> topples;                 ///< a record without which somebody of a lower tier is before all of the first tier
  std::uint32_t toppled_by = 0;                         ///< that somebody, a vertex of the source
};
inline constexpr std::size_t kInfluencePlaces = 10;

struct InfluenceOptions {
  std::uint32_t places = 20;       ///< of how many entities the decisive record is sought
  std::uint32_t candidates = 400;  ///< records tried: those with most ties of the first places, sole evidence first
};

/// Leaves one record (with its copies) out and measures again. `compared` is one list a measure, as ranges_of gives it. Records come by the
/// ties of the first places that rest on them alone, then by those that rest on them too; beyond `candidates` none is tried. Time:
/// candidates · (ties + measures). The same for any number of threads.
[[nodiscard]] std::vector<Influence> leave_one_out(const LayerSource& source, const RecordGroups& groups,
                                                   const std::vector<const Measure*>& measures, const MeasureOptions& how,
                                                   const std::vector<std::vector<Range>>& compared, const InfluenceOptions& options);

}  // namespace docgraph
