#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/figure/layout/network_layout.hpp"

namespace docgraph {

/// An actor's place in a figure.
struct PlacedActor {
  std::string id;
  Placement placement;  ///< in the area of the drawing, from its upper left corner
};

/// Where the actors of one figure lie.
struct FigureLayout {
  std::string figure;  ///< the base name of its files: "network"
  double type = 0;     ///< size of the labels' type, in points
  std::vector<PlacedActor> actors;
};

/// The layouts of a set of figures, drawn for pages of one width.
struct Layouts {
  double page_width = 0;  ///< in points
  std::vector<FigureLayout> figures;
};

/// The figure's layout, or null if there is none.
[[nodiscard]] const FigureLayout* find_layout(const Layouts& layouts, std::string_view figure);

/// A layout.json: the same bytes for the same places.
[[nodiscard]] std::string layout_json(const Layouts& layouts);

/// What a layout.json says; `file` is its name in messages. Reading what layout_json wrote gives the same layouts. Throws InputError, in
/// words, where the bytes are anything else: not JSON, no layout, a place that is no number or off every page, an actor placed twice.
[[nodiscard]] Layouts read_layout(const std::string& bytes, const std::string& file);

/// Places symbols and labels as lay_out_network does, but whoever has a known place keeps it, label and all. The others are put, one by
/// one, into free room near those that they are tied to.
///
/// One with a known place loses it only where it would lie on another's or off the page: its symbol or label may have grown. First its
/// label tries the other sides. No two boxes overlap; nothing is wider than `width`, the height grows as it must. Deterministic.
[[nodiscard]] NetworkLayout lay_out_around(const std::vector<Placeable>& items, const std::vector<Link>& links,
                                           const std::vector<std::optional<Placement>>& known, double width, double height);

/// Either layout: around those whose ids `known` has places for or, where it is null, a new one in the middle of `width`. Places are whole
/// hundredths of a point, so that a file keeps them exactly.
[[nodiscard]] NetworkLayout lay_out_with(const FigureLayout* known, const std::vector<std::string>& ids,
                                         const std::vector<Placeable>& items, const std::vector<Link>& links, double width, double height);

/// The places of a drawing as a later one takes them, in the order of ids: its own, and those of `known` whom it does not draw.
[[nodiscard]] FigureLayout places_of(const NetworkLayout& layout, const std::vector<std::string>& ids, double type,
                                     const FigureLayout* known);

}  // namespace docgraph
