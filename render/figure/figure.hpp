#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/analysis.hpp"

namespace docgraph {

// Figures are as wide as a journal page (174 mm) and never taller than one. What a page cannot hold legibly is left out by a rule that the
// caption states with its numbers. The same analysis gives the same bytes; no font is opened. One thread at a time lays out (see
// layout/cgraph.hpp). Throws IoError where Graphviz's plug-ins are missing.

/// Where a vertex lies in a figure, in points from the lower left.
struct Position {
  double x = 0;
  double y = 0;
};

/// A drawn figure: a whole SVG document, and where its vertices lie. Vertices that are not drawn have a place on a circle around the page,
/// in vertex order, so that other programs can show them without covering the drawing.
struct Figure {
  std::string svg;
  std::vector<Position> positions;  ///< in vertex order
};

/// "Who wrote to whom": senders left, addressees right (above and below where that is narrower), an arrow a tie with the number of its
/// records; one hub for each circular; a stub "addressee not stated" for each open end; meetings dashed and without heads. An empty layer
/// gives a figure that says so.
[[nodiscard]] Figure draw_correspondence(const Analysis& analysis);

/// "Named together" or "Indexed together", whichever layer is asked for, which must be counted: ties in at least two records drawn, the
/// rest counted in the caption; at most 120 entities and 200 ties. Area = records in which the entity is named, width = records of the tie,
/// colour and shape by kind, subjects of the collection hatched.
[[nodiscard]] Figure draw_network(const Analysis& analysis, Layer layer = Layer::together);

/// The neighbourhood of one entity in `together` or `index`, out to `radius` steps, the entity itself marked. Its own ties are all drawn
/// where a page holds them, those between others by the rule of draw_network. One that the layer does not have gives a figure that says so.
[[nodiscard]] Figure draw_ego(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius, Layer layer = Layer::together);

}  // namespace docgraph
