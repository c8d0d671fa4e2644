#pragma once

#include <vector>

#include "extract/survey/survey.hpp"

namespace docgraph {

/// Puts the records of a series in order and finds its numbers, gaps and conflicts. Internal to extract/survey.
void complete(NumberSeries& series, const std::vector<Record>& records);

}  // namespace docgraph
