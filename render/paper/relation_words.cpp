#include "render/paper/relation_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/text/utf8.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

std::string name_of(const Corpus& corpus, std::uint32_t entity) { return visible(corpus.identities.entities[entity].name); }

std::vector<std::uint32_t> authors_of(const Corpus& corpus, std::uint32_t record) {
  std::vector<std::uint32_t> authors;
  const auto& mentions = corpus.extractions[record].mentions;
  for (std::size_t m = 0; m < mentions.size(); ++m)
    if (mentions[m].role == Role::author) authors.push_back(corpus.identities.mentions[record][m].entity);
  return authors;
}

std::vector<std::uint32_t> senders_of(const Corpus& corpus, std::uint32_t record) {
  std::vector<std::uint32_t> senders;
  if (!corpus.extractions[record].correspondence.directed) return senders;
  for (const Resolution& end : corpus.identities.from[record]) senders.push_back(end.entity);
  return senders;
}

std::vector<std::uint32_t> known(std::vector<std::uint32_t> entities) {
  std::erase(entities, kNoEntity);
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

std::string witness_words(const Corpus& corpus, const Witness& witness) {
  if (witness.entities.empty()) return "by the word of the record";
  std::vector<std::string> names;
  for (const std::uint32_t entity : witness.entities) names.push_back(name_of(corpus, entity));
  const std::string_view who = witness.hearsay ? "" : witness.author ? "its author, " : "its sender, ";
  return fmt::format("by the word of {}{}", who, listed(names));
}

std::string_view doubt_words(const Relation& relation) {
  if (relation.negated) return "; denied, so it makes no tie";
  return relation.hedged ? "; not stated as done, so it makes no tie" : "";
}

}  // namespace

Witness witness_of(const Corpus& corpus, std::uint32_t record, const Relation& relation) {
  if (relation.told_by) return {known({corpus.identities.mentions[record][*relation.told_by].entity}), true, false};
  if (std::vector<std::uint32_t> authors = known(authors_of(corpus, record)); !authors.empty()) return {std::move(authors), false, true};
  return {known(senders_of(corpus, record)), false, false};
}

std::string relation_sentence(const Corpus& corpus, std::uint32_t record, const Relation& relation) {
  const auto& resolved = corpus.identities.mentions[record];
  const std::string_view verb = text_of(corpus.records[record].texts[relation.field].text, relation.verb);
  return fmt::format("“{}” ({}): {} {} {}, {}{}.", visible(verb), word(relation.type), name_of(corpus, resolved[relation.from].entity),
                     phrase(relation.type), name_of(corpus, resolved[relation.to].entity),
                     witness_words(corpus, witness_of(corpus, record, relation)), doubt_words(relation));
}

Evidence evidence_of(const Corpus& corpus, std::uint32_t record, const Relation& relation) {
  const auto& mentions = corpus.extractions[record].mentions;
  return {record, relation.field, mentions[relation.from].span, relation.field, mentions[relation.to].span};
}

std::vector<PlacedRelation> relations_between(const Corpus& corpus, const TieRule& rule, std::uint32_t a, std::uint32_t b) {
  std::vector<PlacedRelation> found;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    if (!admits(rule, corpus.records[r])) continue;
    const auto& relations = corpus.extractions[r].relations;
    for (std::uint32_t i = 0; i < relations.size(); ++i) {
      const std::uint32_t from = corpus.identities.mentions[r][relations[i].from].entity;
      const std::uint32_t to = corpus.identities.mentions[r][relations[i].to].entity;
      if ((from == a && to == b) || (from == b && to == a)) found.push_back({r, i});
    }
  }
  return found;
}

}  // namespace docgraph
