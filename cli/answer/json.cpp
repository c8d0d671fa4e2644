// JSON for programs, by nlohmann-json.
#include "cli/answer/json.hpp"

#include <nlohmann/json.hpp>

#include "cli/answer/json_parts.hpp"
#include "cli/answer/neighbours.hpp"
#include "cli/answer/routes.hpp"
#include "cli/answer/timed_routes.hpp"
#include "cli/answer/verdicts_json.hpp"
#include "extract/json.hpp"
#include "extract/text/text_map.hpp"
#include "extract/text/utf8.hpp"
#include "graph/measures/table.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/relation_words.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

/// Names of files may hold any bytes; what is not UTF-8 is replaced.
Json entity_json(const Entity& entity) {
  Json json = {{"id", visible(entity.id)}, {"name", visible(entity.name)}, {"kind", word(entity.kind)}};
  if (!entity.authority.empty()) json["authority"] = visible(entity.authority);
  return json;
}

Json quotation_json(const Quotation& quotation) {
  const TextMap map(quotation.text);
  Json names = Json::array();
  for (const Span name : quotation.names) {
    const Span points = map.code_points(name);
    names.push_back({points.begin, points.end});
  }
  return {{"field", quotation.field}, {"text", quotation.text}, {"names", names}};
}

Json record_json(const Record& record) {
  return {{"id", visible(record.id)},
          {"date", to_text(record.date)},
          {"title", visible(text_of(record, "title"))},
          {"file", visible(record.file)}};
}

Json evidence_json(const Record& record, const Evidence& evidence) {
  Json quotations = Json::array();
  for (const Quotation& quotation : quote(record, evidence)) quotations.push_back(quotation_json(quotation));
  Json json = record_json(record);
  json["quotations"] = quotations;
  return json;
}

Json tie_json(const Corpus& corpus, const Tie& tie) {
  Json evidence = Json::array();
  for (const Evidence& one : tie.evidence) evidence.push_back(evidence_json(corpus.records[one.record], one));
  return {{"from", visible(corpus.identities.entities[tie.a].id)},
          {"to", visible(corpus.identities.entities[tie.b].id)},
          {"directed", tie.directed},
          {"records", tie.records},
          {"strength", tie.strength},
          {"evidence", evidence}};
}

Json conflicts_json(const Corpus& corpus) {
  const std::vector<Entity>& entities = corpus.identities.entities;
  Json conflicts = Json::array();
  for (const AuthorConflict& conflict : corpus.identities.author_conflicts)
    conflicts.push_back({{"record", visible(corpus.records[conflict.record].id)},
                         {"author", visible(entities[conflict.author].id)},
                         {"usual_post", visible(entities[conflict.usual_post].id)},
                         {"sender", visible(entities[conflict.sender].id)}});
  return conflicts;
}

Json layer_json(const MeasuredLayer& layer) {
  const NetworkSummary& summary = layer.summary;
  Json json = {{"layer", word(layer.network.layer())},
               {"entities", summary.vertices},
               {"ties", summary.ties},
               {"ties_in_one_record", summary.ties_in_one_record}};
  add_shape(json, summary);
  return json;
}

Json measure_object(const Measure& measure) {
  Json layers = Json::array();
  for (const Layer layer : layers_of(measure)) layers.push_back(word(layer));
  return {{"key", measure.key},
          {"heading", measure.heading},
          {"definition", measure.definition},
          {"range", measure.range},
          {"normalisation", measure.normalisation},
          {"disconnected", measure.disconnected},
          {"direction", measure.direction},
          {"ties", measure.ties},
          {"layers", layers},
          {"source", measure.source}};
}

/// From two ties away on, a ring each.
Json rings_json(const std::vector<std::vector<Reached>>& rings, const std::vector<Entity>& entities) {
  Json all = Json::array();
  for (const std::vector<Reached>& ring : rings) {
    Json members = Json::array();
    for (const Reached& reached : ring) {
      Json one = entity_json(entities[reached.entity]);
      one["through"] = Json::array();
      for (const std::uint32_t nearer : reached.through) one["through"].push_back(visible(entities[nearer].id));
      members.push_back(std::move(one));
    }
    all.push_back(std::move(members));
  }
  return all;
}

/// A measure that is not of entities alone.
Json measure_object(const Measure& measure, std::string_view of) {
  Json object = measure_object(measure);
  object["of"] = of;
  return object;
}

Json route_json(const Corpus& corpus, const Route& route) {
  Json on_the_way = Json::array();
  for (const std::uint32_t entity : route.entities) on_the_way.push_back(entity_json(corpus.identities.entities[entity]));
  Json steps = Json::array();
  for (const auto& ties : route.steps) {
    Json step = Json::array();
    for (const Tie* tie : ties) step.push_back(tie_json(corpus, *tie));
    steps.push_back(std::move(step));
  }
  return {{"length", route.length}, {"entities", on_the_way}, {"steps", steps}};
}

