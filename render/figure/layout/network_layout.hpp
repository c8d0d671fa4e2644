#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "render/figure/page/geometry.hpp"

namespace docgraph {

/// On which side of its symbol a label stands.
enum class LabelSide : std::uint8_t { below, right, left, above };

/// One symbol with its label, before it has a place. `symbol` is its box around (0, 0).
struct Placeable {
  Box symbol;
  double label_width = 0;
  double label_height = 0;
};

struct Placement {
  Point at;  ///< centre of the symbol
  LabelSide side = LabelSide::below;
};

[[nodiscard]] Box symbol_box_at(const Placeable& item, const Placement& placement);
[[nodiscard]] Box label_box_at(const Placeable& item, const Placement& placement);

/// Two placeables that a line joins, by index.
using Link = std::pair<std::uint32_t, std::uint32_t>;

/// Where everything lies; all symbols and labels are inside (0, 0)-(width, height).
struct NetworkLayout {
  std::vector<Placement> placements;
  double width = 0;
  double height = 0;
};

/// Places symbols and labels so that no two of their boxes overlap, no wider than `width` (unless one of them is) and, where they are not
/// too many, no taller than `height`.
///
/// Components are laid out one by one and packed, largest first. Lines are straight; few of them pass through labels or foreign symbols,
/// but some may. Undirected. The same arguments give the same layout. Time O(n² + m²) a round of polishing: meant for a few hundred.
[[nodiscard]] NetworkLayout lay_out_network(const std::vector<Placeable>& items, const std::vector<Link>& links, double width,
                                            double height);

/// The boxes, given by (width, height), in rows no wider than `width`, tallest first, each in the first row with room for it. Rows are
/// centred on the widest, boxes in their row. Returns upper left corners and sets `height`.
[[nodiscard]] std::vector<Point> pack_boxes(const std::vector<Point>& sizes, double width, double gap, double& height);

/// The connected components, as lists of ascending indices: most members first, then by first member.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> components_of(std::size_t count, const std::vector<Link>& links);

}  // namespace docgraph
