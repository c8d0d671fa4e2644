#include "render/figure/correspondence_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace docgraph {
namespace {

// Line, from, to. Ordered, so that the plan does not depend on the order of ties.
using DispatchKey = std::tuple<DispatchLine, std::uint32_t, std::vector<std::uint32_t>>;
using Dispatches = std::map<DispatchKey, Dispatch>;

void add_records(Dispatches& dispatches, const DispatchKey& key, std::uint32_t records, const std::vector<std::uint32_t>& known) {
  Dispatch& dispatch = dispatches[key];
  std::tie(dispatch.line, dispatch.from, dispatch.to) = key;
  dispatch.records += records;
  dispatch.known.insert(dispatch.known.end(), known.begin(), known.end());
}

// Ties say which pairs the rule keeps; the records they share say which of them are one circular.
void add_ties(const Network& network, Dispatches& dispatches) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> addressees;  // of (record, sender)
  for (const Tie& tie : network.ties()) {
    const auto unknown = tie.records - std::min<std::uint32_t>(tie.records, static_cast<std::uint32_t>(tie.evidence.size()));
    if (!tie.directed) {
      std::vector<std::uint32_t> known;
      for (const Evidence& evidence : tie.evidence) known.push_back(evidence.record);
      add_records(dispatches, {DispatchLine::meeting, tie.a, {tie.b}}, tie.records, known);
      continue;
    }
    if (unknown > 0) add_records(dispatches, {DispatchLine::arrow, tie.a, {tie.b}}, unknown, {});
    for (const Evidence& evidence : tie.evidence) addressees[{evidence.record, tie.a}].push_back(tie.b);
  }
  for (auto& [place, to] : addressees) {
    std::ranges::sort(to);
    const DispatchLine line = to.size() > 1 ? DispatchLine::circular : DispatchLine::arrow;
    add_records(dispatches, {line, place.second, to}, 1, {place.first});
  }
}

void add_open_ends(const Analysis& analysis, Dispatches& dispatches) {
  const Corpus& corpus = analysis.corpus;
  const std::vector<std::uint32_t>& without = analysis.rule.without;
  const auto add = [&](DispatchLine line, std::uint32_t entity, std::uint32_t record) {
    if (entity == kNoEntity || std::ranges::find(without, entity) != without.end()) return;
    add_records(dispatches, {line, entity, {}}, 1, {record});
  };
  for (std::uint32_t r = 0; r < corpus.extractions.size(); ++r) {
    const Correspondence& stated = corpus.extractions[r].correspondence;
    if (!stated.directed || stated.complete() || !admits(analysis.rule, corpus.records[r])) continue;
    for (const Resolution& from : corpus.identities.from[r]) add(DispatchLine::open_addressee, from.entity, r);
    for (const Resolution& to : corpus.identities.to[r]) add(DispatchLine::open_sender, to.entity, r);
  }
}

std::string standing_of(const Entity& entity) {
  if (entity.owner.empty()) return {};
  if (entity.is_capital) return fmt::format("capital of {}", entity.owner);
  return fmt::format("post of {}{}", entity.owner, entity.owner_confirmed ? "" : " (undecided)");
}

Card card_of(const Analysis& analysis, std::uint32_t entity) {
  const std::vector<Entity>& entities = analysis.corpus.identities.entities;
  if (entity < entities.size()) return {entity, entities[entity].name, entities[entity].kind, standing_of(entities[entity])};
  const Network& network = layer_of(analysis, Layer::correspondence).network;
  const Actor& actor = network.actors()[network.vertex_of(entity)];
  return {entity, actor.name, actor.kind, {}};
}

std::string common_kind(const Analysis& analysis, const std::vector<std::uint32_t>& records) {
  std::string kind;
  for (const std::uint32_t record : records) {
    const std::string& own = analysis.corpus.extractions[record].correspondence.document_kind;
    if (!kind.empty() && own != kind) return {};
    kind = own;
  }
  return kind;
}

std::vector<std::uint32_t> distinct_records(const CorrespondencePlan& plan, const std::set<DispatchLine>& lines, std::size_t& unknown) {
  std::vector<std::uint32_t> records;
  for (const Dispatch& dispatch : plan.dispatches) {
    if (!lines.contains(dispatch.line)) continue;
    records.insert(records.end(), dispatch.known.begin(), dispatch.known.end());
    unknown += dispatch.records - dispatch.known.size();
  }
  std::ranges::sort(records);
  records.erase(std::unique(records.begin(), records.end()), records.end());
  return records;
}

std::size_t count_records(const CorrespondencePlan& plan, const std::set<DispatchLine>& lines) {
  std::size_t unknown = 0;
  return distinct_records(plan, lines, unknown).size() + unknown;
}

