#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/evaluate/names.hpp"

namespace docgraph {

/// The key under which an end of an edge is compared: NFKC, case folded, quotes, dots, brackets and dashes as spaces, runs of white space
/// as one, a leading article left away.
[[nodiscard]] std::string end_key(std::string_view text);

/// Compares the edges that join senders and addressees, record by record; `found` is parallel to `gold`. An end is the same where its
/// words, its aliases or any name of its entity (anywhere in the collection, or `within_record`) agree. Each edge found answers one marked
/// edge; one with an open end claims nothing. A record without marked edges (null) counts nothing.
[[nodiscard]] std::vector<Counts> tally_edges(const std::vector<MarkedRecord>& gold, const std::vector<MarkedRecord>& found,
                                              bool within_record);

}  // namespace docgraph
