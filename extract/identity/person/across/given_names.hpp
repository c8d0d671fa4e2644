#pragma once

#include <vector>

#include "extract/identity/person/bare_names.hpp"

namespace docgraph {

/// Decides given names that stand alone ("Thank you, Mel") by the persons of whom their record speaks, in full or by surname: the one
/// whose given name it is, whole or as a short form. Of several, or of none, nothing is said. `persons` are those of the record, in any
/// order, once or more often.
void decide_given_names(Ledger& ledger, const FullNames& full_names, const std::vector<BareName>& open,
                        const std::vector<std::uint32_t>& persons);

}  // namespace docgraph
