#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"

namespace docgraph {

/// Reads a gazetteer of the user's own: tab-separated, UTF-8, with a line of headings. `kind` (person, organisation, polity or place) and
/// `name` must be there; `aliases` (joined by |), `from`, `to` (years), `lat`, `lon` (degrees) and `authority` ("Q423", "viaf:12345") may.
/// Lines that begin with # are remarks. `path` stands for the file in messages. Throws InputError with the line for anything else.
[[nodiscard]] std::vector<LexiconEntry> read_gazetteer(std::string_view bytes, const std::string& path);

}  // namespace docgraph
