#pragma once

#include "extract/correspondence/title.hpp"
#include "extract/mention.hpp"
#include "extract/mention/draft.hpp"

namespace docgraph {

/// Tells capitals that stand for their government from cities, in place: the find becomes a polity of form metonym.
///
/// The words beside it decide: a government wants, has a policy, has ties with others; a city is lived in, gone to, bombed. Where nothing
/// decides it is the city, unless the record has shown that capital as a government elsewhere. Cities of a title's dispatch line and of
/// a dateline stay cities whatever `options` say. `title` is null for a record without one; `drafts` are those of one record.
void decide_capitals(std::vector<Draft>& drafts, const Title* title, const Lexicon& lexicon, int year, const MentionOptions& options);

}  // namespace docgraph
