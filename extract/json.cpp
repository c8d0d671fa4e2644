#include "extract/json.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/text_map.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

Json entity_json(const Resolution& resolution, const Identities& identities) {
  return resolution.entity == kNoEntity ? Json() : Json(identities.entities[resolution.entity].id);
}

Json mentions_json(const Record& record, const Extraction& extraction, const Identities& identities, std::size_t index) {
  std::vector<TextMap> maps;
  for (const Field& field : record.texts) maps.emplace_back(field.text);
  Json mentions = Json::array();
  for (std::size_t i = 0; i < extraction.mentions.size(); ++i) {
    const Mention& mention = extraction.mentions[i];
    const Field& field = record.texts[mention.field];
    const Span span = maps[mention.field].code_points(mention.span);
    const Resolution& resolution = identities.mentions[index][i];
    mentions.push_back({{"field", field.name},
                        {"start", span.begin},
                        {"end", span.end},
                        {"type", label(mention.kind)},
                        {"surface", text_of(field.text, mention.span)},
                        {"form", word(mention.form)},
                        {"role", word(mention.role)},
                        {"rule", mention.rule},
                        {"entity", entity_json(resolution, identities)},
                        {"reason", resolution.reason}});
  }
  return mentions;
}

/// An end with its entity.
struct Stated {
  std::string_view name;
  Json entity;
};

std::vector<Stated> stated(const std::vector<DispatchEnd>& ends, const std::vector<Resolution>& resolutions, const Identities& identities) {
  std::vector<Stated> all;
  for (std::size_t i = 0; i < ends.size(); ++i) all.push_back({ends[i].name, entity_json(resolutions[i], identities)});
  return all;
}

Json correspondence_json(const Correspondence& correspondence, const Identities& identities, std::size_t index) {
  Json pairs = Json::array();
  const auto add = [&](const Stated& from, const Stated& to) {
    pairs.push_back({{"from", from.name},
                     {"to", to.name},
                     {"directed", correspondence.directed},
                     {"kind", correspondence.document_kind},
                     {"from_entity", from.entity},
                     {"to_entity", to.entity}});
  };
  std::vector<Stated> ends = stated(correspondence.from, identities.from[index], identities);
  const std::vector<Stated> to = stated(correspondence.to, identities.to[index], identities);
  if (correspondence.directed) {
    for (const Stated& sender : ends) {
      for (const Stated& addressee : to) add(sender, addressee);
    }
    return pairs;
  }
  // "Among A, B and C" sets nobody against anybody: it has parties, who all met, but words no pair.
  if (ends.empty()) return pairs;
  ends.insert(ends.end(), to.begin(), to.end());
  for (std::size_t i = 0; i < ends.size(); ++i) {
    for (std::size_t j = i + 1; j < ends.size(); ++j) add(ends[i], ends[j]);
  }
  return pairs;
}

Json origin_json(const Correspondence& correspondence) {
  if (!correspondence.directed || correspondence.from.empty() || !correspondence.to.empty()) return {};
  std::string senders;
  for (const DispatchEnd& sender : correspondence.from) senders += (senders.empty() ? "" : "; ") + sender.name;
  return senders;
}

Json document_json(const Correspondence& title) {
  const auto stated = [](const std::string& words) { return words.empty() ? Json() : Json(words); };
  return {{"kind", stated(title.document_kind)},
          {"number", stated(title.number)},
          {"classification", stated(title.classification)},
          {"urgency", stated(title.urgency)}};
}

Json mention_json(const Record& record, const Extraction& extraction, std::uint32_t mention) {
  const Mention& one = extraction.mentions[mention];
  return text_of(record.texts[one.field].text, one.span);
}

/// Relations speak of mentions by their place in the list of mentions.
Json relations_json(const Record& record, const Extraction& extraction) {
  Json relations = Json::array();
  std::vector<TextMap> maps;
  for (const Field& text : record.texts) maps.emplace_back(text.text);
  for (const Relation& relation : extraction.relations) {
    const Field& field = record.texts[relation.field];
    const Span span = maps[relation.field].code_points(relation.verb);
    relations.push_back({{"type", word(relation.type)},
                         {"from", relation.from},
                         {"to", relation.to},
                         {"from_surface", mention_json(record, extraction, relation.from)},
                         {"to_surface", mention_json(record, extraction, relation.to)},
                         {"mutual", relation.mutual},
                         {"negated", relation.negated},
                         {"hedged", relation.hedged},
                         {"told_by", relation.told_by ? Json(*relation.told_by) : Json()},
                         {"field", field.name},
                         {"verb", text_of(field.text, relation.verb)},
                         {"start", span.begin},
                         {"end", span.end}});
  }
  return relations;
}

}  // namespace

std::string extraction_json(const Record& record, const Extraction& extraction, const Identities& identities, std::size_t index) {
  Json line = {{"id", record.id},
               {"mentions", mentions_json(record, extraction, identities, index)},
               {"correspondence", correspondence_json(extraction.correspondence, identities, index)},
               {"origin", origin_json(extraction.correspondence)},
               {"document", document_json(extraction.correspondence)}};
  if (!extraction.relations.empty()) line["relations"] = relations_json(record, extraction);
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace docgraph
