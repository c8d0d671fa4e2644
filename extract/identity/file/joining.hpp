#pragma once

#include "extract/identity/file/plan.hpp"

namespace docgraph {

/// Joins what the file says is the same: for all records or for single ones. The fullest of what is joined keeps its group: a listed
/// entity, then who has most words to the name, then who occurs most.
void join(Plan& plan, bool everywhere);

}  // namespace docgraph
