#include "cli/answer/claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/answer/json_parts.hpp"
#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "render/paper/sentences.hpp"
#include "render/paper/table/terminal_text.hpp"

namespace docgraph {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidth = 100;
constexpr std::size_t kColumn = 9;

/// The user's words, or the place of the claim.
std::string title_of(const Claim& claim) {
  return claim.text.empty() ? fmt::format("the claim of line {}", claim.line) : one_line(claim.text);
}

std::string indented(const std::string& text) { return std::string(kColumn, ' ') + wrapped(one_line(text), kWidth - kColumn, kColumn); }

std::string claim_text(const Claim& claim, const ClaimJudgement& judgement) {
  std::string text = fmt::format("{:<{}}{}", word(judgement.verdict), kColumn, wrapped(title_of(claim), kWidth - kColumn, kColumn));
  text += indented(judgement.ground);
  if (!judgement.needed.empty()) text += indented(fmt::format("Needed: {}.", judgement.needed));
  return text + "\n";
}

std::size_t count_of(const std::vector<ClaimJudgement>& judgements, ClaimVerdict verdict) {
  return static_cast<std::size_t>(std::ranges::count(judgements, verdict, &ClaimJudgement::verdict));
}

}  // namespace

ClaimVerdict worst_of(const std::vector<ClaimJudgement>& judgements) {
  ClaimVerdict worst = ClaimVerdict::pass;
  for (const ClaimJudgement& judgement : judgements) worst = std::max(worst, judgement.verdict);
  return worst;
}

std::string claims_text(const std::vector<Claim>& claims, const std::vector<ClaimJudgement>& judgements) {
  std::string text;
  for (std::size_t i = 0; i < claims.size(); ++i) text += claim_text(claims[i], judgements[i]);
  return text + fmt::format("{}: {} pass, {} fragile, {} fail\n", counted(claims.size(), "claim", "claims"),
                            count_of(judgements, ClaimVerdict::pass), count_of(judgements, ClaimVerdict::fragile),
                            count_of(judgements, ClaimVerdict::fail));
}

std::string claims_json(const std::vector<Claim>& claims, const std::vector<ClaimJudgement>& judgements, const ResamplingOptions& options) {
  Json all = Json::array();
  for (std::size_t i = 0; i < claims.size(); ++i)
    all.push_back({{"line", claims[i].line},
                   {"text", visible(claims[i].text)},
                   {"layer", word(claims[i].layer)},
                   {"verdict", word(judgements[i].verdict)},
                   {"ground", judgements[i].ground},
                   {"needed", judgements[i].needed}});
  const Json json = {
      {"draws", options.draws}, {"seed", options.seed}, {"share", options.share}, {"verdict", word(worst_of(judgements))}, {"claims", all}};
  return printed_json(json);
}

}  // namespace docgraph
