// Each sort of claim has a judge of its own, which needs draws, says what it found, and what would be needed.
#include "graph/claims/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

#include "extract/diagnostic.hpp"
#include "extract/text/fold.hpp"
#include "extract/text/utf8.hpp"
#include "graph/claims/draws.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kMoreRecords = "more records that bear it out";

/// "97 %"; never 100 % or 0 % of what is not quite.
std::string percent(double share) {
  if (share > 0 && share < 0.01) return "< 1 %";
  if (share < 1 && share > 0.99) return "> 99 %";
  return fmt::format("{:.0f} %", share * 100);
}

std::string counted_records(std::size_t records) { return fmt::format("{} record{}", records, records == 1 ? "" : "s"); }

/// A claim with its names resolved.
struct Asked {
  const Claim& claim;
  std::vector<std::uint32_t> entities;  ///< of what is claimed to be absent all who are so called
  Period period;
};

class Judge {
 public:
  explicit Judge(const ClaimContext& context) : context_(context), store_(context) {}

  std::vector<ClaimJudgement> judge(const std::vector<Claim>& claims) {
    std::vector<Asked> asked;
    for (const Claim& claim : claims)
      asked.push_back({claim, entities_of(claim), claim.period.value_or(Period{context_.rule.from, context_.rule.to})});
    for (const Asked& one : asked)
      for (const DrawsKey& key : keys_of(one)) store_.need(key, one.claim.measure);
    std::vector<ClaimJudgement> judgements;
    for (const Asked& one : asked) judgements.push_back(judge(one));
    return judgements;
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> entities_of(const Claim& claim) const {
    if (claim.sort == ClaimSort::absent) return bearers_of(claim.names[0]);
    std::vector<std::uint32_t> entities;
    for (const std::string& name : claim.names) {
      const Diagnostic asked{{context_.path, claim.line, "", ""}, "this claim: ", ""};
      entities.push_back(entity_named(name, context_.corpus.identities, context_.lexicon, asked));
    }
    if (entities.size() == 2 && entities[0] == entities[1])
      throw UsageError({{context_.path, claim.line, "", ""},
                        fmt::format("{} and {} both name {}", quoted(claim.names[0]), quoted(claim.names[1]), name(entities[0])),
                        "name two entities"});
    return entities;
  }

  /// All who are so called, spelled or listed; nobody where the corpus has none.
  [[nodiscard]] std::vector<std::uint32_t> bearers_of(const std::string& words) const {
    const std::vector<Entity>& entities = context_.corpus.identities.entities;
    const std::string key = fold(words);
    std::set<std::string> listed;
    for (const std::uint32_t entry : context_.lexicon.named(words)) listed.insert(context_.lexicon.entries()[entry].id);
    std::vector<std::uint32_t> bearers;
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      const Entity& entity = entities[i];
      const bool spelled = std::ranges::any_of(entity.forms, [&](const EntityForm& form) { return fold(form.text) == key; });
      if (spelled || entity.id == words || fold(entity.name) == key || listed.contains(entity.lexicon_id)) bearers.push_back(i);
    }
    return bearers;
  }

  [[nodiscard]] std::string name(std::uint32_t entity) const { return visible(context_.corpus.identities.entities[entity].name); }

  [[nodiscard]] std::vector<DrawsKey> keys_of(const Asked& asked) const {
    const Claim& claim = asked.claim;
    const std::uint32_t least = claim.sort == ClaimSort::tie ? std::max(claim.least, context_.rule.min_records) : context_.rule.min_records;
    const double share = context_.resampling.share;
    if (claim.sort != ClaimSort::higher && claim.sort != ClaimSort::lower)
      return {{claim.layer, asked.period.from, asked.period.to, least, share}};
    const double here = store_.admitted(asked.period);
    const double there = store_.admitted(claim.other);
    const double records = share * std::min(here, there);
    return {{claim.layer, asked.period.from, asked.period.to, least, here > 0 ? records / here : 1},
            {claim.layer, claim.other.from, claim.other.to, least, there > 0 ? records / there : 1}};
  }

  ClaimJudgement judge(const Asked& asked) {
    switch (asked.claim.sort) {
      case ClaimSort::top:
        return judge_top(asked);
      case ClaimSort::above:
        return judge_above(asked);
      case ClaimSort::tie:
        return judge_tie(asked);
      case ClaimSort::no_tie:
        return judge_no_tie(asked);
      case ClaimSort::absent:
        return judge_absent(asked);
      case ClaimSort::higher:
      case ClaimSort::lower:
        return judge_change(asked);
    }
    return {};
  }

  /// Of what holds on all records: by the share of the draws in which it does.
  [[nodiscard]] static ClaimVerdict by_share(bool holds, double share) {
    if (!holds) return ClaimVerdict::fail;
    return share >= kSurely ? ClaimVerdict::pass : ClaimVerdict::fragile;
  }

  [[nodiscard]] std::string of_draws(const Draws& draws) const {
    return fmt::format("of {} draws of {} of the {} records", context_.resampling.draws, draws.resampling.drawn_records,
                       draws.resampling.records);
  }

