#pragma once

#include <string>
#include <string_view>

#include "cli/options/options.hpp"
#include "render/analysis.hpp"

namespace docgraph {

/// Runs a command that answers with one text about the analysed corpus: reads and analyses it, names the stage while the text is made,
/// writes the text where -o says and tells the faults of the input. Throws UsageError before anything is read where -o names the corpus.
void answer_with(const Options& options, std::string_view stage, std::string (*text_of)(const Analysis&, const Options&));

}  // namespace docgraph
