#pragma once

#include <vector>

#include "extract/check/check.hpp"

namespace docgraph {

// The checks that check_records runs, each over all records, appending what it finds in record order.

using Findings = std::vector<Finding>;

/// Contradictory and missing dates, missing titles.
void check_dates(const std::vector<Record>& records, Findings& findings);

/// Ids, words, titles with dates and numbers that several records share. Of the records that share one, each after the first is told.
void check_repeats(const std::vector<Record>& records, const Lexicon& lexicon, Findings& findings);

/// Records with nearly the words of another: of the word triples of both, more than four fifths in common. Shorter texts than a dozen words
/// and equal ones are left out. Each record is told once, with the first that it is near to.
void check_near_repeats(const std::vector<Record>& records, Findings& findings);

/// U+FFFD, and letters that are UTF-8 read as Windows-1252.
void check_letters(const std::vector<Record>& records, Findings& findings);

/// "Where ID (FILE:LINE)", to name another record in a finding.
[[nodiscard]] std::string place_of(const Record& record);

}  // namespace docgraph
