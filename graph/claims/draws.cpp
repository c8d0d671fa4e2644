#include "graph/claims/draws.hpp"

#include <algorithm>
#include <utility>

#include "extract/check/copies.hpp"

namespace docgraph {
namespace {

/// Draws are asked who is there even where no measure is.
const Measure& cheapest(Layer layer) {
  const auto measured = [layer](const Measure& measure) {
    const std::vector<Layer> layers = layers_of(measure);
    return std::ranges::find(layers, layer) != layers.end();
  };
  return *std::ranges::find_if(measures(), measured);
}

TieRule within(TieRule rule, const ArchiveDate& from, const ArchiveDate& to) {
  rule.from = from;
  rule.to = to;
  return rule;
}

}  // namespace

std::optional<std::uint32_t> Draws::vertex_of(std::uint32_t entity) const {
  const auto found = std::ranges::find(source.actors, entity, &Actor::entity);
  if (found == source.actors.end()) return std::nullopt;
  const auto vertex = static_cast<std::uint32_t>(found - source.actors.begin());
  return resampling.measures.front().whole[vertex] == kAbsent ? std::nullopt : std::optional(vertex);
}

std::vector<std::uint32_t> Draws::vertices() const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t v = 0; v < source.actors.size(); ++v)
    if (resampling.measures.front().whole[v] != kAbsent) all.push_back(v);
  return all;
}

DrawsStore::DrawsStore(const ClaimContext& context)
    : context_(context), groups_(copies_of(context.corpus.records, context.corpus.extractions)) {}

void DrawsStore::need(const DrawsKey& key, const Measure* measure) {
  needs_[key].insert(measure == nullptr ? cheapest(key.layer).key : measure->key);
}

const Draws& DrawsStore::at(const DrawsKey& key) {
  const auto found = made_.find(key);
  return found != made_.end() ? found->second : made_.emplace(key, make(key, needs_.at(key))).first->second;
}

std::uint32_t DrawsStore::admitted(const Period& period) const {
  const TieRule rule = within(context_.rule, period.from, period.to);
  return static_cast<std::uint32_t>(
      std::ranges::count_if(context_.corpus.records, [&](const Record& record) { return admits(rule, record); }));
}

Draws DrawsStore::make(const DrawsKey& key, const std::set<std::string_view>& wanted) const {
  TieRule rule = within(context_.rule, key.from, key.to);
  rule.min_records = key.min_records;
  LayerSource source = source_of(key.layer, context_.corpus, rule);
  std::vector<const Measure*> chosen;
  for (const Measure& measure : measures())
    if (wanted.contains(measure.key)) chosen.push_back(&measure);
  ResamplingOptions options = context_.resampling;
  options.share = key.share;
  Resampling resampling = resample(source, groups_, chosen, context_.measures, options);
  return {std::move(source), std::move(resampling)};
}

}  // namespace docgraph
