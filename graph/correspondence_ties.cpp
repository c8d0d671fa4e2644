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

/// Who stands on either side of a title.
struct Sides {
  std::vector<End> from;
  std::vector<End> to;
};

void keep_each_once(std::vector<End>& ends) {
  std::ranges::stable_sort(ends, {}, &End::entity);
  const auto same = [](const End& a, const End& b) { return a.entity == b.entity; };
  ends.erase(std::unique(ends.begin(), ends.end(), same), ends.end());
}

/// The ends that the rule keeps, each entity once.
std::vector<End> kept_ends(const std::vector<DispatchEnd>& stated, const std::vector<Resolution>& resolved, const EntityFilter& filter) {
  assert(resolved.size() == stated.size());
  std::vector<End> ends;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    if (resolved[i].entity != kNoEntity && filter.keeps(resolved[i].entity)) ends.push_back({resolved[i].entity, stated[i].span});
  }
  keep_each_once(ends);
  return ends;
}

TiePart part(std::uint32_t record, std::uint32_t title, const End& a, const End& b, bool directed) {
  return {a.entity, b.entity, directed, kStrengthUnits, {record, title, a.span, title, b.span}};
}

void add_dispatch(const Sides& sides, std::uint32_t record, std::uint32_t title, std::vector<TiePart>& parts) {
  if (sides.from.size() > 1 && sides.from.size() + sides.to.size() > kMostNamed) return;
  for (const End& sender : sides.from) {
    for (const End& addressee : sides.to) {
      if (addressee.entity != sender.entity) parts.push_back(part(record, title, sender, addressee, true));
    }
  }
}

/// A meeting is still one between the other parties where one of them counts for nobody.
void add_meeting(const Sides& sides, std::uint32_t record, std::uint32_t title, std::vector<TiePart>& parts) {
  std::vector<End> parties = sides.from;
  parties.insert(parties.end(), sides.to.begin(), sides.to.end());
  keep_each_once(parties);
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
    if (!admits(rule, corpus.records[r]) || !stated.complete()) continue;
    const auto& texts = corpus.records[r].texts;
    const auto title = static_cast<std::uint32_t>(std::ranges::find(texts, "title", &Field::name) - texts.begin());
    const Sides sides{kept_ends(stated.from, corpus.identities.from[r], filter), kept_ends(stated.to, corpus.identities.to[r], filter)};
    (stated.directed ? add_dispatch : add_meeting)(sides, r, title, parts);
  }
  return join_parts(std::move(parts));
}

}  // namespace docgraph
