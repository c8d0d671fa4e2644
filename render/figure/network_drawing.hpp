#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/figure/figure.hpp"
#include "render/figure/page/sheet.hpp"
#include "render/figure/selection.hpp"

namespace docgraph {

/// One symbol of a network figure.
struct DrawnActor {
  std::uint32_t vertex = 0;
  std::uint32_t records = 0;  ///< that name it: the symbol's area
  SymbolStyle style;
};

/// One line; ends are indices into the drawn actors.
struct DrawnTie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t records = 0;  ///< the line's width, in steps
  bool light = false;
};

/// What the sizes of a picture count, in the words of its titles and its legend.
struct PictureWords {
  std::string tie = "named together in";  ///< between two names and a number
  std::string actor = "named in";         ///< before the number of an area
  std::string one = "record";
  std::string many = "records";
  std::string unit_of_ties_one = "record";
  std::string unit_of_ties = "records";
  bool kinds = true;  ///< the shapes mean something
};

/// What a network figure shows.
struct NetworkPicture {
  std::vector<DrawnActor> actors;
  std::vector<DrawnTie> ties;
  std::uint32_t least_records = 1;  ///< no drawn tie rests on fewer
  PictureWords words = {};
};

/// The records that name each vertex in the fields of the network's layer, at least 1; 1 for networks made elsewhere.
[[nodiscard]] std::vector<std::uint32_t> records_of_vertices(const Analysis& analysis, const Network& network);

/// Whether each vertex is a subject of the collection.
[[nodiscard]] std::vector<bool> are_subjects(const Analysis& analysis, const Network& network);

/// A selection rule whose areas are those of this network's symbols and labels on the page.
[[nodiscard]] SelectionRule page_rule(const Network& network, std::vector<std::uint32_t> records, std::uint32_t least_records,
                                      const PageFormat& page);

/// The chosen actors and ties with their looks; `marked` is a vertex or kNoEntity.
[[nodiscard]] NetworkPicture picture_of(const Analysis& analysis, const Network& network, const Selection& selection, std::uint32_t marked);

/// The same of any network: `records` gives each vertex its area, `subjects` says which are hatched.
[[nodiscard]] NetworkPicture picture_of(const std::vector<std::uint32_t>& records, const std::vector<bool>& subjects,
                                        const Network& network, const Selection& selection, std::uint32_t marked);

/// Draws it. The legend is made here from what is drawn; the other words are the caller's. `if_empty` stands where nothing is drawn. Who
/// has a place in `known` keeps it, and the figure's layout keeps the places of those whom it does not draw.
[[nodiscard]] Figure draw_network_picture(const Network& network, const NetworkPicture& picture, SheetText text, std::string_view if_empty,
                                          const PageFormat& page, const FigureLayout* known = nullptr);

/// Why a selection leaves ties out, for a caption: " (only …)". Empty if it does not.
[[nodiscard]] std::string left_out_words(const Selection& selection);

/// " Drawn: 5 of 9 ties WHICH between 4 of 7 entities. Not drawn: 4 ties, and 3 entities without a drawn tie."
[[nodiscard]] std::string drawn_counts(const Selection& selection, std::string_view which, std::size_t ties, std::size_t actors);

[[nodiscard]] std::string joined_words(const std::vector<std::string>& words, std::string_view between);

/// Gives each vertex that is not drawn a place on a circle around the page, in vertex order.
void place_the_rest(const std::vector<bool>& drawn, double width, double height, std::vector<Position>& positions);

/// A name as a title or a sentence can hold it: one line, cut where it is very long.
[[nodiscard]] std::string name_in_words(std::string_view name);

}  // namespace docgraph
