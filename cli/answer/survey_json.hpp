#pragma once

#include <string>

#include "extract/survey/survey.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// `{"records","undated","of_no_one_year","years":[{"year","records"}],"numbered","unreadable":[ID],"series":[{"senders","addressees",
/// "kind","series","year","numbers","span","share","records":[{"id","number","written","date"}],"gaps":[{"after","before","missing"}],
/// "conflicts":[{"what","records":[ID]}]}],"collections":[{"name","stated","records","outside":[ID],"empty_years"}]}`. `span` and `share`
/// are null where only one number of a series is here; `after` and `before` are numbers as written.
[[nodiscard]] std::string survey_json(const Survey& survey, const Corpus& corpus);

}  // namespace docgraph
