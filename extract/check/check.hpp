#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/record.hpp"

namespace docgraph {

/// Something in a record that its archive may want to mend. `found` are the record's own words.
struct Finding {
  std::size_t record = 0;  ///< index of the record
  std::string field;       ///< empty: the record as a whole
  std::string what;
  std::string found;
  std::string expected;  ///< what stands where it should, as far as the records themselves tell
};

/// What is contradictory, repeated, missing or damaged in records as they were read, in their order.
///
/// A date against the date at the end of the title or behind "dated"; a record without title or date; ids borne twice; records with the
/// same words, with nearly the same words or with the same title and date; a document's number on two dates; letters that were decoded in
/// the wrong encoding, and U+FFFD. Time O(characters + pairs of near duplicates).
[[nodiscard]] std::vector<Finding> check_records(const std::vector<Record>& records, const Lexicon& lexicon);

}  // namespace docgraph
