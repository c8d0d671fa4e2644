#pragma once

#include "extract/identity/file/plan.hpp"

namespace docgraph {

/// Tells apart what the file says is different: for all records or for single ones. Of an entity with two such names the one that it is
/// called by stays, else the one that occurs most; the other leaves with all that the file says is the same as it, and of a person with
/// those further names that stand in records where only the leaving one is named.
void part(Plan& plan, bool everywhere);

}  // namespace docgraph
