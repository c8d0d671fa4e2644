#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace docgraph {

/// Who is in which gathering, as far as chance alone decides under given frequencies: each entity is in each gathering with a probability
/// of its own, independently, such that entities are on the average in as many gatherings and gatherings as large as they are here. Of all
/// such models it is the one of greatest entropy. Entities of one frequency, and gatherings of one size, are alike.
///
/// Saracco, Di Clemente, Gabrielli and Squartini, "Randomizing bipartite networks: the case of the World Trade Web", Scientific Reports 5,
/// 2015; for backbones Neal, Domagalski and Sagan, "Comparing alternatives to the fixed degree sequence model", Scientific Reports 11,
/// 2021.
class DegreeModel {
 public:
  /// How often each entity is in a gathering, and how many each gathering has; both sum to the same. Time O(rounds · distinct frequencies ·
  /// distinct sizes).
  DegreeModel(std::span<const std::uint32_t> frequencies, std::span<const std::uint32_t> sizes);

  /// That an entity of this frequency, which must occur, is in a gathering of this size.
  [[nodiscard]] double probability(std::uint32_t frequency, std::uint32_t size) const;

  /// That two entities of these frequencies are in `together` gatherings or more, both at once. Exact under the model (Poisson binomial),
  /// but for 10^-15. Time O(distinct sizes · together²).
  [[nodiscard]] double chance_of(std::uint32_t frequency, std::uint32_t other, std::uint32_t together) const;

 private:
  std::map<std::uint32_t, std::size_t> row_;  ///< by frequency
  std::vector<std::uint32_t> sizes_;          ///< distinct, ascending
  std::vector<std::uint32_t> gatherings_;     ///< of each size
  std::vector<std::vector<double>> probability_;
};

}  // namespace docgraph
