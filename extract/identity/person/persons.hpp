#pragma once

#include "extract/identity/ledger.hpp"

namespace docgraph {

/// Decides every mention of a person whom no list knows. Listed persons are decided, and those of their surname may be them.
///
/// A full name means its person (see FullNames). A bare surname means the one person of that surname whom its record names in full, of
/// several the one named last before it, else the first after it, unless an office before the surname speaks for another; then the one
/// person in the corpus who bears it. Several bearers in the corpus: only an office that one of them holds elsewhere decides; otherwise it
/// is an entity of its own in each record. A very common surname needs a title to reach beyond its record. Given names alone never do.
void decide_persons(Ledger& ledger);

}  // namespace docgraph