  [[nodiscard]] ClaimJudgement not_there(std::uint32_t entity, const Asked& asked) const {
    return {ClaimVerdict::fail, fmt::format("{} is not in the layer {} of these records.", name(entity), word(asked.claim.layer)), ""};
  }

  ClaimJudgement judge_top(const Asked& asked) {
    const Claim& claim = asked.claim;
    const Draws& draws = store_.at(keys_of(asked).front());
    const auto vertex = draws.vertex_of(asked.entities[0]);
    if (!vertex) return not_there(asked.entities[0], asked);
    const DrawnMeasure& drawn = *drawn_measure(draws.resampling, claim.measure->key);
    const std::vector<std::uint32_t> all = draws.vertices();
    const auto better = std::ranges::count_if(all, [&](std::uint32_t other) { return drawn.whole[other] > drawn.whole[*vertex]; });
    const auto rank = static_cast<std::uint32_t>(better) + 1;
    const double share = share_among_first(drawn, all, *vertex, claim.least);
    ClaimJudgement judgement{by_share(rank <= claim.least, share),
                             fmt::format("{} ranks {} of {} by {}; it is among the first {} in {} {}.", name(asked.entities[0]), rank,
                                         all.size(), claim.measure->key, claim.least, percent(share), of_draws(draws)),
                             ""};
    if (judgement.verdict == ClaimVerdict::fragile) {
      std::uint32_t places = claim.least;
      while (places < all.size() && share_among_first(drawn, all, *vertex, places) < kSurely) ++places;
      judgement.needed = share_among_first(drawn, all, *vertex, places) >= kSurely
                             ? fmt::format("{}, or to claim no more than top = {}", kMoreRecords, places)
                             : std::string(kMoreRecords);
    }
    return judgement;
  }

  ClaimJudgement judge_above(const Asked& asked) {
    const Draws& draws = store_.at(keys_of(asked).front());
    const auto one = draws.vertex_of(asked.entities[0]);
    const auto other = draws.vertex_of(asked.entities[1]);
    if (!one || !other) return not_there(asked.entities[one ? 1 : 0], asked);
    const DrawnMeasure& drawn = *drawn_measure(draws.resampling, asked.claim.measure->key);
    const double share = share_above(drawn, *one, *other);
    return with_need({by_share(drawn.whole[*one] > drawn.whole[*other], share),
                      fmt::format("By {}, {} has {:.4g} and {} has {:.4g}; the first is above in {} {}.", asked.claim.measure->key,
                                  name(asked.entities[0]), drawn.whole[*one], name(asked.entities[1]), drawn.whole[*other], percent(share),
                                  of_draws(draws)),
                      ""});
  }

  [[nodiscard]] static ClaimJudgement with_need(ClaimJudgement judgement) {
    if (judgement.verdict == ClaimVerdict::fragile) judgement.needed = kMoreRecords;
    return judgement;
  }

