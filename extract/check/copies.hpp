#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/correspondence.hpp"
#include "extract/record.hpp"

namespace docgraph {

// By what records are told to repeat each other. Two records with the same key, which is not empty, do.

/// All words, letter case and marks left aside.
[[nodiscard]] std::string words_key(const Record& record);
/// Title and date; empty where one of them is missing.
[[nodiscard]] std::string title_key(const Record& record);
/// What tells a numbered document from others: its number, kind and ends, and the year where the number is short and so begins anew each
/// year. Empty where the title states no number.
[[nodiscard]] std::string number_key(const Record& record, const Correspondence& title);

/// For each record the first of those that are nearly the same words (see check_near_repeats), or itself.
[[nodiscard]] std::vector<std::size_t> near_repeats_of(const std::vector<Record>& records);

/// One number a record, from 0 in the order of first records, equal for copies: records with the same words or nearly the same, the same
/// title and date, or the same number of one series; and copies of copies. Time about O(characters).
[[nodiscard]] std::vector<std::uint32_t> copies_of(const std::vector<Record>& records, const std::vector<Extraction>& extractions);

}  // namespace docgraph
