#pragma once

#include "graph/community/weighted.hpp"

namespace docgraph {

/// The parts of a division's communities that hold together well: each vertex alone at first, then merged, in a random order, with the part
/// of its community that gains most, where both are well tied to the rest of it. `inside` is the strength of each vertex to the rest of its
/// community. Each part holds together; parts are numbered below the number of vertices.
[[nodiscard]] Division refine(const Weighted& network, Scale scale, const Division& of, std::vector<double> inside, SplitMix64& dice);

}  // namespace docgraph
