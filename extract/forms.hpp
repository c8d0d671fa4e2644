#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// One distinct spelling in a corpus under one kind and lexicon entry, and where it occurs. What the corpus teaches about names is here
/// and nowhere else.
struct Form {
  std::string text;  ///< as first written in canonical order
  std::string key;   ///< fold(text)
  Kind kind = Kind::person;
  std::string lexicon_id;
  std::uint32_t mentions = 0;
  std::vector<std::uint32_t> records;  ///< indices, ascending, each once
};

/// The forms of a corpus, ordered by key, kind and lexicon id. `records` and `extractions` are parallel.
[[nodiscard]] std::vector<Form> collect_forms(const std::vector<Record>& records, const std::vector<Extraction>& extractions);

}  // namespace docgraph
