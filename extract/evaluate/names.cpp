// Names are compared as places (field, begin, end) and kinds. Those found never overlap, so in order of place they are in order of their
// ends too, and what lies on a marked name is one run that a binary search finds.
#include "extract/evaluate/names.hpp"

#include <algorithm>
#include <compare>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {
namespace {

struct Place {
  std::string_view field;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool overlaps(const Place& other) const { return field == other.field && begin < other.end && other.begin < end; }
  friend auto operator<=>(const Place&, const Place&) = default;
};

struct Name {
  Place place;
  std::string_view kind;
  const MarkedName* source = nullptr;

  [[nodiscard]] auto key() const { return std::pair(place, kind); }
};

using Keys = std::set<std::pair<Place, std::string_view>>;
using Places = std::set<Place>;

bool holds(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string_view place_for_state(std::string_view kind) { return kind == label(Kind::polity) ? label(Kind::place) : kind; }

/// The names that the options ask for, each place and kind once; those that the gold sets aside go apart.
struct Selection {
  std::vector<Name> names;
  std::vector<Place> set_aside;
};

Selection select(const MarkedRecord& record, const EvaluationOptions& options, bool is_gold) {
  Selection selection;
  Keys seen;
  for (const MarkedName& name : record.names) {
    const std::string_view kind = options.states_as_places ? place_for_state(name.kind) : std::string_view(name.kind);
    if (!options.fields.empty() && !holds(options.fields, name.field)) continue;
    if (!options.kinds.empty() && !holds(options.kinds, kind)) continue;
    const Name one{{name.field, name.begin, name.end}, kind, &name};
    if (is_gold && (name.optional || holds(options.left_out_forms, name.form)))
      selection.set_aside.push_back(one.place);
    else if (seen.insert(one.key()).second)
      selection.names.push_back(one);
  }
  return selection;
}

Keys keys_of(const std::vector<Name>& names) {
  Keys keys;
  for (const Name& name : names) keys.insert(name.key());
  return keys;
}

Places places_of(const std::vector<Name>& names) {
  Places places;
  for (const Name& name : names) places.insert(name.place);
  return places;
}

/// The names found that count, in order of place: a name on a place set aside counts only if it is at the place of one that is marked.
std::vector<Name> counted_finds(std::vector<Name> found, const Selection& gold) {
  const Places marked = places_of(gold.names);
  std::erase_if(found, [&](const Name& name) {
    return !marked.contains(name.place) &&
           std::ranges::any_of(gold.set_aside, [&](const Place& place) { return place.overlaps(name.place); });
  });
  std::ranges::sort(found, {}, &Name::place);
  return found;
}

Counts& counts_of(std::string_view kind, NameTally& tally) {
  auto at = std::ranges::lower_bound(tally.kinds, kind, {}, [](const auto& entry) { return std::string_view(entry.first); });
  if (at == tally.kinds.end() || at->first != kind) at = tally.kinds.insert(at, {std::string(kind), {}});
  return at->second;
}

/// A find of a kind that is only partly marked counts as found where it is right.
template <class Marked>
Counts count_equal(const Marked& marked, const Marked& found, const Marked& fully_marked) {
  Counts counts;
  counts.marked = static_cast<std::uint32_t>(marked.size());
  for (const auto& one : found) {
    const bool right = marked.contains(one);
    counts.right += right ? 1 : 0;
    counts.found += right || fully_marked.contains(one) ? 1 : 0;
  }
  return counts;
}

std::vector<Name> states_as_places(std::vector<Name> names) {
  for (Name& name : names) name.kind = place_for_state(name.kind);
  return names;
}

/// A marked and a found name that overlap.
struct Overlap {
  bool differs = true;
  std::uint32_t shared = 0;
  std::size_t marked = 0;
  std::size_t found = 0;
};

std::vector<Overlap> overlaps(const std::vector<Name>& marked, const std::vector<Name>& found, bool same_kind) {
  std::vector<Overlap> all;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const Place& place = marked[i].place;
    const auto first = std::ranges::partition_point(
        found, [&](const Name& name) { return std::tie(name.place.field, name.place.end) <= std::tie(place.field, place.begin); });
    for (auto at = first; at != found.end() && at->place.overlaps(place); ++at) {
      if (same_kind && at->kind != marked[i].kind) continue;
      const std::uint32_t shared = std::min(place.end, at->place.end) - std::max(place.begin, at->place.begin);
      all.push_back({at->place != place, shared, i, static_cast<std::size_t>(at - found.begin())});
    }
  }
  std::ranges::sort(all, [](const Overlap& a, const Overlap& b) {
    return std::tie(a.differs, b.shared, a.marked, a.found) < std::tie(b.differs, a.shared, b.marked, b.found);
  });
  return all;
}

Counts count_overlapping(const std::vector<Name>& marked, const std::vector<Name>& found, bool same_kind,
                         const EvaluationOptions& options) {
  std::vector<bool> marked_used(marked.size());
  std::vector<bool> found_used(found.size());
  Counts counts{0, 0, static_cast<std::uint32_t>(marked.size())};
  for (const Overlap& overlap : overlaps(marked, found, same_kind)) {
    if (marked_used[overlap.marked] || found_used[overlap.found]) continue;
    marked_used[overlap.marked] = found_used[overlap.found] = true;
    ++counts.right;
  }
  for (std::size_t i = 0; i < found.size(); ++i) counts.found += found_used[i] || !holds(options.partly_marked, found[i].kind) ? 1 : 0;
  return counts;
}

void join_entities(const std::vector<Name>& marked, const std::vector<Name>& found, NameTally& tally) {
  for (const Name& name : marked) {
    if (!name.source->entity) continue;
    ++tally.with_entity;
    const auto at = std::ranges::lower_bound(found, name.place, {}, &Name::place);
    if (at != found.end() && at->place == name.place && at->source->entity)
      tally.entities.push_back({*name.source->entity, *at->source->entity});
  }
}

}  // namespace

NameTally tally_names(const MarkedRecord& gold, const MarkedRecord& found, const EvaluationOptions& options) {
  const Selection marked = select(gold, options, true);
  const std::vector<Name> finds = counted_finds(select(found, options, false).names, marked);
  std::vector<Name> sure = finds;
  std::erase_if(sure, [&](const Name& name) { return holds(options.partly_marked, name.kind); });

  NameTally tally;
  const Keys right = keys_of(finds);
  for (const Name& name : marked.names) {
    Counts& counts = counts_of(name.kind, tally);
    ++counts.marked;
    counts.right += right.contains(name.key()) ? 1 : 0;
  }
  for (const Name& name : sure) ++counts_of(name.kind, tally).found;
  tally.states_as_places =
      count_equal(keys_of(states_as_places(marked.names)), keys_of(states_as_places(finds)), keys_of(states_as_places(sure)));
  tally.any_kind = count_equal(places_of(marked.names), places_of(finds), places_of(sure));
  tally.overlapping = count_overlapping(marked.names, finds, true, options);
  tally.overlapping_any_kind = count_overlapping(marked.names, finds, false, options);
  join_entities(marked.names, finds, tally);
  return tally;
}

}  // namespace docgraph
