#include "graph/tie.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "extract/index/index_fields.hpp"
#include "graph/named.hpp"

namespace docgraph {

namespace {

constexpr std::array<std::string_view, kLayers.size()> kWords = {"correspondence", "together", "index", "relation"};
constexpr std::array<std::string_view, kLayers.size()> kPhrases = {"who wrote to whom", "named together", "indexed together",
                                                                   "who does what to whom"};

std::vector<Tie> all_ties(Layer layer, const Corpus& corpus, const TieRule& rule) {
  if (layer == Layer::correspondence) return count_correspondence(corpus, rule);
  if (layer == Layer::relation) return count_relations(corpus, rule);
  return count_together(corpus, layer == Layer::index ? index_rule(rule) : rule);
}

}  // namespace

std::string_view word(Layer layer) { return kWords.at(static_cast<std::size_t>(layer)); }

std::string_view phrase(Layer layer) { return kPhrases.at(static_cast<std::size_t>(layer)); }

bool has_relations(const Corpus& corpus) {
  return std::ranges::any_of(corpus.extractions, [](const Extraction& extraction) { return !extraction.relations.empty(); });
}

bool has_index(const Corpus& corpus) {
  return std::ranges::any_of(corpus.extractions, [](const Extraction& extraction) {
    return std::ranges::find(extraction.mentions, Role::indexed, &Mention::role) != extraction.mentions.end();
  });
}

TieRule index_rule(TieRule rule) {
  rule.fields.clear();
  for (const IndexField& field : index_fields()) rule.fields.emplace_back(field.name);
  rule.scope = Scope::record;
  return rule;
}

bool admits(const TieRule& rule, const Record& record) {
  if (!rule.from.known() && !rule.to.known()) return true;
  if (!record.date.known()) return false;
  const DateRange days = days_of(record.date);
  const bool surely_before = rule.from.known() && days.last < days_of(rule.from).first;
  const bool surely_after = rule.to.known() && days_of(rule.to).last < days.first;
  return !surely_before && !surely_after;
}

std::vector<Tie> join_parts(std::vector<TiePart> parts) {
  const auto tie_of = [](const TiePart& p) { return std::tuple(p.a, p.b, !p.directed); };
  std::ranges::sort(parts, {}, [&](const TiePart& p) { return std::tuple_cat(tie_of(p), std::tuple(p.evidence.record)); });
  std::vector<Tie> ties;
  for (auto first = parts.begin(); first != parts.end();) {
    const auto last = std::find_if(first, parts.end(), [&](const TiePart& p) { return tie_of(p) != tie_of(*first); });
    Tie tie{first->a, first->b, first->directed, static_cast<std::uint32_t>(last - first), 0, {}};
    tie.evidence.reserve(tie.records);
    std::uint64_t units = 0;
    for (; first != last; ++first) {
      units += first->units;
      tie.evidence.push_back(first->evidence);
    }
    tie.strength = static_cast<double>(units) / static_cast<double>(kStrengthUnits);
    ties.push_back(std::move(tie));
  }
  return ties;
}

std::vector<Gathering> gatherings_of(Layer layer, const Corpus& corpus, const TieRule& rule) {
  if (layer == Layer::correspondence) return correspondence_gatherings(corpus, rule);
  if (layer == Layer::relation) return relation_gatherings(corpus, rule);
  return together_gatherings(corpus, layer == Layer::index ? index_rule(rule) : rule);
}

bool makes_ties(const Gathering& gathering) {
  const std::size_t ends = gathering.from.size() + gathering.to.size();
  if (gathering.directed) return !gathering.from.empty() && !gathering.to.empty() && (gathering.from.size() == 1 || ends <= kMostNamed);
  return ends > 1 && ends <= kMostNamed;
}

std::uint64_t units_of(std::size_t entities, StrengthRule rule) {
  if (rule == StrengthRule::records) return kStrengthUnits;
  const std::uint64_t others = entities - 1;
  return (kStrengthUnits + others / 2) / others;
}

std::vector<Tie> count_ties(Layer layer, const Corpus& corpus, const TieRule& rule) {
  std::vector<Tie> ties = all_ties(layer, corpus, rule);
  std::erase_if(ties, [&](const Tie& tie) { return tie.records < rule.min_records; });
  return ties;
}

}  // namespace docgraph
