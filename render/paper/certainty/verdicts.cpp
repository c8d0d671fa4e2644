#include "render/paper/certainty/verdicts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/paper/certainty/parts.hpp"
#include "render/paper/sentences.hpp"

namespace docgraph {
namespace {

const MeasuredLayer& measured(const Analysis& analysis, Layer layer, bool without_subjects) {
  return without_subjects ? analysis.together_without_subjects : layer_of(analysis, layer);
}

const LayerCertainty* certainty_of(const Analysis& analysis, Layer layer, bool without_subjects) {
  if (!without_subjects) return find_certainty(analysis, layer);
  const auto& found = analysis.certainty.without_subjects;
  return found && found->effort.draws > 0 ? &*found : nullptr;
}

std::vector<Range> ranges_of_kind(const LayerCertainty& certainty, std::string_view measure, const Kind* kind) {
  const auto& all = certainty.resampling.measures;
  const auto found = std::ranges::find(all, measure, [](const DrawnMeasure& drawn) { return drawn.measure->key; });
  if (found == all.end()) return {};
  if (kind == nullptr) return certainty.ranges[static_cast<std::size_t>(found - all.begin())];
  std::vector<std::uint32_t> entities;
  for (const Actor& actor : certainty.source.actors)
    if (actor.kind == *kind) entities.push_back(actor.entity);
  return ranges_among(certainty, measure, entities);
}

const LossCurve* random_loss(const LayerCertainty& certainty, std::string_view measure) {
  const auto found = std::ranges::find_if(
      certainty.losses, [&](const LossCurve& curve) { return curve.kind == LossKind::random && curve.measure->key == measure; });
  return found == certainty.losses.end() ? nullptr : &*found;
}

const Influence* influence_on(const LayerCertainty& certainty, std::string_view measure) {
  const auto found = std::ranges::find_if(certainty.influence, [&](const Influence& one) { return one.measure->key == measure; });
  return found == certainty.influence.end() ? nullptr : &*found;
}

/// The other choice that puts somebody before the first tier, or null.
const Alternative* toppling_choice(const JudgedRanking& ranking, const Analysis& analysis) {
  if (ranking.certainty == nullptr || ranking.kind != nullptr) return nullptr;
  const auto& all = analysis.certainty.alternatives;
  const auto found = std::ranges::find_if(
      all, [&](const Alternative& one) { return one.topples(ranking.certainty->source.layer, ranking.without_subjects, ranking.measure); });
  return found == all.end() ? nullptr : &*found;
}

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

std::string topples_sentence(const JudgedRanking& ranking, const Analysis& analysis) {
  const Influence& influence = *influence_on(*ranking.certainty, ranking.measure);
  return fmt::format("Without record {} {} would come before the whole first tier.", record_id(analysis, *influence.topples),
                     ranking.certainty->source.actors[influence.toppled_by].name);
}

std::string choice_sentence(const JudgedRanking& ranking, const Analysis& analysis) {
  const Alternative& other = *toppling_choice(ranking, analysis);
  for (const ChoiceEffect& effect : other.effects) {
    const bool same = effect.layer == ranking.certainty->source.layer && effect.without_subjects == ranking.without_subjects;
    if (same && effect.measure->key == ranking.measure && effect.toppled_by)
      return fmt::format("Under another choice {} would come before the whole first tier ({}).", *effect.toppled_by, other.sentence);
  }
  return {};
}

std::string reason(Doubt doubt, const JudgedRanking& ranking, const Analysis& analysis) {
  const RankingFacts& facts = ranking.facts;
  switch (doubt) {
    case Doubt::few_ties:
      return fmt::format("{}, fewer than {}.", counted(facts.ties, "tie", "ties"), kLeastTies);
    case Doubt::few_entities:
      return fmt::format("{} to rank, fewer than {}.", counted(facts.entities, "entity", "entities"), kLeastEntities);
    case Doubt::one_tier:
      return fmt::format("None of the first {} surely precedes all who follow.", std::min(kToldPlaces, ranking.ranges.size()));
    case Doubt::unstable:
    case Doubt::hardly_stable:
      return *facts.stable_share > 0 ? fmt::format("The order as a whole outlasts the loss of no more than {} of the records at random.",
                                                   percent(*facts.stable_share))
                                     : "The order as a whole does not outlast the loss of a tenth of the records at random.";
    case Doubt::not_resampled:
      return "How far it depends on single records was not computed.";
    case Doubt::one_record:
      return topples_sentence(ranking, analysis);
    case Doubt::another_choice:
      return choice_sentence(ranking, analysis);
  }
  return {};
}

std::string_view need(Doubt doubt) {
  switch (doubt) {
    case Doubt::few_ties:
    case Doubt::few_entities:
      return "more records that name two or more";
    case Doubt::one_tier:
    case Doubt::unstable:
    case Doubt::hardly_stable:
      return "more records on the same matters, so that ties rest on several";
    case Doubt::not_resampled:
      return "a run with --draws 1000";
    case Doubt::one_record:
      return "other records that bear out what the one says";
    case Doubt::another_choice:
      return "a reasoned decision on that choice";
  }
  return {};
}

RankingFacts facts_of(const JudgedRanking& ranking, const MeasuredLayer& layer, const Analysis& analysis) {
  RankingFacts facts;
  if (ranking.kind != nullptr) {
    const GroupTies group = count_ties_of(layer.network, *ranking.kind);
    facts.ties = group.ties;
    facts.entities = group.members;
  } else {
    facts.ties = static_cast<std::uint32_t>(layer.network.ties().size());
    facts.entities = layer.summary.vertices - layer.summary.isolates;
  }
  if (!is_drawn(ranking)) return facts;
  facts.first_tiers = ranking.ranges[std::min(kToldPlaces, ranking.ranges.size() - 1)].tier;
  if (const LossCurve* loss = random_loss(*ranking.certainty, ranking.measure)) facts.stable_share = loss->stable_share;
  const Influence* influence = influence_on(*ranking.certainty, ranking.measure);
  facts.topples_by_record = ranking.kind == nullptr && influence != nullptr && influence->topples.has_value();
  facts.topples_by_choice = toppling_choice(ranking, analysis) != nullptr;
  return facts;
}

}  // namespace

std::string lowercase_heading(std::string_view key) {
  if (key == "degree") return "neighbours";
  if (key == "in_degree") return "in-degree";
  if (key == "out_degree") return "out-degree";
  std::string heading(std::ranges::find(measures(), key, &Measure::key)->heading);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  // A capital inside the word says that it is a name: PageRank.
  const bool is_name = std::any_of(heading.begin() + 1, std::ranges::find(heading, ' '), is_capital);
  if (is_capital(heading[0]) && !is_name) heading[0] = static_cast<char>(heading[0] - 'A' + 'a');
  return heading;
}

JudgedRanking judge(const Analysis& analysis, Layer layer, bool without_subjects, std::string_view measure, const Kind* kind) {
  JudgedRanking ranking{layer, certainty_of(analysis, layer, without_subjects), without_subjects, kind, measure, {}, {}, {}};
  if (ranking.certainty != nullptr) ranking.ranges = ranges_of_kind(*ranking.certainty, measure, kind);
  ranking.facts = facts_of(ranking, measured(analysis, layer, without_subjects), analysis);
  ranking.judgement = judge_ranking(ranking.facts);
  return ranking;
}

std::vector<std::string> reasons_for(const JudgedRanking& ranking, const Analysis& analysis) {
  std::vector<std::string> reasons;
  for (const Doubt doubt : ranking.judgement.doubts) reasons.push_back(reason(doubt, ranking, analysis));
  return reasons;
}

std::vector<std::string> needs_of(const JudgedRanking& ranking) {
  std::vector<std::string> needs;
  for (const Doubt doubt : ranking.judgement.doubts) {
    const std::string_view one = need(doubt);
    if (std::ranges::find(needs, one) == needs.end()) needs.emplace_back(one);
  }
  return needs;
}

std::string verdict_text(const JudgedRanking& ranking, const Analysis& analysis) {
  return fmt::format("Verdict on the order by {}: {}", lowercase_heading(ranking.measure), verdict_and_reasons(ranking, analysis));
}

std::string verdict_and_reasons(const JudgedRanking& ranking, const Analysis& analysis) {
  std::string text = fmt::format("{}.", word(ranking.judgement.verdict));
  for (const std::string& one : reasons_for(ranking, analysis)) text += " " + one;
  if (const std::string sure = sure_sentence(ranking); !sure.empty()) text += " " + sure;
  const auto needs = needs_of(ranking);
  return needs.empty() ? text : text + fmt::format(" Needed: {}.", fmt::join(needs, "; "));
}

std::string sure_sentence(const JudgedRanking& ranking) {
  constexpr std::size_t kMostNames = 4;
  if (!ranking.facts.first_tiers || *ranking.facts.first_tiers < 2) return {};
  std::vector<std::string> names;
  for (const Range& range : ranking.ranges)
    if (range.tier == 1) names.push_back(ranking.certainty->source.actors[range.vertex].name);
  const bool one = names.size() == 1;
  if (names.size() > kMostNames) {
    const std::size_t more = names.size() - kMostNames + 1;
    names.resize(kMostNames - 1);
    names.push_back(fmt::format("{} more", more));
  }
  return fmt::format("Sure, as far as these records go: {} precede{} everyone else.", listed(names), one ? "s" : "");
}

std::string figure_verdict(const MeasuredLayer& layer) {
  const auto ties = static_cast<std::uint32_t>(layer.network.ties().size());
  const Verdict verdict = judge_figure(ties, layer.summary.ties_in_one_record);
  std::string text = fmt::format("Verdict on the figure, as a picture of single ties: {}. {} of {} on one record.", word(verdict),
                                 layer.summary.ties_in_one_record, ties == 1 ? "1 tie rests" : fmt::format("{} ties rest", ties));
  if (verdict != Verdict::supported) text += " Needed: a look at the records behind a tie (docgraph why) before it is told as a fact.";
  return text;
}

std::string loss_sentence(const JudgedRanking& ranking) {
  if (ranking.certainty == nullptr) return {};
  const LossCurve* loss = random_loss(*ranking.certainty, ranking.measure);
  if (loss == nullptr || loss->steps.empty()) return {};
  const std::string kept = loss->stable_share > 0 ? fmt::format("up to {} of them may be lost at random", percent(loss->stable_share))
                                                  : "not even a tenth of them may be lost at random";
  return fmt::format(
      "Of the records that are here, {} before the order by {} is no longer much the same (Spearman correlation of 0.7 in 95 of 100 "
      "draws). Of records that were never here this says nothing.",
      kept, lowercase_heading(ranking.measure));
}

std::optional<std::uint32_t> most_decisive_record(const JudgedRanking& ranking) {
  // Of one kind of ends alone no record was tried.
  if (ranking.certainty == nullptr || ranking.kind != nullptr) return std::nullopt;
  const Influence* influence = influence_on(*ranking.certainty, ranking.measure);
  return influence == nullptr ? std::nullopt : influence->record;
}

std::string influence_sentence(const JudgedRanking& ranking, const Analysis& analysis) {
  const auto record = most_decisive_record(ranking);
  if (!record) return {};
  return fmt::format(
      "The order of the first places by {} rests on record {} more than on any other: without it {} of the first {} "
      "change.",
      lowercase_heading(ranking.measure), record_id(analysis, *record),
      counted(influence_on(*ranking.certainty, ranking.measure)->changed_pairs, "pair", "pairs"),
      std::min(kInfluencePlaces, ranking.ranges.size()));
}

std::string influence_phrase(const JudgedRanking& ranking, const Analysis& analysis) {
  const auto record = most_decisive_record(ranking);
  if (!record) return {};
  const std::uint32_t pairs = influence_on(*ranking.certainty, ranking.measure)->changed_pairs;
  return fmt::format("{}: {} (without it {})", lowercase_heading(ranking.measure), record_id(analysis, *record),
                     counted(pairs, "pair changes", "pairs change"));
}

std::string drawing_sentence(const LayerCertainty& certainty) {
  const Resampling& made = certainty.resampling;
  if (made.options.draws == 0) return {};
  return fmt::format(
      "Ranges, ranks and tiers: {} draws of {} of the records ({} of {}), copies kept together; 95 % of the draws lie in a range. It is no "
      "confidence interval. A draw has {:.0f} ties on the average, all records {}: values in draws are lower, and a range need not hold "
      "the value on all records.",
      made.options.draws, percent(made.options.share), made.drawn_records, made.records, made.mean_ties, made.ties);
}

std::string rank_range(const Range& range) {
  return range.best == range.worst ? std::to_string(range.best) : fmt::format("{}–{}", range.best, range.worst);
}

const Range* range_of(const JudgedRanking& ranking, std::uint32_t entity) {
  const auto found = std::ranges::find_if(
      ranking.ranges, [&](const Range& range) { return ranking.certainty->source.actors[range.vertex].entity == entity; });
  return found == ranking.ranges.end() ? nullptr : &*found;
}

}  // namespace docgraph
