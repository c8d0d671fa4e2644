#pragma once

#include "extract/identity/identity.hpp"

namespace docgraph {

/// Infers whose missions the posts of a corpus are, and writes owner and reason into their entities.
///
/// A post is a place at an end of a complete, directed dispatch. Its owner is the polity whose capital or bodies are the other end in more
/// than half of those records, provided that the capital has more correspondents than the post: of two capitals that write to each other
/// alone, neither is known to be the home one. A capital that posts report to is no post but the ministry at home of its own state.
void infer_owners(const std::vector<Record>& records, const std::vector<Extraction>& extractions, const Lexicon& lexicon,
                  Identities& identities);

/// Authors whose dispatches mostly come from one post, and from it twice at least, in the records that come from another place. Dispatches
/// of several senders do not tell where their author is.
[[nodiscard]] std::vector<AuthorConflict> find_author_conflicts(const std::vector<Extraction>& extractions, const Identities& identities);

}  // namespace docgraph
