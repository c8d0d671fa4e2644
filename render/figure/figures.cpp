#include "render/figure/figures.hpp"

#include <utility>

#include "render/exchange/attributed.hpp"
#include "render/figure/rank/rank_chart.hpp"

namespace docgraph {
namespace {

void add(std::vector<NamedFigure>& figures, std::string name, std::optional<Figure> figure) {
  if (figure) figures.push_back({std::move(name), std::move(*figure)});
}

}  // namespace

std::vector<NamedFigure> draw_figures(const Analysis& analysis, const PageFormat& page) {
  std::vector<NamedFigure> figures;
  for (const MeasuredLayer& layer : analysis.layers) {
    const Layer which = layer.network.layer();
    add(figures, std::string(file_name(which)),
        which == Layer::correspondence ? draw_correspondence(analysis, page) : draw_network(analysis, which, page));
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
    if (which != Layer::correspondence) add(figures, std::string(file_name(which)) + "-over-time", draw_over_time(analysis, which, page));
  }
  return figures;
}

}  // namespace docgraph
