#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/record.hpp"
#include "extract/text/utf8.hpp"
#include "tests/fuzz/require.hpp"

namespace docgraph {

inline bool is_valid(const std::string& text) {
  std::size_t repaired = 0;
  return repair_utf8(text, repaired) == text && repaired == 0;
}

/// A record has a text, and all its fields are valid UTF-8.
inline void check_fields(const Record& record) {
  REQUIRE(!record.texts.empty());
  for (const std::vector<Field>* fields : {&record.texts, &record.others})
    for (const Field& field : *fields) REQUIRE(is_valid(field.name) && is_valid(field.text));
}

}  // namespace docgraph
