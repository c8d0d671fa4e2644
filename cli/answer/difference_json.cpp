#include <nlohmann/json.hpp>

#include "cli/answer/difference.hpp"
#include "cli/answer/json_parts.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

Json size_json(const SideSize& size) {
  return {{"records", size.records},         {"drawn", size.drawn},        {"actors", size.actors}, {"ties", size.ties},
          {"mean_actors", size.mean_actors}, {"mean_ties", size.mean_ties}};
}

Json actors_json(const Side& side, const std::vector<OnlyActor>& actors) {
  Json all = Json::array();
  for (const OnlyActor& actor : actors) {
    const Entity& entity = side.corpus->identities.entities[actor.entity];
    all.push_back({{"id", visible(entity.id)}, {"name", visible(entity.name)}, {"kind", word(entity.kind)}, {"share", actor.share}});
  }
  return all;
}

Json ties_json(const Side& side, const std::vector<OnlyTie>& ties) {
  const std::vector<Entity>& entities = side.corpus->identities.entities;
  Json all = Json::array();
  for (const OnlyTie& tie : ties)
    all.push_back({{"from", visible(entities[tie.a].id)},
                   {"to", visible(entities[tie.b].id)},
                   {"directed", tie.directed},
                   {"records", tie.records},
                   {"share", tie.share}});
  return all;
}

Json range_json(const Range& range) { return {{"score", range.score}, {"rank", range.rank}, {"best", range.best}, {"worst", range.worst}}; }

Json changes_json(const Comparison& comparison, const std::vector<RankChange>& changes) {
  Json all = Json::array();
  for (const RankChange& change : changes) {
    const Entity& entity = comparison.first.corpus->identities.entities[change.first_entity];
    all.push_back({{"measure", change.measure->key},
                   {"id", visible(entity.id)},
                   {"name", visible(entity.name)},
                   {"first", range_json(change.first)},
                   {"second", range_json(change.second)}});
  }
  return all;
}

Json layer_json(const Comparison& comparison, const LayerDifference& layer) {
  Json compared = Json::array();
  for (const Measure* measure : layer.compared) compared.push_back(measure->key);
  return {{"layer", word(layer.layer)},
          {"first", size_json(layer.first)},
          {"second", size_json(layer.second)},
          {"common_actors", layer.common_actors},
          {"common_ties", layer.common_ties},
          {"lost", actors_json(comparison.first, layer.lost)},
          {"gained", actors_json(comparison.second, layer.gained)},
          {"lost_ties", ties_json(comparison.first, layer.lost_ties)},
          {"gained_ties", ties_json(comparison.second, layer.gained_ties)},
          {"compared", compared},
          {"changes", changes_json(comparison, layer.changes)}};
}

}  // namespace

std::string difference_json(const Comparison& comparison) {
  Json layers = Json::array();
  for (const LayerDifference& layer : comparison.layers) layers.push_back(layer_json(comparison, layer));
  const Json json = {{"first", visible(comparison.first_name)},
                     {"second", visible(comparison.second_name)},
                     {"draws", comparison.options.draws},
                     {"seed", comparison.options.seed},
                     {"layers", layers}};
  return printed_json(json);
}

}  // namespace docgraph
