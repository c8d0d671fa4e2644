#pragma once

#include <string>

#include "extract/correspondence.hpp"
#include "extract/identity/identity.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// One line of JSON without a newline:
/// `{"id","mentions":[{"field","start","end","type","surface","form","role","rule","entity","reason"}],
///   "correspondence":[{"from","to","directed","kind","from_entity","to_entity"}],"origin":…,
///   "document":{"kind","number","classification","urgency"}}`.
/// Offsets count Unicode code points. `from` and `to` are the words of the title. A complete dispatch gives one object for each sender and
/// addressee, a meeting "between" parties one for each two; a meeting "among" several words no pair, its parties are mentions with the role
/// of participants. `document` is what the title states of the document, null where it states
/// nothing. Where relations were found,
/// `"relations":[{"type","from","to","from_surface","to_surface","mutual","negated","hedged","told_by", "field","verb","start","end"}]`
/// follows: `from`, `to` and `told_by` are places in `mentions` from 0, the offsets are the verb's. `origin` is the sender of a record
/// whose addressee is open (several are set apart by semicolons), else null. An entity is null where an end or a mention counts for nobody.
/// `index` is the record's place in `identities`.
[[nodiscard]] std::string extraction_json(const Record& record, const Extraction& extraction, const Identities& identities,
                                          std::size_t index);

}  // namespace docgraph
