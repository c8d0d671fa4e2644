#pragma once

#include "extract/identity/person/across/sightings.hpp"
#include "extract/identity/person/full_names.hpp"

namespace docgraph {

/// Unites persons whose names differ by a slip only, where the records speak for one man: a middle initial, one letter of a given name, a
/// syllable of an East Asian one. They share a surname that is not common, are never named in full in one record, and a record of the one
/// is near records of the other (see Sightings, which must hold the full names). A surname that more than eight persons bear is left alone.
void unite_twins(const Ledger& ledger, FullNames& full_names, const Sightings& sightings);

}  // namespace docgraph
