// One annotation a mention. Its id is a UUID of version 8 made of a hash of record, field, place and words, so the same mention has the
// same id in each run.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extract/text/code_point.hpp"
#include "extract/text/text_map.hpp"
#include "render/escape.hpp"
#include "render/exchange/corpus/iri.hpp"
#include "render/exchange/corpus/writers.hpp"
#include "render/exchange/network/value.hpp"
#include "render/paper/manifest.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint32_t kContext = 32;  // bytes before and after the words, as far as whole code points go

std::string uuid_of(const std::string& text) {
  std::string hash = sha256(text);
  hash[12] = '8';
  hash[16] = "89ab"[static_cast<unsigned char>(hash[16]) % 4];
  return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hash.substr(0, 8), hash.substr(8, 4), hash.substr(12, 4), hash.substr(16, 4),
                     hash.substr(20, 12));
}

/// The words as they stand there: a selector must match the text, so nothing is left out of them.
Json quote_selector(std::string_view text, Span span) {
  const std::size_t begin = span.begin - std::min(span.begin, kContext);
  std::size_t first = begin;
  while (first < span.begin && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) ++first;
  const std::size_t last = cut_on_code_point(text, std::min<std::size_t>(text.size(), span.end + kContext));
  return {{"type", "TextQuoteSelector"},
          {"exact", text.substr(span.begin, span.end - span.begin)},
          {"prefix", text.substr(first, span.begin - first)},
          {"suffix", text.substr(span.end, last - span.end)}};
}

Json target_of(const Record& record, const Mention& mention, const Span& code_points) {
  const Field& field = record.texts[mention.field];
  return {{"source", record_iri(record) + "#" + escape_uri(field.name)},
          {"selector", Json::array({quote_selector(field.text, mention.span),
                                    {{"type", "TextPositionSelector"}, {"start", code_points.begin}, {"end", code_points.end}}})}};
}

Json bodies_of(const Mention& mention, const Resolution& resolution, const std::vector<Entity>& entities) {
  Json bodies = Json::array();
  if (resolution.entity != kNoEntity) {
    const Entity& entity = entities[resolution.entity];
    bodies.push_back({{"type", "SpecificResource"}, {"purpose", "identifying"}, {"source", entity_iri(entity)}});
    bodies.push_back({{"type", "TextualBody"}, {"purpose", "describing"}, {"value", one_line(entity.name)}});
  }
  bodies.push_back({{"type", "TextualBody"}, {"purpose", "classifying"}, {"value", word(mention.kind)}});
  bodies.push_back({{"type", "TextualBody"}, {"purpose", "commenting"}, {"value", one_line(resolution.reason)}});
  return bodies;
}

void append_record(std::size_t r, const Corpus& corpus, Json& items) {
  const Record& record = corpus.records[r];
  std::vector<TextMap> maps;
  for (const Field& field : record.texts) maps.emplace_back(field.text);
  const std::vector<Mention>& mentions = corpus.extractions[r].mentions;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Mention& mention = mentions[m];
    const Span place = maps[mention.field].code_points(mention.span);
    const std::string key = fmt::format("{}\n{}\n{}\n{}", record.id, record.texts[mention.field].name, place.begin, place.end);
    items.push_back({{"id", uuid_of(key)},
                     {"type", "Annotation"},
                     {"motivation", "identifying"},
                     {"target", target_of(record, mention, place)},
                     {"body", bodies_of(mention, corpus.identities.mentions[r][m], corpus.identities.entities)}});
  }
}

}  // namespace

Exported web_annotations(const Analysis& analysis) {
  Json items = Json::array();
  for (std::size_t r = 0; r < analysis.corpus.records.size(); ++r) append_record(r, analysis.corpus, items);
  const Json page = {{"@context", "http://www.w3.org/ns/anno.jsonld"},
                     {"type", "AnnotationPage"},
                     {"generator", {{"type", "Software"}, {"name", fmt::format("docgraph {}", docgraph_version())}}},
                     {"items", std::move(items)}};
  return {{{"mentions.jsonld", printed(page)}},
          {"No ties. A record whose id is no address on the web is called records/ID, an entity without such an authority entities/ID: put "
           "your own addresses there before you publish.",
           "Characters that no reader sees are kept in the quoted words, which must match the text."}};
}

}  // namespace docgraph
