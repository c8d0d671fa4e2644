#pragma once

#include <string>

#include "extract/correspondence.hpp"
#include "extract/identity/identity.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// One line of JSON without a newline:
/// `{"id","mentions":[{"field","start","end","type","surface","form","role","rule","entity","reason"}],
///   "correspondence":[{"from","to","directed","kind"}],"origin":…}`.
/// Offsets count Unicode code points. `from` and `to` are the words of the title; a complete dispatch gives one object an addressee.
/// `origin` is the sender of a record whose addressee is open, else null. `index` is the record's place in `identities`.
[[nodiscard]] std::string extraction_json(const Record& record, const Extraction& extraction, const Identities& identities,
                                          std::size_t index);

}  // namespace docgraph
