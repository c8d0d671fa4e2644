// Ties of `relation`: each record gives each pair once for each direction, by the first of its sentences that states something of them.
#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/named.hpp"

namespace docgraph {
namespace {

TieRule of_any_kind(TieRule rule) {
  rule.kinds.clear();
  return rule;
}

/// What one record states of two entities; undirected where neither does it to the other.
std::vector<TiePart> parts_of(const Corpus& corpus, std::uint32_t record, const EntityFilter& filter) {
  const Extraction& extraction = corpus.extractions[record];
  std::vector<TiePart> parts;
  for (const Relation& relation : extraction.relations) {
    std::uint32_t a = corpus.identities.mentions[record][relation.from].entity;
    std::uint32_t b = corpus.identities.mentions[record][relation.to].entity;
    const bool between_two = a != b && a != kNoEntity && b != kNoEntity;
    if (!relation.stated() || !between_two || !filter.keeps(a) || !filter.keeps(b)) continue;
    Span first = extraction.mentions[relation.from].span;
    Span second = extraction.mentions[relation.to].span;
    if (relation.mutual && b < a) {
      std::swap(a, b);
      std::swap(first, second);
    }
    parts.push_back({a, b, !relation.mutual, kStrengthUnits, {record, relation.field, first, relation.field, second}});
  }
  const auto pair_of = [](const TiePart& part) { return std::tuple(part.a, part.b, part.directed); };
  std::ranges::stable_sort(parts, {}, pair_of);
  const auto same = [&](const TiePart& x, const TiePart& y) { return pair_of(x) == pair_of(y); };
  parts.erase(std::unique(parts.begin(), parts.end(), same), parts.end());
  return parts;
}

template <typename Visit>
void for_each_part(const Corpus& corpus, const TieRule& rule, const Visit& visit) {
  const EntityFilter filter(corpus, of_any_kind(rule));
  for (std::uint32_t r = 0; r < corpus.records.size(); ++r) {
    if (!admits(rule, corpus.records[r])) continue;
    for (const TiePart& part : parts_of(corpus, r, filter)) visit(part);
  }
}

}  // namespace

std::vector<Gathering> relation_gatherings(const Corpus& corpus, const TieRule& rule) {
  std::vector<Gathering> gatherings;
  for_each_part(corpus, rule, [&](const TiePart& part) {
    if (part.directed)
      gatherings.push_back({part.evidence.record, true, {part.a}, {part.b}});
    else
      gatherings.push_back({part.evidence.record, false, {part.a, part.b}, {}});
  });
  return gatherings;
}

std::vector<Tie> count_relations(const Corpus& corpus, const TieRule& rule) {
  std::vector<TiePart> parts;
  for_each_part(corpus, rule, [&](const TiePart& part) { parts.push_back(part); });
  return join_parts(std::move(parts));
}

}  // namespace docgraph
