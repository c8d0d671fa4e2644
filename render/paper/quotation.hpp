#pragma once

#include <string>

#include "extract/record.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// The words around the evidence on one line: up to 60 code points before and after, cut between words, "…" where something is left out.
/// Ends that lie far apart or in two fields give two pieces. Evidence that lies outside the record's texts quotes nothing.
[[nodiscard]] std::string quotation(const Record& record, const Evidence& evidence);

}  // namespace docgraph
