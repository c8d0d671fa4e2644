#pragma once

#include <vector>

#include "extract/survey/survey.hpp"

namespace docgraph {

/// What the names of collections say of their time, against the records in them. Internal to extract/survey.
[[nodiscard]] std::vector<CollectionDates> collection_dates(const std::vector<Record>& records);

}  // namespace docgraph
