#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// The ties of a layer that join two entities, whichever way they run, in the layer's order.
[[nodiscard]] std::vector<const Tie*> ties_between(const MeasuredLayer& layer, std::uint32_t a, std::uint32_t b);

/// One entity's tie, seen from it.
struct Neighbour {
  std::uint32_t entity = 0;
  const Tie* tie = nullptr;
  std::string_view direction;  ///< "to", "from", or "with" where the tie has none
};

/// Most records first, then in entity order.
[[nodiscard]] std::vector<Neighbour> neighbours_of(const MeasuredLayer& layer, std::uint32_t entity);

/// Who is first reached by so many ties, whichever way they run, and through whom.
struct Reached {
  std::uint32_t entity = 0;
  std::vector<std::uint32_t> through;  ///< entities one tie nearer that it is tied to, in entity order
};

/// The entities 2, 3, … radius ties away from an entity, a ring each, those reached through most first, then in entity order. A ring may be
/// empty. None where the entity is not in the layer.
[[nodiscard]] std::vector<std::vector<Reached>> rings_around(const MeasuredLayer& layer, std::uint32_t entity, std::uint32_t radius);

/// The records that name an entity, in record order.
[[nodiscard]] std::vector<std::uint32_t> records_naming(const Corpus& corpus, std::uint32_t entity);

}  // namespace docgraph