Json timed_route_json(const Analysis& analysis, const Network& network, const TimedRoute& route) {
  const Corpus& corpus = analysis.corpus;
  Json on_the_way = Json::array();
  for (const std::uint32_t vertex : route.path.vertices)
    on_the_way.push_back(entity_json(corpus.identities.entities[network.actors()[vertex].entity]));
  Json steps = Json::array();
  for (std::size_t i = 0; i < route.path.records.size(); ++i) {
    const Record& record = corpus.records[route.path.records[i]];
    steps.push_back({{"from", on_the_way[i]["id"]},
                     {"to", on_the_way[i + 1]["id"]},
                     {"record", record_json(record)},
                     {"choices", route.choices[i]},
                     {"surely_follows", i == 0 || surely_follows(record, corpus.records[route.path.records[i - 1]])}});
  }
  return {{"order", route.order == TimeOrder::surely ? "surely" : "possibly"},
          {"goal", route.goal == TimedGoal::earliest ? "earliest" : "fewest steps"},
          {"entities", on_the_way},
          {"steps", steps}};
}

Json network_measure_object(const NetworkMeasure& measure) {
  return {{"key", measure.key},     {"heading", measure.heading}, {"of", "network"}, {"definition", measure.definition},
          {"range", measure.range}, {"source", measure.source}};
}

/// What sentences state of two entities.
Json relations_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b) {
  const Corpus& corpus = analysis.corpus;
  Json relations = Json::array();
  for (const PlacedRelation& placed : relations_between(corpus, analysis.rule, a, b)) {
    const Relation& relation = corpus.extractions[placed.record].relations[placed.relation];
    const auto id_of = [&](std::uint32_t mention) {
      return visible(corpus.identities.entities[corpus.identities.mentions[placed.record][mention].entity].id);
    };
    const Record& record = corpus.records[placed.record];
    const Witness witness = witness_of(corpus, placed.record, relation);
    Json witnesses = Json::array();
    for (const std::uint32_t entity : witness.entities) witnesses.push_back(visible(corpus.identities.entities[entity].id));
    relations.push_back({{"from", id_of(relation.from)},
                         {"type", word(relation.type)},
                         {"to", id_of(relation.to)},
                         {"mutual", relation.mutual},
                         {"negated", relation.negated},
                         {"hedged", relation.hedged},
                         {"verb", visible(text_of(record.texts[relation.field].text, relation.verb))},
                         {"hearsay", witness.hearsay},
                         {"witnesses", witnesses},
                         {"evidence", evidence_json(record, evidence_of(corpus, placed.record, relation))}});
  }
  return relations;
}

}  // namespace

std::string summary_json(const Analysis& analysis, const std::vector<std::string>& files) {
  Json measured = Json::array();
  for (const MeasuredLayer& layer : analysis.layers) measured.push_back(layer_json(layer));
  Json choices = Json::array();
  for (const Choice& choice : analysis.choices) choices.push_back(choice.sentence);
  Json subjects = Json::array();
  for (const ActorCounts& actor : analysis.counts)
    if (actor.subject && !is_left_out(analysis, actor.entity))
      subjects.push_back(entity_json(analysis.corpus.identities.entities[actor.entity]));
  Json summary = {
      {"name", visible(analysis.name)},
      {"records", {{"met", analysis.records_met}, {"used", analysis.corpus.records.size()}, {"admitted", analysis.records_admitted}}},
      {"choices", choices},
      {"layers", measured},
      {"subjects", subjects},
      {"author_conflicts", conflicts_json(analysis.corpus)},
      {"verdicts", verdicts_json(analysis)}};
  if (!files.empty()) summary["files"] = files;
  return printed_json(summary);
}

std::string why_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b) {
  Json shown = Json::array();
  for (const MeasuredLayer& layer : analysis.layers) {
    Json ties = Json::array();
    for (const Tie* tie : ties_between(layer, a, b)) ties.push_back(tie_json(analysis.corpus, *tie));
    shown.push_back({{"layer", word(layer.network.layer())}, {"ties", ties}});
    if (layer.network.layer() == Layer::relation) shown.back()["relations"] = relations_json(analysis, a, b);
  }
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  return printed_json({{"a", entity_json(entities[a])}, {"b", entity_json(entities[b])}, {"layers", shown}});
}

