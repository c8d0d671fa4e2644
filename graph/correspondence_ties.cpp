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

Sides sides_of(const Corpus& corpus, std::uint32_t record, const EntityFilter& filter) {
  const Correspondence& stated = corpus.extractions[record].correspondence;
  const Identities& identities = corpus.identities;
  return {kept_ends(stated.from, identities.from[record], filter), kept_ends(stated.to, identities.to[record], filter)};
}

TieRule of_any_kind(TieRule rule) {
  rule.kinds.clear();
  return rule;
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

std::vector<Gathering> correspondence_gatherings(const Corpus& corpus, const TieRule& rule) {
  const EntityFilter filter(corpus, of_any_kind(rule));
  const auto entities_of = [](std::vector<End> ends) {
    keep_each_once(ends);
    std::vector<std::uint32_t> entities(ends.size());
    std::ranges::transform(ends, entities.begin(), &End::entity);
    return entities;
  };
  std::vector<Gathering> gatherings;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    const Correspondence& stated = corpus.extractions[r].correspondence;
    if (!admits(rule, corpus.records[r]) || !stated.complete()) continue;
    Sides sides = sides_of(corpus, r, filter);
    if (!stated.directed) sides.from.insert(sides.from.end(), sides.to.begin(), sides.to.end());
    gatherings.push_back({r, stated.directed, entities_of(std::move(sides.from)), {}});
    if (stated.directed) gatherings.back().to = entities_of(std::move(sides.to));
  }
  return gatherings;
}

std::vector<Tie> count_correspondence(const Corpus& corpus, const TieRule& rule) {
  const EntityFilter filter(corpus, of_any_kind(rule));
  std::vector<TiePart> parts;
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    const Correspondence& stated = corpus.extractions[r].correspondence;
    if (!admits(rule, corpus.records[r]) || !stated.complete()) continue;
    const auto& texts = corpus.records[r].texts;
    const auto title = static_cast<std::uint32_t>(std::ranges::find(texts, "title", &Field::name) - texts.begin());
    const Sides sides = sides_of(corpus, r, filter);
    (stated.directed ? add_dispatch : add_meeting)(sides, r, title, parts);
  }
  return join_parts(std::move(parts));
}

}  // namespace docgraph
