#pragma once

#include <string>
#include <string_view>

#include "extract/identity/identity.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// The address on the web of what an authority names: "Q41117" and "wikidata:Q41117", "viaf:…", "gnd:…", "geonames:…", "lcnaf:…", and
/// addresses as they are. Empty for all else.
[[nodiscard]] std::string authority_iri(std::string_view authority);

/// The authority's address, or one of our own, relative to the folder of outputs: "entities/kim-il-sung".
[[nodiscard]] std::string entity_iri(const Entity& entity);

/// A record's id where it is an address, else one of our own, relative to the folder of outputs: "records/7".
[[nodiscard]] std::string record_iri(const Record& record);

}  // namespace docgraph
