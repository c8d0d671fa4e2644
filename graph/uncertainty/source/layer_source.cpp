#include "graph/uncertainty/source/layer_source.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace docgraph {
namespace {

/// A tie's part before parts are joined.
struct LoosePart {
  std::uint32_t a;
  std::uint32_t b;
  std::uint32_t record;
  bool directed;
  std::uint64_t units;
};

void add_pairs(const Gathering& gathering, StrengthRule rule, std::vector<LoosePart>& parts) {
  if (!makes_ties(gathering)) return;
  const auto& from = gathering.from;
  if (gathering.directed) {
    for (const std::uint32_t a : from)
      for (const std::uint32_t b : gathering.to)
        if (a != b) parts.push_back({a, b, gathering.record, true, kStrengthUnits});
    return;
  }
  const std::uint64_t units = units_of(from.size(), rule);
  for (std::size_t i = 0; i < from.size(); ++i)
    for (std::size_t j = i + 1; j < from.size(); ++j) parts.push_back({from[i], from[j], gathering.record, false, units});
}

std::vector<LoosePart> loose_parts(const std::vector<Gathering>& gatherings, StrengthRule rule) {
  std::vector<LoosePart> parts;
  for (const Gathering& gathering : gatherings) add_pairs(gathering, rule, parts);
  const auto key = [](const LoosePart& p) { return std::tuple(p.a, p.b, !p.directed, p.record); };
  std::ranges::sort(parts, {}, key);
  return parts;
}

/// Joins what several sentences of one record give to a tie: with StrengthRule::records one record is one, however many do.
void join_loose(const std::vector<LoosePart>& loose, StrengthRule rule, LayerSource& source) {
  const auto tie_of = [](const LoosePart& p) { return std::tuple(p.a, p.b, p.directed); };
  for (std::size_t i = 0; i < loose.size(); ++i) {
    const LoosePart& part = loose[i];
    const bool same_tie = i > 0 && tie_of(part) == tie_of(loose[i - 1]);
    if (!same_tie) source.ties.push_back({part.a, part.b, part.directed, source.parts.size()});
    if (!same_tie || part.record != loose[i - 1].record)
      source.parts.push_back({part.record, part.units});
    else if (rule == StrengthRule::newman)
      source.parts.back().units += part.units;
  }
  source.ties.push_back({0, 0, false, source.parts.size()});
}

void note_namings(LayerSource& source) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> named;
  for (const Gathering& gathering : source.gatherings) {
    for (const std::uint32_t v : gathering.from) named.emplace_back(v, gathering.record);
    for (const std::uint32_t v : gathering.to) named.emplace_back(v, gathering.record);
  }
  std::ranges::sort(named);
  named.erase(std::unique(named.begin(), named.end()), named.end());
  source.first_naming.assign(source.actors.size() + 1, 0);
  for (const auto& [v, record] : named) {
    ++source.first_naming[v + std::size_t{1}];
    source.namings.push_back(record);
  }
  for (std::size_t v = 0; v < source.actors.size(); ++v) source.first_naming[v + 1] += source.first_naming[v];
}

void make_ties(LayerSource& source) {
  join_loose(loose_parts(source.gatherings, source.strength), source.strength, source);
  note_namings(source);
}

