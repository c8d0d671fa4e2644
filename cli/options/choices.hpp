#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/options/options.hpp"
#include "render/analysis.hpp"

namespace docgraph {

/// What was chosen, one sentence each, for captions and the summary; what is no default first.
[[nodiscard]] std::vector<Choice> choices_of(const Options& options, const TieRule& rule, const Identities& identities);

/// The options that change results, resolved, by the name they have on the command line and in its order.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> resolved_options(const Options& options, const TieRule& rule,
                                                                                const Identities& identities);

}  // namespace docgraph
