#include "graph/named.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <tuple>

namespace docgraph {
namespace {

/// Index terms are in no field but those that the rule names.
bool is_in_fields(const TieRule& rule, const std::string& field, bool indexed) {
  return (rule.fields.empty() && !indexed) || std::ranges::find(rule.fields, field) != rule.fields.end();
}

/// The persons who report the record in any of its fields, ascending.
std::vector<std::uint32_t> reporters(const Corpus& corpus, std::uint32_t record) {
  std::vector<std::uint32_t> found;
  const auto& mentions = corpus.extractions[record].mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::uint32_t entity = corpus.identities.mentions[record][i].entity;
    if (mentions[i].role != Role::author || entity == kNoEntity) continue;
    if (corpus.identities.entities[entity].kind == Kind::person) found.push_back(entity);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

std::vector<Named> named_in(const Corpus& corpus, std::uint32_t record, const TieRule& rule) {
  const auto& mentions = corpus.extractions[record].mentions;
  const auto& resolutions = corpus.identities.mentions[record];
  assert(mentions.size() == resolutions.size());
  const std::vector<std::uint32_t> out = reporters(corpus, record);
  std::vector<Named> named;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    const std::uint32_t entity = resolutions[i].entity;
    if (entity == kNoEntity || mention.form == MentionForm::compound || mention.role == Role::author) continue;
    const bool indexed = mention.role == Role::indexed;
    if (corpus.identities.entities[entity].kind == Kind::office || (!indexed && std::ranges::binary_search(out, entity))) continue;
    if (!is_in_fields(rule, corpus.records[record].texts[mention.field].name, indexed)) continue;
    named.push_back({entity, mention.field, mention.span, mention.form});
  }
  const auto place = [](const Named& n) { return std::tuple(n.entity, n.field, n.span.begin, n.span.end); };
  std::ranges::sort(named, {}, place);
  return named;
}

EntityFilter::EntityFilter(const Corpus& corpus, const TieRule& rule) : keeps_(corpus.identities.entities.size(), true) {
  for (std::size_t e = 0; e < keeps_.size(); ++e) {
    const Kind kind = corpus.identities.entities[e].kind;
    keeps_[e] = rule.kinds.empty() || std::ranges::find(rule.kinds, kind) != rule.kinds.end();
  }
  for (const std::uint32_t e : rule.without) keeps_.at(e) = false;
}

}  // namespace docgraph
