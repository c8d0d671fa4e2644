// One feature a place or state. Its names are the forms that records use, each with the first and last year of the records that have it: an
// attestation, not the years in which the place bore the name.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "render/escape.hpp"
#include "render/exchange/corpus/iri.hpp"
#include "render/exchange/corpus/writers.hpp"
#include "render/exchange/network/value.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

/// A spelling with the records that have it, in their order.
using Attested = std::map<std::string, std::vector<std::uint32_t>>;

/// By entity.
std::vector<Attested> attested_names(const Corpus& corpus) {
  std::vector<Attested> names(corpus.identities.entities.size());
  const auto add = [&](std::uint32_t entity, std::string_view words, std::size_t record) {
    if (entity == kNoEntity) return;
    const std::string name = one_line(words);
    if (name.empty()) return;
    std::vector<std::uint32_t>& records = names[entity][name];
    if (records.empty() || records.back() != record) records.push_back(static_cast<std::uint32_t>(record));
  };
  for (std::size_t r = 0; r < corpus.records.size(); ++r) {
    const Extraction& extraction = corpus.extractions[r];
    for (std::size_t m = 0; m < extraction.mentions.size(); ++m) {
      const Mention& mention = extraction.mentions[m];
      if (mention.form != MentionForm::name) continue;
      add(corpus.identities.mentions[r][m].entity, name_of(mention, corpus.records[r].texts[mention.field].text), r);
    }
    const Correspondence& ends = extraction.correspondence;
    for (std::size_t e = 0; e < ends.from.size(); ++e) add(corpus.identities.from[r][e].entity, ends.from[e].name, r);
    for (std::size_t e = 0; e < ends.to.size(); ++e) add(corpus.identities.to[r][e].entity, ends.to[e].name, r);
  }
  return names;
}

/// The time from the first to the last of these records; null if none has a date.
Json when(const std::vector<std::uint32_t>& records, const Corpus& corpus) {
  std::string first;
  std::string last;
  for (const std::uint32_t r : records) {
    const std::string date = to_text(corpus.records[r].date).substr(0, 4);
    if (date.size() < 4 || date.find_first_not_of("0123456789") != std::string::npos) continue;
    if (first.empty() || date < first) first = date;
    if (last.empty() || date > last) last = date;
  }
  if (first.empty()) return nullptr;
  return {{"timespans", Json::array({{{"start", {{"in", first}}}, {"end", {{"in", last}}}}})}};
}

Json name_json(const std::string& name, const std::vector<std::uint32_t>& records, const Corpus& corpus) {
  Json citations = Json::array();
  for (const std::uint32_t r : records)
    citations.push_back({{"label", one_line(corpus.records[r].id)}, {"@id", record_iri(corpus.records[r])}});
  Json json = {{"toponym", name}, {"citations", std::move(citations)}};
  if (Json time = when(records, corpus); !time.is_null()) json["when"] = std::move(time);
  return json;
}

std::string country_code(const Entity& entity) {
  const std::string& authority = entity.authority;
  return authority.starts_with("iso3166:") && authority.size() == 10 ? authority.substr(8) : "";
}

Json feature_of(const Entity& entity, const Attested& names, const Corpus& corpus) {
  Json properties = {{"title", one_line(entity.name)}};
  if (const std::string code = country_code(entity); !code.empty()) properties["ccodes"] = Json::array({code});
  Json feature = {{"@id", entity_iri(entity)}, {"type", "Feature"}, {"properties", std::move(properties)}};
  feature["names"] = Json::array();
  std::vector<std::uint32_t> all;
  for (const auto& [name, records] : names) {
    feature["names"].push_back(name_json(name, records, corpus));
    all.insert(all.end(), records.begin(), records.end());
  }
  if (Json time = when(all, corpus); !time.is_null()) feature["when"] = std::move(time);
  feature["types"] = Json::array({{{"label", entity.kind == Kind::polity ? "state" : "place"}}});
  feature["geometry"] = nullptr;
  if (entity.latitude != 0 || entity.longitude != 0)
    feature["geometry"] = {
        {"type", "GeometryCollection"},
        {"geometries", Json::array({{{"type", "Point"}, {"coordinates", Json::array({entity.longitude, entity.latitude})}}})}};
  if (const std::string address = authority_iri(entity.authority); !address.empty())
    feature["links"] = Json::array({{{"type", "exactMatch"}, {"identifier", address}}});
  return feature;
}

}  // namespace

Exported linked_places(const Analysis& analysis) {
  const Corpus& corpus = analysis.corpus;
  const std::vector<Attested> names = attested_names(corpus);
  Json features = Json::array();
  for (std::size_t e = 0; e < names.size(); ++e) {
    const Entity& entity = corpus.identities.entities[e];
    if (names[e].empty() || (entity.kind != Kind::place && entity.kind != Kind::polity)) continue;
    features.push_back(feature_of(entity, names[e], corpus));
  }
  const Json collection = {
      {"type", "FeatureCollection"},
      {"@context", "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"},
      {"features", std::move(features)}};
  return {{{"places.geojson", printed(collection)}},
          {"Persons, organisations and ties. Peoples' names and capitals that stand for governments are no names of places.",
           "\"when\" is the years of the records that have the name, not the years in which the place bore it."}};
}

}  // namespace docgraph
