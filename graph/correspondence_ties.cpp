#include <algorithm>
#include <cassert>

#include "graph/named.hpp"

namespace docgraph {
namespace {

/// One end of a dispatch that counts for an entity.
struct End {
  std::uint32_t entity = 0;
  Span span;
};

/// The addressees (of a meeting: all parties) that the rule keeps, each entity once.
std::vector<End> ends_of(const Corpus& corpus, std::uint32_t record, const EntityFilter& filter, bool with_sender) {
  const Correspondence& stated = corpus.extractions[record].correspondence;
  std::vector<End> ends;
  const auto add = [&](std::uint32_t entity, Span span) {
    if (entity != kNoEntity && filter.keeps(entity)) ends.push_back({entity, span});
  };
  if (with_sender) add(corpus.identities.from[record]->entity, stated.from->span);
  const auto& resolved = corpus.identities.to[record];
  assert(resolved.size() == stated.to.size());
  for (std::size_t i = 0; i < stated.to.size(); ++i) add(resolved[i].entity, stated.to[i].span);
  std::ranges::stable_sort(ends, {}, &End::entity);
  const auto same = [](const End& a, const End& b) { return a.entity == b.entity; };
  ends.erase(std::unique(ends.begin(), ends.end(), same), ends.end());
  return ends;
}

TiePart part(std::uint32_t record, std::uint32_t title, const End& a, const End& b, bool directed) {
  return {a.entity, b.entity, directed, kStrengthUnits, {record, title, a.span, title, b.span}};
}

void add_dispatch(const Corpus& corpus, std::uint32_t record, std::uint32_t title, const EntityFilter& filter,
                  std::vector<TiePart>& parts) {
  const End sender{corpus.identities.from[record]->entity, corpus.extractions[record].correspondence.from->span};
  if (sender.entity == kNoEntity || !filter.keeps(sender.entity)) return;
  for (const End& addressee : ends_of(corpus, record, filter, false)) {
    if (addressee.entity != sender.entity) parts.push_back(part(record, title, sender, addressee, true));
  }
}

/// A meeting is still one between the other parties where one of them counts for nobody.
void add_meeting(const Corpus& corpus, std::uint32_t record, std::uint32_t title, const EntityFilter& filter, std::vector<TiePart>& parts) {
  const std::vector<End> parties = ends_of(corpus, record, filter, true);
  if (parties.size() > kMostNamed) return;
  for (std::size_t j = 1; j < parties.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) parts.push_back(part(record, title, parties[i], parties[j], false));
  }
}

}  // namespace

std::vector<Tie> count_correspondence(const Corpus& corpus, const TieRule& rule) {
  TieRule any_kind = rule;
  any_kind.kinds.clear();
  const EntityFilter filter(corpus, any_kind);
  std::vector<TiePart> parts;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    const Correspondence& stated = corpus.extractions[r].correspondence;
    if (!admits(rule, corpus.records[r]) || !stated.complete() || !corpus.identities.from[r]) continue;
    const auto& texts = corpus.records[r].texts;
    const auto title = static_cast<std::uint32_t>(std::ranges::find(texts, "title", &Field::name) - texts.begin());
    (stated.directed ? add_dispatch : add_meeting)(corpus, r, title, filter, parts);
  }
  return join_parts(std::move(parts));
}

}  // namespace docgraph
