#pragma once

#include "extract/identity/file/plan.hpp"

namespace docgraph {

/// Makes entities of the kind that the file states. Several that are so called become one; where the name is only one among others of an
/// entity, those mentions leave it.
void give_kinds(Plan& plan);

/// Calls entities as the file prefers. A name that several entities bear among others is told in `use` and changes nothing.
void give_names(Plan& plan, IdentityUse& use);

/// What is no actor counts for nobody.
void ignore(Plan& plan);

}  // namespace docgraph
