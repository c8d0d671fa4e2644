// relations.csv, written a row at a time.
#include <string_view>

#include "extract/text/text_map.hpp"
#include "render/paper/quotation.hpp"
#include "render/paper/relation_words.hpp"
#include "render/paper/table/table.hpp"
#include "render/paper/tables.hpp"

namespace docgraph {
namespace {

std::string yes(bool is) { return is ? "true" : "false"; }

/// Ids or names, joined by semicolons.
std::string joined(const Corpus& corpus, const std::vector<std::uint32_t>& entities, std::string Entity::*what) {
  std::string text;
  for (const std::uint32_t entity : entities) {
    if (!text.empty()) text += "; ";
    text += corpus.identities.entities[entity].*what;
  }
  return text;
}

std::string said_as(const Witness& witness) {
  if (witness.hearsay) return "hearsay";
  if (witness.entities.empty()) return "record";
  return witness.author ? "author" : "sender";
}

Row relation_row(const Corpus& corpus, std::uint32_t r, const Relation& relation, const std::vector<TextMap>& maps) {
  const Record& record = corpus.records[r];
  const Field& field = record.texts[relation.field];
  const Span shown = maps[relation.field].code_points(relation.verb);
  const std::vector<Resolution>& resolved = corpus.identities.mentions[r];
  const std::vector<std::uint32_t> from = {resolved[relation.from].entity};
  const std::vector<std::uint32_t> to = {resolved[relation.to].entity};
  const Witness witness = witness_of(corpus, r, relation);
  return {record.id,
          to_text(record.date),
          joined(corpus, from, &Entity::id),
          std::string(word(relation.type)),
          joined(corpus, to, &Entity::id),
          joined(corpus, from, &Entity::name),
          joined(corpus, to, &Entity::name),
          yes(relation.mutual),
          yes(relation.negated),
          yes(relation.hedged),
          said_as(witness),
          joined(corpus, witness.entities, &Entity::id),
          joined(corpus, witness.entities, &Entity::name),
          field.name,
          std::string(text_of(std::string_view(field.text), relation.verb)),
          static_cast<double>(shown.begin),
          static_cast<double>(shown.end),
          quotation(record, evidence_of(corpus, r, relation))};
}

}  // namespace

std::string relations_csv(const Analysis& analysis) {
  const Corpus& corpus = analysis.corpus;
  std::string text =
      "record,date,from,type,to,from_name,to_name,mutual,negated,hedged,said_by,witness,witness_name,field,verb,start,end,quotation\n";
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    const auto& relations = corpus.extractions[r].relations;
    if (relations.empty() || !admits(analysis.rule, corpus.records[r])) continue;
    std::vector<TextMap> maps;
    for (const Field& field : corpus.records[r].texts) maps.emplace_back(field.text);
    for (const Relation& relation : relations) {
      const auto& resolved = corpus.identities.mentions[r];
      if (resolved[relation.from].entity == kNoEntity || resolved[relation.to].entity == kNoEntity) continue;
      text += csv_row(relation_row(corpus, r, relation, maps));
    }
  }
  return text;
}

}  // namespace docgraph
