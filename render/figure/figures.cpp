#include "render/figure/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "extract/diagnostic.hpp"
#include "render/exchange/attributed.hpp"
#include "render/figure/rank/rank_chart.hpp"

namespace docgraph {
namespace {

void add(std::vector<NamedFigure>& figures, std::string name, std::optional<Figure> figure) {
  if (figure) figures.push_back({std::move(name), std::move(*figure)});
}

}  // namespace

std::vector<NamedFigure> draw_figures(const Analysis& analysis, const PageFormat& page, const Layouts& known) {
  std::vector<NamedFigure> figures;
  for (const MeasuredLayer& layer : analysis.layers) {
    const Layer which = layer.network.layer();
    add(figures, std::string(file_name(which)),
        which == Layer::correspondence ? draw_correspondence(analysis, page)
                                       : draw_network(analysis, which, page, find_layout(known, file_name(which))));
  }
  for (const MeasuredLayer& layer : analysis.layers) {
    const Layer which = layer.network.layer();
    add(figures, std::string(file_name(which)) + "-matrix", draw_matrix(analysis, which, page));
  }
  for (const MeasuredLayer& layer : analysis.layers) {
    const Layer which = layer.network.layer();
    if (const auto ranked = foremost_ranking(analysis, which))
      add(figures, std::string(file_name(which)) + "-ranks", draw_rank_chart(analysis, *ranked, page));
  }
  add(figures, "timeline", draw_timeline(analysis, page));
  add(figures, "map", draw_map(analysis, page));
  for (const MeasuredLayer& layer : analysis.layers) {
    const Layer which = layer.network.layer();
    if (is_of_acts(which)) continue;
    const std::string name = std::string(file_name(which)) + "-over-time";
    add(figures, name, draw_over_time(analysis, which, page, find_layout(known, name)));
  }
  return figures;
}

Layouts layouts_of(const std::vector<NamedFigure>& figures, const PageFormat& page) {
  Layouts layouts{page.width, {}};
  for (const NamedFigure& one : figures) {
    if (!one.figure.layout) continue;
    layouts.figures.push_back(*one.figure.layout);
    layouts.figures.back().figure = one.name;
  }
  return layouts;
}

void check_layouts(const Layouts& layouts, const Analysis& analysis, const PageFormat& page, const std::string& file) {
  constexpr double kMillimetre = 72 / 25.4;
  if (std::abs(layouts.page_width - page.width) > 1)
    throw InputError({{file, 0, {}, {}},
                      fmt::format("expected a layout for pages {:.0f} mm wide, got one for {:.0f} mm", page.width / kMillimetre,
                                  layouts.page_width / kMillimetre),
                      "draw with the --preset that the layout was made with, or leave --layout out"});
  std::set<std::string_view> here;
  for (const Entity& entity : analysis.corpus.identities.entities) here.insert(entity.id);
  bool empty = true;
  for (const FigureLayout& figure : layouts.figures) {
    empty = empty && figure.actors.empty();
    const auto is_here = [&](const PlacedActor& actor) { return here.contains(actor.id); };
    if (std::ranges::any_of(figure.actors, is_here)) return;
  }
  if (!empty)
    throw InputError({{file, 0, {}, {}},
                      "expected a layout of this corpus, got one whose actors are all unknown here",
                      "give --layout the layout.json of an earlier run on these records"});
}

}  // namespace docgraph
