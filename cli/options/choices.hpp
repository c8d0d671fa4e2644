#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options/options.hpp"
#include "render/analysis.hpp"

namespace docgraph {

// What a choice means, as a sentence.
[[nodiscard]] std::string_view sentence_of(CapitalPolicy policy);
[[nodiscard]] std::string_view sentence_of(DemonymPolicy policy);
[[nodiscard]] std::string_view sentence_of(PathRule paths);
[[nodiscard]] std::string strength_sentence(const TieRule& rule);

/// The layers that are counted, in their order: those that are wanted, else those that the corpus has.
[[nodiscard]] std::vector<Layer> counted_layers(const LayerOptions& options, const Corpus& corpus);

/// What was chosen, one sentence each, for captions and the summary; what is no default first.
[[nodiscard]] std::vector<Choice> choices_of(const Options& options, const TieRule& rule, const Corpus& corpus);

/// The options that change results, resolved, by the name they have on the command line and in its order.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> resolved_options(const Options& options, const TieRule& rule,
                                                                                const Corpus& corpus);

/// How `diff` and `claims` draw records: as asked, else 1,000 times. Throws UsageError where too few draws are asked for to tell anything.
[[nodiscard]] ResamplingOptions draws_of(const Options& options);

}  // namespace docgraph