std::string paths_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  Json shown = Json::array();
  for (const MeasuredLayer& layer : analysis.layers) {
    Json paths = Json::array();
    for (const Route& route : routes_between(analysis, layer, a, b)) paths.push_back(route_json(analysis.corpus, route));
    shown.push_back({{"layer", word(layer.network.layer())}, {"paths", paths}});
  }
  return printed_json({{"a", entity_json(entities[a])}, {"b", entity_json(entities[b])}, {"layers", shown}});
}

std::string timed_routes_json(const Analysis& analysis, std::uint32_t a, std::uint32_t b) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  const MeasuredLayer& layer = layer_of(analysis, Layer::correspondence);
  Json ways = Json::array();
  for (const TimedRoute& route : timed_routes(analysis, layer, a, b)) ways.push_back(timed_route_json(analysis, layer.network, route));
  const DatedRecords dated = dated_records(analysis, layer);
  return printed_json({{"a", entity_json(entities[a])},
                       {"b", entity_json(entities[b])},
                       {"records", dated.records},
                       {"undated", dated.undated},
                       {"ways", ways}});
}

std::string communities_json(const std::vector<MeasuredLayer>& layers, const std::vector<Communities>& found,
                             const CommunityOptions& options) {
  Json shown = Json::array();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Network& network = layers[i].network;
    Json communities = Json::array();
    for (const double stability : found[i].community_stability)
      communities.push_back({{"stability", stability}, {"members", Json::array()}});
    for (std::size_t v = 0; v < network.actors().size(); ++v) {
      const Actor& actor = network.actors()[v];
      communities[found[i].of[v]]["members"].push_back(
          {{"id", actor.id}, {"name", visible(actor.name)}, {"kind", word(actor.kind)}, {"stability", found[i].stability[v]}});
    }
    shown.push_back({{"layer", word(network.layer())}, {"modularity", found[i].modularity}, {"communities", communities}});
  }
  return printed_json({{"seed", options.seed}, {"runs", options.runs}, {"resolution", options.resolution}, {"layers", shown}});
}

std::string ego_json(const Analysis& analysis, std::uint32_t entity, std::uint32_t radius) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  Json shown = Json::array();
  for (const MeasuredLayer& layer : analysis.layers) {
    Json neighbours = Json::array();
    for (const Neighbour& neighbour : neighbours_of(layer, entity)) {
      Json one = entity_json(entities[neighbour.entity]);
      one["direction"] = neighbour.direction;
      one["records"] = neighbour.tie->records;
      one["strength"] = neighbour.tie->strength;
      neighbours.push_back(std::move(one));
    }
    Json one = {{"layer", word(layer.network.layer())}, {"neighbours", neighbours}};
    if (radius > 1) one["farther"] = rings_json(rings_around(layer, entity, radius), entities);
    shown.push_back(std::move(one));
  }
  return printed_json({{"entity", entity_json(entities[entity])}, {"layers", shown}});
}

std::string explanation_json(const Explanation& explanation) {
  const Corpus& corpus = explanation.analysis->corpus;
  const Record& record = corpus.records[explanation.record];
  Json layers = Json::array();
  for (const ExplainedTies& layer : explanation.layers) {
    Json ties = Json::array();
    for (const Tie* tie : layer.ties)
      ties.push_back({{"from", visible(corpus.identities.entities[tie->a].id)},
                      {"to", visible(corpus.identities.entities[tie->b].id)},
                      {"directed", tie->directed},
                      {"records", tie->records}});
    layers.push_back({{"layer", word(layer.layer)}, {"remark", layer.remark}, {"ties", ties}});
  }
  const std::string extraction = extraction_json(record, corpus.extractions[explanation.record], corpus.identities, explanation.record);
  return printed_json({{"id", visible(record.id)},
                       {"date", to_text(record.date)},
                       {"title", visible(text_of(record, "title"))},
                       {"file", visible(record.file)},
                       {"line", record.line},
                       {"extraction", Json::parse(extraction)},
                       {"layers", layers}});
}

std::string measure_json(const Measure& measure) { return printed_json(measure_object(measure)); }

std::string network_measure_json(const NetworkMeasure& measure) { return printed_json(network_measure_object(measure)); }

std::string tie_measure_json(const Measure& measure) { return printed_json(measure_object(measure, "tie")); }

std::string record_measure_json(const Measure& measure) { return printed_json(measure_object(measure, "record")); }

std::string measures_json() {
  Json all = Json::array();
  for (const Measure& measure : measures()) all.push_back(measure_object(measure));
  for (const Measure& measure : tie_measures()) all.push_back(measure_object(measure, "tie"));
  for (const Measure& measure : record_measures()) all.push_back(measure_object(measure, "record"));
  for (const NetworkMeasure& measure : network_measures()) all.push_back(network_measure_object(measure));
  return printed_json(all);
}

}  // namespace docgraph
