// Both sides are resampled at the same number of records; all shares and ranges are of these draws, all sizes of the whole.
#include "graph/difference/difference.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "extract/check/copies.hpp"

namespace docgraph {
namespace {

/// One side with its draws.
struct Drawn {
  LayerSource source;
  Resampling resampling;
  std::vector<std::uint32_t> vertex_of;  ///< by entity, kNoEntity where it has none
};

std::vector<std::uint32_t> vertices_by_entity(const LayerSource& source, std::size_t entities) {
  std::vector<std::uint32_t> vertex_of(entities, kNoEntity);
  for (std::uint32_t v = 0; v < source.actors.size(); ++v) vertex_of[source.actors[v].entity] = v;
  return vertex_of;
}

Drawn draw(LayerSource source, const Side& side, double records, const std::vector<const Measure*>& compared, const MeasureOptions& how,
           ResamplingOptions options) {
  const auto admitted = static_cast<double>(source.admitted.size());
  options.share = admitted > 0 ? std::min(1.0, records / admitted) : 1.0;
  const RecordGroups groups = copies_of(side.corpus->records, side.corpus->extractions);
  Resampling resampling = resample(source, groups, compared, how, options);
  std::vector<std::uint32_t> vertex_of = vertices_by_entity(source, side.corpus->identities.entities.size());
  return {std::move(source), std::move(resampling), std::move(vertex_of)};
}

SideSize size_of(const Drawn& side) {
  const Resampling& drawn = side.resampling;
  return {drawn.records, drawn.drawn_records, drawn.entities, drawn.ties, drawn.mean_entities, drawn.mean_ties};
}

double share_with(const DrawnMeasure& measure, std::uint32_t vertex) {
  std::size_t with = 0;
  for (std::size_t d = 0; d < measure.draws; ++d)
    if (measure.draw(d)[vertex] != kAbsent) ++with;
  return measure.draws == 0 ? 0 : static_cast<double>(with) / static_cast<double>(measure.draws);
}

/// On all records the side has the vertex: min_records has not left it out.
bool has(const Drawn& side, std::uint32_t vertex) {
  return vertex != kNoEntity && side.resampling.measures.front().whole[vertex] != kAbsent;
}

/// The actors of `side` whose partner by `partner_of` the other side has not.
template <class PartnerOf>
std::vector<OnlyActor> actors_only_in(const Drawn& side, const Drawn& other, const PartnerOf& partner_of) {
  std::vector<OnlyActor> only;
  for (std::uint32_t v = 0; v < side.source.actors.size(); ++v) {
    if (!has(side, v)) continue;
    const std::uint32_t entity = side.source.actors[v].entity;
    const std::uint32_t partner = partner_of(entity);
    if (partner != kNoEntity && has(other, other.vertex_of[partner])) continue;
    only.push_back({entity, share_with(side.resampling.measures.front(), v)});
  }
  std::ranges::stable_sort(only, std::ranges::greater{}, &OnlyActor::share);
  return only;
}

/// The ties of a side by their ends' entities; undirected ones with the smaller entity first.
using TieKey = std::tuple<std::uint32_t, std::uint32_t, bool>;

TieKey key_of(std::uint32_t a, std::uint32_t b, bool directed) {
  return directed || a < b ? TieKey{a, b, directed} : TieKey{b, a, directed};
}

bool counts(const LayerSource& source, std::size_t tie) { return source.parts_of(tie).size() >= source.min_records; }

std::map<TieKey, std::size_t> ties_by_key(const Drawn& side) {
  std::map<TieKey, std::size_t> ties;
  for (std::size_t i = 0; i < side.source.tie_count(); ++i) {
    const SourceTie& tie = side.source.ties[i];
    if (counts(side.source, i)) ties.emplace(key_of(side.source.actors[tie.a].entity, side.source.actors[tie.b].entity, tie.directed), i);
  }
  return ties;
}

template <class PartnerOf>
std::vector<OnlyTie> ties_only_in(const Drawn& side, const Drawn& other, const PartnerOf& partner_of) {
  const std::map<TieKey, std::size_t> theirs = ties_by_key(other);
  std::vector<OnlyTie> only;
  for (std::size_t i = 0; i < side.source.tie_count(); ++i) {
    if (!counts(side.source, i)) continue;
    const SourceTie& tie = side.source.ties[i];
    const std::uint32_t a = side.source.actors[tie.a].entity;
    const std::uint32_t b = side.source.actors[tie.b].entity;
    const std::uint32_t partner_a = partner_of(a);
    const std::uint32_t partner_b = partner_of(b);
    // A tie of an actor that the other side has not is no news beside that actor.
    if (partner_a == kNoEntity || partner_b == kNoEntity || !has(other, other.vertex_of[partner_a]) ||
        !has(other, other.vertex_of[partner_b]))
      continue;
    if (theirs.contains(key_of(partner_a, partner_b, tie.directed))) continue;
    only.push_back({a, b, tie.directed, static_cast<std::uint32_t>(side.source.parts_of(i).size()),
                    static_cast<double>(side.resampling.tie_share[i])});
  }
  std::ranges::stable_sort(only, std::ranges::greater{}, &OnlyTie::share);
  return only;
}

std::uint32_t count_common_ties(const Drawn& first, const Drawn& second, const std::vector<std::uint32_t>& match) {
  const std::map<TieKey, std::size_t> theirs = ties_by_key(second);
  std::uint32_t common = 0;
  for (const auto& entry : ties_by_key(first)) {
    const std::uint32_t a = match[std::get<0>(entry.first)];
    const std::uint32_t b = match[std::get<1>(entry.first)];
    if (a != kNoEntity && b != kNoEntity && theirs.contains(key_of(a, b, std::get<2>(entry.first)))) ++common;
  }
  return common;
}

/// The vertices of the actors of both sides, in step.
struct Common {
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> second;
};

Common common_vertices(const Drawn& first, const Drawn& second, const std::vector<std::uint32_t>& match) {
  Common common;
  for (std::uint32_t v = 0; v < first.source.actors.size(); ++v) {
    const std::uint32_t partner = match[first.source.actors[v].entity];
    if (!has(first, v) || partner == kNoEntity || !has(second, second.vertex_of[partner])) continue;
    common.first.push_back(v);
    common.second.push_back(second.vertex_of[partner]);
  }
  return common;
}

bool touch(const Range& one, const Range& other) { return one.best <= other.worst && other.best <= one.worst; }

void append_changes(const DrawnMeasure& first, const DrawnMeasure& second, const Common& common, const Drawn& first_side,
                    const Drawn& second_side, std::vector<RankChange>& changes) {
  std::map<std::uint32_t, Range> by_vertex;
  for (const Range& range : ranges_of(second, common.second)) by_vertex.emplace(range.vertex, range);
  std::map<std::uint32_t, std::uint32_t> partner;
  for (std::size_t i = 0; i < common.first.size(); ++i) partner.emplace(common.first[i], common.second[i]);
  for (const Range& range : ranges_of(first, common.first)) {
    const Range& other = by_vertex.at(partner.at(range.vertex));
    if (touch(range, other)) continue;
    changes.push_back(
        {first.measure, first_side.source.actors[range.vertex].entity, second_side.source.actors[other.vertex].entity, range, other});
  }
}

}  // namespace

LayerDifference difference_of(Layer layer, const Side& first, const Side& second, const std::vector<std::uint32_t>& match,
                              const MeasureOptions& measures, const ResamplingOptions& options) {
  LayerDifference result;
  result.layer = layer;
  result.compared = measures_of(layer, measures);
  LayerSource first_source = source_of(layer, *first.corpus, first.rule);
  LayerSource second_source = source_of(layer, *second.corpus, second.rule);
  const double records = options.share * static_cast<double>(std::min(first_source.admitted.size(), second_source.admitted.size()));
  const Drawn ours = draw(std::move(first_source), first, records, result.compared, measures, options);
  const Drawn theirs = draw(std::move(second_source), second, records, result.compared, measures, options);
  result.first = size_of(ours);
  result.second = size_of(theirs);

  std::vector<std::uint32_t> back(second.corpus->identities.entities.size(), kNoEntity);
  for (std::uint32_t entity = 0; entity < match.size(); ++entity)
    if (match[entity] != kNoEntity) back[match[entity]] = entity;
  const auto forth = [&](std::uint32_t entity) { return match[entity]; };
  const auto backward = [&](std::uint32_t entity) { return back[entity]; };
  result.lost = actors_only_in(ours, theirs, forth);
  result.gained = actors_only_in(theirs, ours, backward);
  result.lost_ties = ties_only_in(ours, theirs, forth);
  result.gained_ties = ties_only_in(theirs, ours, backward);

  const Common common = common_vertices(ours, theirs, match);
  result.common_actors = static_cast<std::uint32_t>(common.first.size());
  result.common_ties = count_common_ties(ours, theirs, match);
  for (std::size_t i = 0; i < result.compared.size(); ++i)
    append_changes(ours.resampling.measures[i], theirs.resampling.measures[i], common, ours, theirs, result.changes);
  return result;
}

}  // namespace docgraph