  /// The tie that a claim speaks of with most records, or nothing.
  [[nodiscard]] static std::optional<std::size_t> tie_between(const LayerSource& source, std::uint32_t a, std::uint32_t b) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < source.tie_count(); ++i) {
      const SourceTie& tie = source.ties[i];
      const std::uint32_t from = source.actors[tie.a].entity;
      const std::uint32_t to = source.actors[tie.b].entity;
      const bool joins = (from == a && to == b) || (!tie.directed && from == b && to == a);
      if (joins && (!found || source.parts_of(i).size() > source.parts_of(*found).size())) found = i;
    }
    return found;
  }

  [[nodiscard]] std::string statement(const Asked& asked) const {
    const std::string a = name(asked.entities[0]);
    const std::string b = name(asked.entities[1]);
    if (asked.claim.layer == Layer::relation) return fmt::format("a sentence states what {} and {} do to each other", a, b);
    return asked.claim.layer == Layer::correspondence ? fmt::format("{} wrote to or met {}", a, b)
                                                      : fmt::format("{} and {} are {}", a, b, phrase(asked.claim.layer));
  }

  ClaimJudgement judge_tie(const Asked& asked) {
    const Draws& draws = store_.at(keys_of(asked).front());
    const auto tie = tie_between(draws.source, asked.entities[0], asked.entities[1]);
    const std::size_t records = tie ? draws.source.parts_of(*tie).size() : 0;
    if (!tie) return {ClaimVerdict::fail, statement(asked) + " in no record.", ""};
    const double share = static_cast<double>(draws.resampling.tie_share[*tie]);
    const std::uint32_t least = std::max(asked.claim.least, context_.rule.min_records);
    ClaimJudgement judgement{by_share(records >= least, share),
                             fmt::format("{} in {}; at least {} {} there in {} {}.", statement(asked), counted_records(records), least,
                                         least == 1 ? "is" : "are", percent(share), of_draws(draws)),
                             ""};
    return with_need(std::move(judgement));
  }

  ClaimJudgement judge_no_tie(const Asked& asked) {
    const Draws& draws = store_.at(keys_of(asked).front());
    const LayerSource& source = draws.source;
    if (const auto tie = tie_between(source, asked.entities[0], asked.entities[1]))
      return {ClaimVerdict::fail, fmt::format("{} in {}.", statement(asked), counted_records(source.parts_of(*tie).size())), ""};
    std::array<std::uint32_t, 2> named{};
    for (std::size_t i = 0; i < named.size(); ++i)
      if (const auto vertex = draws.vertex_of(asked.entities[i])) named[i] = static_cast<std::uint32_t>(source.records_of(*vertex).size());
    const auto records = static_cast<std::uint32_t>(source.admitted.size());
    const double chance = chance_of_never_meeting(records, named[0], named[1]);
    ClaimJudgement judgement{
        chance <= 1 - kSurely ? ClaimVerdict::pass : ClaimVerdict::fragile,
        fmt::format("No tie joins {} ({} of {} records) and {} ({}). If chance decided, that would be so in {} of cases.",
                    name(asked.entities[0]), named[0], records, name(asked.entities[1]), named[1], percent(chance)),
        ""};
    if (judgement.verdict == ClaimVerdict::fragile)
      judgement.needed =
          fmt::format("more records of either: until chance would give them no tie in {} of cases or fewer", percent(1 - kSurely));
    return judgement;
  }

  ClaimJudgement judge_absent(const Asked& asked) {
    const Draws& draws = store_.at(keys_of(asked).front());
    const auto records = static_cast<std::uint32_t>(draws.source.admitted.size());
    for (const std::uint32_t entity : asked.entities)
      if (const auto vertex = draws.vertex_of(entity))
        return {ClaimVerdict::fail,
                fmt::format("{} is in {} of {} records.", name(entity), draws.source.records_of(*vertex).size(), records), ""};
    const double chance = std::pow(1 - kAbsentBound, records);
    ClaimJudgement judgement{chance <= 1 - kSurely ? ClaimVerdict::pass : ClaimVerdict::fragile,
                             fmt::format("{} is in none of {} records of this layer.", quoted(asked.claim.names[0]), records), ""};
    if (judgement.verdict == ClaimVerdict::fragile) {
      const double needed = std::ceil(std::log(1 - kSurely) / std::log(1 - kAbsentBound));
      judgement.needed = fmt::format("{:.0f} records: in fewer, what is in 1 of 20 records may be missing by chance", needed);
    }
    return judgement;
  }

  ClaimJudgement judge_change(const Asked& asked) {
    const std::vector<DrawsKey> keys = keys_of(asked);
    const Draws& here = store_.at(keys[0]);
    const Draws& there = store_.at(keys[1]);
    const auto now = here.vertex_of(asked.entities[0]);
    const auto then = there.vertex_of(asked.entities[0]);
    if (!now && !then) return not_there(asked.entities[0], asked);
    const std::string_view key = asked.claim.measure->key;
    const double share = share_higher(*drawn_measure(here.resampling, key), now, *drawn_measure(there.resampling, key), then,
                                      asked.claim.sort == ClaimSort::lower);
    ClaimJudgement judgement;
    judgement.verdict = share >= kSurely ? ClaimVerdict::pass : share > 0.5 ? ClaimVerdict::fragile : ClaimVerdict::fail;
    judgement.ground =
        fmt::format("{} is {} by {} in {} of {} pairs of draws, {} of {} records against {} of {}.", name(asked.entities[0]),
                    asked.claim.sort == ClaimSort::lower ? "lower" : "higher", key, percent(share), context_.resampling.draws,
                    here.resampling.drawn_records, here.resampling.records, there.resampling.drawn_records, there.resampling.records);
    return with_need(std::move(judgement));
  }

  /// In which part of the pairs of draws one has the higher score (the lower, if `lower`). Who is absent is lower than everyone.
  [[nodiscard]] static double share_higher(const DrawnMeasure& here, std::optional<std::uint32_t> now, const DrawnMeasure& there,
                                           std::optional<std::uint32_t> then, bool lower) {
    const std::size_t draws = std::min(here.draws, there.draws);
    std::size_t holds = 0;
    for (std::size_t d = 0; d < draws; ++d) {
      const float one = now ? here.draw(d)[*now] : kAbsent;
      const float other = then ? there.draw(d)[*then] : kAbsent;
      if (lower ? one < other : one > other) ++holds;
    }
    return draws == 0 ? 0 : static_cast<double>(holds) / static_cast<double>(draws);
  }

  const ClaimContext& context_;
  DrawsStore store_;
};

}  // namespace

std::string_view word(ClaimVerdict verdict) {
  constexpr std::array<std::string_view, 3> kWords = {"pass", "fragile", "fail"};
  return kWords.at(static_cast<std::size_t>(verdict));
}

double chance_of_never_meeting(std::uint32_t records, std::uint32_t a, std::uint32_t b) {
  double chance = 1;
  for (std::uint32_t i = 0; i < b && i < records; ++i)
    chance *= records - a > i ? static_cast<double>(records - a - i) / static_cast<double>(records - i) : 0.0;
  return chance;
}

std::vector<ClaimJudgement> judge_claims(const std::vector<Claim>& claims, const ClaimContext& context) {
  return Judge(context).judge(claims);
}

}  // namespace docgraph
