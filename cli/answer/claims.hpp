#pragma once

#include <string>
#include <vector>

#include "graph/claims/judge.hpp"

namespace docgraph {

/// A paragraph a claim: the verdict, what the user claims, what was found, what would be needed; then how many of each there are.
[[nodiscard]] std::string claims_text(const std::vector<Claim>& claims, const std::vector<ClaimJudgement>& judgements);

/// `{"draws","seed","share","verdict","claims":[{"line","text","layer","verdict","ground","needed"}]}`; the verdict of all is the worst.
[[nodiscard]] std::string claims_json(const std::vector<Claim>& claims, const std::vector<ClaimJudgement>& judgements,
                                      const ResamplingOptions& options);

/// The worst of all, for the exit code.
[[nodiscard]] ClaimVerdict worst_of(const std::vector<ClaimJudgement>& judgements);

}  // namespace docgraph
