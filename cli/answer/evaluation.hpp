#pragma once

#include <string>

#include "extract/evaluate/evaluate.hpp"

namespace docgraph {

/// A table for people, with a legend that says what its columns mean.
[[nodiscard]] std::string evaluation_text(const Evaluation& evaluation);

/// `{"records":{"marked","in_corpus"},"names":FIGURE,"kinds":{"PER":FIGURE…},"states_as_places":FIGURE,"any_kind":FIGURE,
///   "overlapping":FIGURE,"overlapping_any_kind":FIGURE,"entities":{"names_marked","names_joined","marked","found","b_cubed","pairs",
///   "ceaf_e"},"edges":FIGURE}`; FIGURE is `{"right","found","marked","precision","recall","f1","interval":[low,high]}`, null where a part
/// cannot be told.
[[nodiscard]] std::string evaluation_json(const Evaluation& evaluation);

}  // namespace docgraph