/// Whom the network has: who is named, or, where only ties count, who is tied to somebody.
std::vector<std::uint32_t> entities_in(Layer layer, const std::vector<Gathering>& gatherings) {
  std::vector<std::uint32_t> entities;
  const auto add_others = [&](const std::vector<std::uint32_t>& some, const std::vector<std::uint32_t>& others) {
    for (const std::uint32_t entity : some)
      if (others.size() > 1 || others.front() != entity) entities.push_back(entity);
  };
  for (const Gathering& gathering : gatherings) {
    if (!is_of_acts(layer) || (makes_ties(gathering) && !gathering.directed)) {
      entities.insert(entities.end(), gathering.from.begin(), gathering.from.end());
    } else if (makes_ties(gathering)) {
      add_others(gathering.from, gathering.to);
      add_others(gathering.to, gathering.from);
    }
  }
  std::ranges::sort(entities);
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

/// From entities to vertices. Whoever is no vertex goes: an end of a dispatch that nobody is tied to.
void place(std::vector<std::uint32_t>& members, const std::vector<std::uint32_t>& entities) {
  std::erase_if(members, [&](std::uint32_t entity) { return !std::ranges::binary_search(entities, entity); });
  for (std::uint32_t& member : members) member = static_cast<std::uint32_t>(std::ranges::lower_bound(entities, member) - entities.begin());
}

/// The ties that the kept records leave, between vertices of the source.
std::vector<Tie> ties_on(const LayerSource& source, const Kept& kept) {
  std::vector<Tie> ties;
  ties.reserve(source.tie_count());
  for (std::size_t t = 0; t < source.tie_count(); ++t) {
    std::uint32_t records = 0;
    std::uint64_t units = 0;
    for (const RecordPart& part : source.parts_of(t)) {
      const std::uint64_t counts = kept[part.record];
      records += static_cast<std::uint32_t>(counts);
      units += counts * part.units;
    }
    if (records == 0 || records < source.min_records) continue;
    const SourceTie& tie = source.ties[t];
    ties.push_back({tie.a, tie.b, tie.directed, records, static_cast<double>(units) / static_cast<double>(kStrengthUnits), {}});
  }
  return ties;
}

/// Which vertices the network on the kept records has.
std::vector<std::uint8_t> present(const LayerSource& source, const Kept& kept, const std::vector<Tie>& ties) {
  std::vector<std::uint8_t> is_present(source.actors.size());
  for (const Tie& tie : ties) is_present[tie.a] = is_present[tie.b] = 1;
  if (is_of_acts(source.layer)) return is_present;
  for (std::uint32_t v = 0; v < is_present.size(); ++v) {
    if (is_present[v] == 0 && std::ranges::any_of(source.records_of(v), [&](std::uint32_t r) { return kept[r] != 0; })) is_present[v] = 1;
  }
  return is_present;
}

}  // namespace

std::uint64_t parts_in(const std::vector<Gathering>& gatherings) {
  std::uint64_t parts = 0;
  for (const Gathering& gathering : gatherings) {
    const std::uint64_t from = gathering.from.size();
    if (makes_ties(gathering)) parts += gathering.directed ? from * gathering.to.size() : from * (from - 1) / 2;
  }
  return parts;
}

LayerSource source_of(Layer layer, const Corpus& corpus, const TieRule& rule) {
  LayerSource source;
  source.layer = layer;
  source.strength = is_of_acts(layer) ? StrengthRule::records : rule.strength;
  source.min_records = rule.min_records;
  source.records = static_cast<std::uint32_t>(corpus.records.size());
  for (std::uint32_t r = 0; r < source.records; ++r)
    if (admits(rule, corpus.records[r])) source.admitted.push_back(r);
  source.gatherings = gatherings_of(layer, corpus, rule);
  const std::vector<std::uint32_t> entities = entities_in(layer, source.gatherings);
  for (const std::uint32_t e : entities) {
    const Entity& entity = corpus.identities.entities[e];
    source.actors.push_back({e, entity.id, entity.name, entity.kind});
  }
  for (Gathering& gathering : source.gatherings) {
    place(gathering.from, entities);
    place(gathering.to, entities);
  }
  make_ties(source);
  return source;
}

Kept keep_all(const LayerSource& source) {
  Kept kept(source.records);
  for (const std::uint32_t r : source.admitted) kept[r] = 1;
  return kept;
}

PartialNetwork network_on(const LayerSource& source, const Kept& kept) {
  std::vector<Tie> ties = ties_on(source, kept);
  const std::vector<std::uint8_t> is_present = present(source, kept, ties);
  std::vector<Actor> actors;
  std::vector<std::uint32_t> vertex;
  for (std::uint32_t v = 0; v < is_present.size(); ++v) {
    if (is_present[v] == 0) continue;
    actors.push_back(source.actors[v]);
    vertex.push_back(v);
  }
  for (Tie& tie : ties) {
    tie.a = source.actors[tie.a].entity;
    tie.b = source.actors[tie.b].entity;
  }
  return {Network(source.layer, std::move(actors), std::move(ties)), std::move(vertex)};
}

LayerSource with_gatherings(const LayerSource& source, std::vector<Gathering> gatherings) {
  LayerSource other;
  other.layer = source.layer;
  other.strength = source.strength;
  other.min_records = source.min_records;
  other.records = source.records;
  other.admitted = source.admitted;
  other.actors = source.actors;
  other.gatherings = std::move(gatherings);
  make_ties(other);
  return other;
}

}  // namespace docgraph
