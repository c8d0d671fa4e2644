#pragma once

#include <nlohmann/json_fwd.hpp>

#include "render/analysis.hpp"

namespace docgraph {

/// `{"rankings":[{"layer","without_subjects","kind","measure","verdict","reasons":[{"code","text"}],"needed":[…],"ties","entities","draws",
/// "tiers_among_first_ten","first_tier":[{"id","name"}],"stable_share","decisive_record"}],"figures":[{"layer","verdict","ties",
/// "ties_in_one_record"}]}`. What was not computed, or does not apply, is null.
[[nodiscard]] nlohmann::ordered_json verdicts_json(const Analysis& analysis);

}  // namespace docgraph
