#include "graph/uncertainty/verdict.hpp"

#include <array>

namespace docgraph {

std::string_view word(Verdict verdict) {
  constexpr std::array<std::string_view, 3> kWords = {"supported", "fragile", "not supported"};
  return kWords.at(static_cast<std::size_t>(verdict));
}

std::string_view word(Doubt doubt) {
  constexpr std::array<std::string_view, 8> kWords = {"few_ties",      "few_entities",  "one_tier",   "unstable",
                                                      "not_resampled", "hardly_stable", "one_record", "another_choice"};
  return kWords.at(static_cast<std::size_t>(doubt));
}

Judgement judge_ranking(const RankingFacts& facts) {
  Judgement made;
  const auto add_if = [&](bool holds, Doubt doubt) {
    if (holds) made.doubts.push_back(doubt);
  };
  add_if(facts.ties < kLeastTies, Doubt::few_ties);
  add_if(facts.entities < kLeastEntities, Doubt::few_entities);
  add_if(facts.first_tiers && *facts.first_tiers < 2, Doubt::one_tier);
  add_if(facts.stable_share && *facts.stable_share < kUnstable, Doubt::unstable);
  if (!made.doubts.empty()) return {Verdict::not_supported, made.doubts};
  add_if(!facts.first_tiers || !facts.stable_share, Doubt::not_resampled);
  add_if(facts.stable_share && *facts.stable_share < kHardlyStable, Doubt::hardly_stable);
  add_if(facts.topples_by_record, Doubt::one_record);
  add_if(facts.topples_by_choice, Doubt::another_choice);
  if (!made.doubts.empty()) made.verdict = Verdict::fragile;
  return made;
}

Verdict judge_figure(std::uint32_t ties, std::uint32_t ties_in_one_record) {
  if (ties < kLeastTies || ties_in_one_record > kMostSingle * ties) return Verdict::not_supported;
  return 2 * ties_in_one_record > ties ? Verdict::fragile : Verdict::supported;
}

}  // namespace docgraph
