#include "render/paper/certainty/parts.hpp"

namespace docgraph {

std::vector<CertaintyPart> certainty_parts(const Analysis& analysis) {
  std::vector<CertaintyPart> parts;
  const Certainty& all = analysis.certainty;
  for (const LayerCertainty& layer : all.layers) {
    parts.push_back({&layer, false});
    if (layer.source.layer == Layer::together && all.without_subjects) parts.push_back({&*all.without_subjects, true});
  }
  std::erase_if(parts, [](const CertaintyPart& part) { return part.certainty->effort.draws == 0; });
  return parts;
}

std::optional<NullComparison> by_chance(const LayerCertainty& certainty, std::size_t measure, std::uint32_t vertex) {
  const auto& all = certainty.null_model.measures;
  if (certainty.null_model.options.draws == 0 || measure >= all.size()) return std::nullopt;
  return null_comparison(all[measure], vertex);
}

std::optional<DecisiveRecord> decisive_of(const LayerCertainty& certainty, std::size_t measure, std::size_t place) {
  if (measure >= certainty.influence.size() || place >= certainty.influence[measure].decisive.size()) return std::nullopt;
  return certainty.influence[measure].decisive[place];
}

std::string_view record_id(const Analysis& analysis, std::uint32_t record) { return analysis.corpus.records[record].id; }

}  // namespace docgraph
