#include "extract/json.hpp"

#include <nlohmann/json.hpp>
#include <optional>
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

Json correspondence_json(const Correspondence& correspondence) {
  Json edges = Json::array();
  if (!correspondence.complete()) return edges;
  for (const DispatchEnd& to : correspondence.to) {
    edges.push_back({{"from", correspondence.from->name},
                     {"to", to.name},
                     {"directed", correspondence.directed},
                     {"kind", correspondence.document_kind}});
  }
  return edges;
}

Json origin_json(const Correspondence& correspondence) {
  const bool open = correspondence.directed && correspondence.from && correspondence.to.empty();
  return open ? Json(correspondence.from->name) : Json();
}

}  // namespace

std::string extraction_json(const Record& record, const Extraction& extraction, const Identities& identities, std::size_t index) {
  const Json line = {{"id", record.id},
                     {"mentions", mentions_json(record, extraction, identities, index)},
                     {"correspondence", correspondence_json(extraction.correspondence)},
                     {"origin", origin_json(extraction.correspondence)}};
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace docgraph
