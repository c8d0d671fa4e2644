#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/mention.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// The lexicon ids of those whom a record leaves unnamed begin so; the record's own id follows, so nobody is shared by two records.
inline constexpr std::string_view kUnnamedId = "unnamed:";

[[nodiscard]] inline bool is_unnamed_id(std::string_view lexicon_id) { return lexicon_id.starts_with(kUnnamedId); }

/// Adds mentions of those whom descriptions and texts speak of without a name: "a Romanian diplomat", "an unidentified official", "the
/// author", and names that were taken out ("[redacted]", "[name not declassified]"). The span is the noun or the bracket, the form
/// `unnamed`, the name says whose record it is of. The same words mean the same one throughout a record. Mentions stay in order.
void add_unnamed_mentions(const Record& record, std::vector<Mention>& mentions);

/// Whether a dispatch's end is the addressee that add_unnamed_addressee gave it.
[[nodiscard]] bool is_unnamed_addressee(const Record& record, const DispatchEnd& end);

/// Gives a dispatch whose title states a sender and no addressee an unnamed addressee, whose span is empty.
void add_unnamed_addressee(const Record& record, Correspondence& correspondence);

}  // namespace docgraph