// The cards with most records, as flags.
std::vector<bool> foremost_cards(const CorrespondencePlan& plan, std::size_t count) {
  std::vector<std::size_t> records(plan.cards.size());
  for (const Dispatch& dispatch : plan.dispatches) {
    records[dispatch.from] += dispatch.records;
    for (const std::uint32_t to : dispatch.to) records[to] += dispatch.records;
  }
  std::vector<std::uint32_t> order(plan.cards.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return records[a] > records[b]; });
  std::vector<bool> kept(plan.cards.size());
  for (std::size_t i = 0; i < order.size() && (count == 0 || i < count); ++i) kept[order[i]] = true;
  return kept;
}

// Keeps the cards that some dispatch names, and renumbers.
void drop_idle_cards(CorrespondencePlan& plan) {
  std::vector<bool> used(plan.cards.size());
  for (const Dispatch& dispatch : plan.dispatches) {
    used[dispatch.from] = true;
    for (const std::uint32_t to : dispatch.to) used[to] = true;
  }
  std::vector<std::uint32_t> place(plan.cards.size());
  std::vector<Card> kept;
  for (std::size_t i = 0; i < plan.cards.size(); ++i) {
    place[i] = static_cast<std::uint32_t>(kept.size());
    if (used[i]) kept.push_back(plan.cards[i]);
  }
  for (Dispatch& dispatch : plan.dispatches) {
    dispatch.from = place[dispatch.from];
    for (std::uint32_t& to : dispatch.to) to = place[to];
  }
  plan.cards = std::move(kept);
}

}  // namespace

CorrespondencePlan plan_correspondence(const Analysis& analysis) {
  Dispatches dispatches;
  add_ties(layer_of(analysis, Layer::correspondence).network, dispatches);
  add_open_ends(analysis, dispatches);
  std::set<std::uint32_t> entities;
  for (const auto& [key, dispatch] : dispatches) {
    entities.insert(dispatch.from);
    entities.insert(dispatch.to.begin(), dispatch.to.end());
  }
  CorrespondencePlan plan;
  std::map<std::uint32_t, std::uint32_t> card_index;
  for (const std::uint32_t entity : entities) {
    card_index[entity] = static_cast<std::uint32_t>(plan.cards.size());
    plan.cards.push_back(card_of(analysis, entity));
  }
  for (auto& [key, dispatch] : dispatches) {
    dispatch.from = card_index[dispatch.from];
    for (std::uint32_t& to : dispatch.to) to = card_index[to];
    std::ranges::sort(dispatch.known);
    dispatch.kind = common_kind(analysis, dispatch.known);
    plan.dispatches.push_back(std::move(dispatch));
  }
  return plan;
}

CorrespondencePlan thinned(const CorrespondencePlan& plan, std::uint32_t least_records, std::size_t foremost) {
  CorrespondencePlan thin;
  thin.cards = plan.cards;
  thin.least_records = least_records;
  thin.foremost = foremost;
  const std::vector<bool> kept = foremost_cards(plan, foremost);
  const auto is_kept = [&](std::uint32_t card) { return kept[card]; };
  for (const Dispatch& dispatch : plan.dispatches) {
    if (dispatch.records >= least_records && kept[dispatch.from] && std::ranges::all_of(dispatch.to, is_kept)) {
      thin.dispatches.push_back(dispatch);
    }
  }
  drop_idle_cards(thin);
  return thin;
}

DispatchTally tally(const CorrespondencePlan& plan) {
  return {count_records(plan, {DispatchLine::arrow, DispatchLine::circular}),
          count_records(plan, {DispatchLine::open_addressee, DispatchLine::open_sender}), count_records(plan, {DispatchLine::meeting})};
}

std::vector<std::pair<std::string, std::size_t>> document_kinds(const Analysis& analysis, const CorrespondencePlan& plan) {
  std::size_t unknown = 0;
  std::map<std::string, std::size_t> counts;
  for (const std::uint32_t record : distinct_records(
           plan,
           {DispatchLine::arrow, DispatchLine::meeting, DispatchLine::circular, DispatchLine::open_addressee, DispatchLine::open_sender},
           unknown)) {
    const std::string& kind = analysis.corpus.extractions[record].correspondence.document_kind;
    ++counts[kind.empty() ? "not stated" : kind];
  }
  std::vector<std::pair<std::string, std::size_t>> kinds(counts.begin(), counts.end());
  std::ranges::stable_sort(kinds, [](const auto& a, const auto& b) { return a.second > b.second; });
  return kinds;
}

}  // namespace docgraph
