#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/named.hpp"
#include "graph/network.hpp"

namespace docgraph {

/// What one record gives to one tie.
struct RecordPart {
  std::uint32_t record = 0;
  std::uint64_t units = 0;  ///< of strength, in 1/kStrengthUnits
};

/// A tie between two vertices of the source and where its parts begin; they end where those of the next begin.
struct SourceTie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool directed = false;
  std::uint64_t first_part = 0;
};

/// One layer and the records that it rests on, so that the network of any part of the records can be had without reading one anew.
///
/// Vertices are those of build_network, with the same rule, on all records. Gatherings speak of vertices, not of entities. Ties are in
/// count_ties' order and include those that rest on fewer than min_records; the last one is followed by an end mark without parts. Who is
/// who stays decided as in the whole corpus: a smaller corpus might have left more undecided.
struct LayerSource {
  Layer layer = Layer::together;
  StrengthRule strength = StrengthRule::records;
  std::uint32_t min_records = 1;
  std::uint32_t records = 0;            ///< of the corpus
  std::vector<std::uint32_t> admitted;  ///< records that the rule's dates admit, ascending
  std::vector<Actor> actors;
  std::vector<Gathering> gatherings;
  std::vector<SourceTie> ties;
  std::vector<RecordPart> parts;            ///< tie after tie, in record order
  std::vector<std::uint64_t> first_naming;  ///< where each vertex's records begin in `namings`; size n + 1
  std::vector<std::uint32_t> namings;       ///< records that name or tie a vertex, ascending

  [[nodiscard]] std::size_t tie_count() const { return ties.empty() ? 0 : ties.size() - 1; }
  [[nodiscard]] std::span<const RecordPart> parts_of(std::size_t tie) const {
    return {parts.data() + ties[tie].first_part, static_cast<std::size_t>(ties[tie + 1].first_part - ties[tie].first_part)};
  }
  [[nodiscard]] std::span<const std::uint32_t> records_of(std::uint32_t vertex) const {
    return {namings.data() + first_naming[vertex], static_cast<std::size_t>(first_naming[vertex + 1] - first_naming[vertex])};
  }
};

/// How many parts of ties the gatherings give, without making them.
[[nodiscard]] std::uint64_t parts_in(const std::vector<Gathering>& gatherings);

[[nodiscard]] LayerSource source_of(Layer layer, const Corpus& corpus, const TieRule& rule);

/// A network of a part of the records, and which vertex of the source each of its vertices is.
struct PartialNetwork {
  Network network;
  std::vector<std::uint32_t> vertex;  ///< ascending
};

/// One element a record of the corpus: 1 where it is kept. Not std::vector<bool>, which is slower to read.
using Kept = std::vector<std::uint8_t>;

/// All admitted records.
[[nodiscard]] Kept keep_all(const LayerSource& source);

/// The network on the records that are kept: that of build_network on a corpus of these alone, but that ties have no evidence. Time O(n +
/// ties + parts), no sorting where the layer has no direction.
[[nodiscard]] PartialNetwork network_on(const LayerSource& source, const Kept& kept);

/// The same source with other gatherings of the same vertices, and the ties that follow from them.
[[nodiscard]] LayerSource with_gatherings(const LayerSource& source, std::vector<Gathering> gatherings);

}  // namespace docgraph
