#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/tag/train/samples.hpp"

namespace docgraph {

/// The kind that a tag means: PER, ORG, LOC or GPE; nothing for any other.
[[nodiscard]] std::optional<Kind> gold_kind(std::string_view tag);

/// Reads CoNLL: a token, a tab or spaces and, last on its line, its tag (O, B-PER, I-PER …) a line; an empty line between sentences;
/// a line that begins with -DOCSTART- before each document. Each document is a record with one field "text": tokens with a space between,
/// but none before closing marks and after opening ones; a line a sentence. PER, ORG, LOC and GPE are kept, tags of any other kind count
/// as O. Throws InputError that names `file` and the line.
[[nodiscard]] std::vector<GoldRecord> read_conll(std::string_view text, std::string_view file);

}  // namespace docgraph
