#include "cli/answer/verdicts_json.hpp"

#include <nlohmann/json.hpp>

#include "extract/text/utf8.hpp"
#include "render/paper/certainty/parts.hpp"
#include "render/paper/certainty/rankings.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json reasons_json(const JudgedRanking& ranking, const Analysis& analysis) {
  const std::vector<std::string> texts = reasons_for(ranking, analysis);
  Json reasons = Json::array();
  for (std::size_t i = 0; i < texts.size(); ++i)
    reasons.push_back({{"code", word(ranking.judgement.doubts[i])}, {"text", visible(texts[i])}});
  return reasons;
}

Json first_tier_json(const JudgedRanking& ranking, const Analysis& analysis) {
  Json tier = Json::array();
  for (const std::uint32_t entity : first_tier_of(ranking)) {
    const Entity& one = analysis.corpus.identities.entities[entity];
    tier.push_back({{"id", visible(one.id)}, {"name", visible(one.name)}});
  }
  return tier;
}

Json ranking_json(const JudgedRanking& ranking, const Analysis& analysis) {
  const auto decisive = most_decisive_record(ranking);
  return {{"layer", word(ranking.layer)},
          {"without_subjects", ranking.without_subjects},
          {"kind", ranking.kind == nullptr ? Json(nullptr) : Json(word(*ranking.kind))},
          {"measure", ranking.measure},
          {"verdict", word(ranking.judgement.verdict)},
          {"reasons", reasons_json(ranking, analysis)},
          {"needed", needs_of(ranking)},
          {"ties", ranking.facts.ties},
          {"entities", ranking.facts.entities},
          {"draws", ranking.certainty == nullptr ? 0 : ranking.certainty->effort.draws},
          {"tiers_among_first_ten", or_null(ranking.facts.first_tiers)},
          {"first_tier", first_tier_json(ranking, analysis)},
          {"stable_share", or_null(ranking.facts.stable_share)},
          {"decisive_record", decisive ? Json(visible(record_id(analysis, *decisive))) : Json(nullptr)}};
}

}  // namespace

Json verdicts_json(const Analysis& analysis) {
  Json rankings = Json::array();
  for (const JudgedRanking& ranking : judged_rankings(analysis)) rankings.push_back(ranking_json(ranking, analysis));
  Json figures = Json::array();
  for (const JudgedFigure& figure : judged_figures(analysis))
    figures.push_back({{"layer", word(figure.layer)},
                       {"verdict", word(figure.verdict)},
                       {"ties", figure.ties},
                       {"ties_in_one_record", figure.ties_in_one_record}});
  return {{"rankings", rankings}, {"figures", figures}};
}

}  // namespace docgraph
