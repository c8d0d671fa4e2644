#pragma once

#include <string>
#include <vector>

#include "extract/tag/train/samples.hpp"

namespace docgraph {

/// Reads annotated records, told apart by their content: CoNLL (see read_conll), or records of any JSON format that docgraph reads, each
/// with a field "mentions": an array of objects with "field", "start" and "end" (Unicode code points, end exclusive) and "type" (PER, ORG,
/// LOC or GPE; others are passed over). So are mentions whose "kind" is demonym: a people's name is found by the lists. Names must be
/// complete: what is not marked counts as no name. `name` stands for the file in messages. Throws InputError at the first record that
/// cannot be used.
[[nodiscard]] std::vector<GoldRecord> read_gold(std::string bytes, const std::string& name);

}  // namespace docgraph
