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

/// Every figure that has something to show: first one for each counted layer, in their order and with positions, then the others. Networks
/// keep the places that `known` has for them; who wrote to whom is laid out anew each time.
[[nodiscard]] std::vector<NamedFigure> draw_figures(const Analysis& analysis, const PageFormat& page = {}, const Layouts& known = {});

/// The layouts of those figures that have one.
[[nodiscard]] Layouts layouts_of(const std::vector<NamedFigure>& figures, const PageFormat& page);

/// Throws InputError where the layouts of a file cannot serve this analysis: they are for pages of another width, or none of their actors
/// is here.
void check_layouts(const Layouts& layouts, const Analysis& analysis, const PageFormat& page, const std::string& file);

}  // namespace docgraph
