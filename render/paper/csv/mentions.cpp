// mentions.csv, written a row at a time. Offsets are told in code points, so each text is mapped once, however many mentions it has.
#include <string_view>

#include "extract/text/text_map.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

Row mention_row(const Record& record, const Mention& mention, const Resolution& meant, const std::vector<Entity>& entities,
                const std::vector<TextMap>& maps) {
  const Field& field = record.texts[mention.field];
  const Span shown = maps[mention.field].code_points(mention.span);
  const Entity* entity = meant.entity == kNoEntity ? nullptr : &entities[meant.entity];
  return {record.id,
          to_text(record.date),
          field.name,
          static_cast<double>(shown.begin),
          static_cast<double>(shown.end),
          std::string(text_of(std::string_view(field.text), mention.span)),
          std::string(label(mention.kind)),
          std::string(word(mention.form)),
          std::string(word(mention.role)),
          entity == nullptr ? std::string() : entity->id,
          entity == nullptr ? std::string() : entity->name,
          mention.rule,
          meant.reason};
}

}  // namespace

std::string mentions_csv(const Analysis& analysis) {
  const Corpus& corpus = analysis.corpus;
  std::string text = "record,date,field,start,end,surface,type,form,role,entity,entity_name,rule,reason\n";
  for (std::size_t r = 0; r < corpus.records.size(); ++r) {
    const Record& record = corpus.records[r];
    const auto& mentions = corpus.extractions[r].mentions;
    if (mentions.empty()) continue;
    std::vector<TextMap> maps;
    for (const Field& field : record.texts) maps.emplace_back(field.text);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      text += csv_row(mention_row(record, mentions[m], corpus.identities.mentions[r][m], corpus.identities.entities, maps));
    }
  }
  return text;
}

}  // namespace docgraph
