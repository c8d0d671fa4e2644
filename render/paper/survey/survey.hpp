#pragma once

#include <string>

#include "extract/survey/survey.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// What a survey found, for a terminal: records by year, the share of each number series that is here, its longest gaps, what contradicts
/// itself, and what collections say of their time. Lines of at most 100 columns.
[[nodiscard]] std::string survey_text(const Survey& survey, const Corpus& corpus, const std::string& name);

/// survey.csv: what, sender, sender_name, addressee, kind, series, year, from_number, to_number, from_date, to_date, count, span, share,
/// records (";"-joined ids). `what` is year, undated, of_no_one_year, series, gap, one_number_two_dates, repeated_number, out_of_order,
/// unreadable_number or collection. `series` is the prefix of the numbers, or the collection's name. What `count` counts: records of a
/// year; the distinct numbers of a series that are here; those missing in a gap; the records of a conflict; the records of a collection
/// that lie outside of its dates, `span` being all of it. In a conflict the dates are those of its first and its last record, else all that
/// a number bears.
[[nodiscard]] std::string survey_csv(const Survey& survey, const Corpus& corpus);

}  // namespace docgraph
