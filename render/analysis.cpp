#include "render/analysis.hpp"

#include <algorithm>
#include <cassert>

namespace docgraph {

const MeasuredLayer* find_layer(const Analysis& analysis, Layer layer) {
  const auto found = std::ranges::find(analysis.layers, layer, [](const MeasuredLayer& one) { return one.network.layer(); });
  return found == analysis.layers.end() ? nullptr : &*found;
}

const LayerCertainty* find_certainty(const Analysis& analysis, Layer layer) {
  const auto& all = analysis.certainty.layers;
  const auto found = std::ranges::find(all, layer, [](const LayerCertainty& one) { return one.source.layer; });
  return found == all.end() || found->effort.draws == 0 ? nullptr : &*found;
}

const MeasuredLayer& layer_of(const Analysis& analysis, Layer layer) {
  const MeasuredLayer* found = find_layer(analysis, layer);
  assert(found != nullptr);
  return *found;
}

}  // namespace docgraph
