#pragma once

#include <vector>

#include "extract/mention.hpp"

namespace docgraph {

/// The mentions that the record's index terms are, one a term, in order of field and start.
///
/// A person is whom the term names; a place or an organisation that the lists know is their entry, whatever its kind; a subject is a
/// mention only if the lists know it, or a part of it between "--". "Paris (Texas)" is no listed Paris that lies elsewhere.
[[nodiscard]] std::vector<Mention> find_index_mentions(const Record& record, const Lexicon& lexicon);

}  // namespace docgraph
