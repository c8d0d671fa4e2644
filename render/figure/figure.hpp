#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/analysis.hpp"
#include "render/figure/layout/known_layout.hpp"
#include "render/figure/page/page.hpp"

namespace docgraph {

// Figures are as wide as their page, by default 174 mm, and no taller than a journal page. What a page cannot hold legibly is left out by a
// rule that the caption states with its numbers. The same analysis gives the same bytes; no font is opened. One thread at a time lays out
// (see layout/cgraph.hpp). Throws IoError where Graphviz's plug-ins are missing.

/// Where a vertex lies in a figure, in points from the lower left.
struct Position {
  double x = 0;
  double y = 0;
};

/// A drawn figure: a whole SVG document, the same in rows, and where its vertices lie. Vertices that are not drawn have a place on a circle
/// around the page, in vertex order, so that other programs can show them without covering the drawing.
struct Figure {
  std::string svg;
  std::vector<Position> positions;          ///< in vertex order; empty where a figure places none
  std::string csv;                          ///< what is drawn, in rows, for those who cannot see it or want to count again
  std::optional<FigureLayout> layout = {};  ///< of networks: where it put whom, to be given to a later figure
};

/// "Who wrote to whom": senders left, addressees right (above and below where that is narrower), an arrow a tie with the number of its
/// records; one hub for each circular; a stub "addressee not stated" for each open end; meetings dashed and without heads. An empty layer
/// gives a figure that says so.
[[nodiscard]] Figure draw_correspondence(const Analysis& analysis, const PageFormat& page = {});

/// "Named together" or "Indexed together", whichever layer is asked for, which must be counted: ties in at least two records drawn, the
/// rest counted in the caption; at most 120 entities and 110 ties. Area = records in which the entity is named, width = records of the tie,
/// colour and shape by kind, subjects of the collection hatched. Who has a place in `known` keeps it (see lay_out_around).
[[nodiscard]] Figure draw_network(const Analysis& analysis, Layer layer = Layer::together, const PageFormat& page = {},
                                  const FigureLayout* known = nullptr);

/// A layer as a matrix: rows and columns are its foremost entities, group by group, squares are shaded by records. Nothing where fewer than
/// three entities are tied.
[[nodiscard]] std::optional<Figure> draw_matrix(const Analysis& analysis, Layer layer, const PageFormat& page = {});

/// Records over time: all of them, who sent and received, who is named, a bar for each stretch of time. Nothing where fewer than three
/// records are dated exactly enough or all lie in one stretch.
[[nodiscard]] std::optional<Figure> draw_timeline(const Analysis& analysis, const PageFormat& page = {});

/// Where: the places of the corpus at their coordinates, correspondence between them as arcs. Nothing where fewer than two places are
/// known.
[[nodiscard]] std::optional<Figure> draw_map(const Analysis& analysis, const PageFormat& page = {});

/// `together` or `index` as small multiples: the same entities in the same places once for each stretch of time. Nothing where there are
/// too few dated records or ties.
[[nodiscard]] std::optional<Figure> draw_over_time(const Analysis& analysis, Layer layer, const PageFormat& page = {},
                                                   const FigureLayout* known = nullptr);

/// The neighbourhood of one entity in `together` or `index`, out to `radius` steps, the entity itself marked. Its own ties are all drawn
/// where a page holds them, those between others by the rule of draw_network. One that the layer does not have gives a figure that says so.
[[nodiscard]] Figure draw_ego(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius, Layer layer = Layer::together,
                              const PageFormat& page = {});

}  // namespace docgraph
