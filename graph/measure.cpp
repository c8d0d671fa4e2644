#include "graph/measure.hpp"

#include <algorithm>

#include "graph/adjacency.hpp"
#include "graph/measures/shared_work.hpp"
#include "graph/measures/table.hpp"
#include "graph/shape/components.hpp"
#include "graph/shape/reciprocity.hpp"

namespace docgraph {
namespace {

double mean(const Scores& scores) {
  double sum = 0;
  for (const double score : scores) sum += score;
  return scores.empty() ? 0.0 : sum / static_cast<double>(scores.size());
}

std::vector<Measure> make_measures() {
  std::vector<Measure> all = degree_measures();
  for (const auto& more : {path_measures(), prestige_measures(), group_measures()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<const Measure*> chosen_of(const std::vector<Measure>& table, Layer layer, const MeasureOptions& options) {
  const auto is_chosen = [&](const Measure& measure) {
    return options.chosen.empty() ? measure.usual : std::ranges::find(options.chosen, measure.key) != options.chosen.end();
  };
  std::vector<const Measure*> found;
  for (const Measure& measure : table) {
    const std::vector<Layer> layers = layers_of(measure);
    if (std::ranges::find(layers, layer) != layers.end() && is_chosen(measure)) found.push_back(&measure);
  }
  return found;
}

std::vector<MeasureColumn> columns_of(const std::vector<const Measure*>& chosen, SharedWork& work) {
  std::vector<MeasureColumn> columns;
  for (const Measure* measure : chosen) columns.push_back({measure, measure->scores(work)});
  return columns;
}

void measure_shape(SharedWork& work, NetworkSummary& summary) {
  const Network& network = work.network();
  summary.transitivity = work.clustering().transitivity;
  summary.mean_clustering = mean(work.clustering().local);
  summary.reciprocity = reciprocity(network);
  summary.mean_distance = work.mean_steps();
  summary.bridges = work.cuts().bridges;
  for (const double parts : work.cuts().articulation) summary.cut_vertices += parts > 0 ? 1 : 0;
}

NetworkSummary summarise(SharedWork& work) {
  const Network& network = work.network();
  const Adjacency& arcs = network.adjacency();
  NetworkSummary summary;
  summary.vertices = arcs.vertices;
  summary.ties = static_cast<std::uint32_t>(network.ties().size());
  for (const Tie& tie : network.ties()) summary.ties_in_one_record += tie.records == 1 ? 1 : 0;
  for (const auto& members : members_of(weak_components(arcs.both, arcs.vertices))) {
    const auto size = static_cast<std::uint32_t>(members.size());
    ++summary.components;
    summary.isolates += size == 1 ? 1 : 0;
    summary.largest_component = std::max(summary.largest_component, size);
  }
  const double n = arcs.vertices;
  if (n >= 2) summary.density = static_cast<double>(arcs.out.neighbour.size()) / (n * (n - 1));
  measure_shape(work, summary);
  return summary;
}

}  // namespace

const std::vector<Measure>& measures() {
  static const std::vector<Measure> all = make_measures();
  return all;
}

const std::vector<Measure>& tie_measures() {
  static const std::vector<Measure> all = path_measures_of_ties();
  return all;
}

std::vector<Layer> layers_of(const Measure& measure) {
  std::vector<Layer> layers(kLayers.begin(), kLayers.end());
  std::erase_if(layers, [&](Layer layer) { return is_of_acts(layer) ? !measure.correspondence : !measure.together; });
  return layers;
}

std::vector<const Measure*> measures_of(Layer layer, const MeasureOptions& options) { return chosen_of(measures(), layer, options); }

std::vector<const Measure*> tie_measures_of(Layer layer, const MeasureOptions& options) {
  return chosen_of(tie_measures(), layer, options);
}

std::vector<MeasureColumn> measure_network(const Network& network, const MeasureOptions& options) {
  SharedWork work(network, options);
  return columns_of(measures_of(network.layer(), options), work);
}

Scores score(const Measure& measure, const Network& network, const MeasureOptions& options) {
  SharedWork work(network, options);
  return measure.scores(work);
}

NetworkSummary summarise(const Network& network) {
  const MeasureOptions usual;
  SharedWork work(network, usual);
  return summarise(work);
}

MeasuredNetwork measure(const Network& network, const MeasureOptions& options) {
  SharedWork work(network, options);
  return {summarise(work), columns_of(measures_of(network.layer(), options), work),
          columns_of(tie_measures_of(network.layer(), options), work)};
}

}  // namespace docgraph
