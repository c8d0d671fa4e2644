#pragma once

#include <string>
#include <vector>

#include "render/figure/figure.hpp"

namespace docgraph {

/// A figure with the base name of its files, "network-matrix".
struct NamedFigure {
  std::string name;
  Figure figure;
};

/// Every figure that has something to show: first one for each counted layer, in their order and with positions, then the others.
[[nodiscard]] std::vector<NamedFigure> draw_figures(const Analysis& analysis, const PageFormat& page = {});

}  // namespace docgraph
