#pragma once

#include "cli/options/options.hpp"
#include "cli/pipeline.hpp"
#include "render/analysis.hpp"

namespace docgraph {

/// How sure the numbers of an analysis are: resampling, null model, loss of records, other choices and readings. `reading` is what the
/// analysis was made of. With `--draws 0` nothing is done.
[[nodiscard]] Certainty assess_certainty(const Options& options, const Reading& reading, const Analysis& analysis,
                                         const Progress& progress);

}  // namespace docgraph
