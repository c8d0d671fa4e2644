#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

/// Where a vertex lies in a figure, in points from the lower left, in vertex order.
struct Position {
  double x = 0;
  double y = 0;
};

/// A drawn figure: a whole SVG document, and where its vertices lie.
struct Figure {
  std::string svg;
  std::vector<Position> positions;
};

/// "Who wrote to whom": senders left, addressees right, an arrow a tie with the number of its records; one hub for each circular; a stub
/// "addressee not stated" for each open end; meetings dashed and without heads. An empty layer gives a figure that says so.
[[nodiscard]] Figure draw_correspondence(const Analysis& analysis);

/// "Named together": ties in at least two records drawn, the rest counted in the caption. Size = records in which the entity is named,
/// width = records of the tie, colour and shape by kind, subjects of the collection hatched.
[[nodiscard]] Figure draw_network(const Analysis& analysis);

/// The neighbourhood of one entity in `together`, out to `radius` steps.
[[nodiscard]] Figure draw_ego(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius);

}  // namespace docgraph
