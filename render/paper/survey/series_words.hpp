#pragma once

#include <string>
#include <vector>

#include "extract/survey/survey.hpp"
#include "graph/tie.hpp"

namespace docgraph {

// The words in which text, CSV and JSON tell of a number series.

/// The names of its senders, "; " between them; empty where there are none.
[[nodiscard]] std::string sender_names(const NumberSeries& series, const Corpus& corpus);

/// Their ids, likewise.
[[nodiscard]] std::string entity_ids(const std::vector<std::uint32_t>& entities, const Corpus& corpus);

/// The number of a member as its title writes it.
[[nodiscard]] std::string number_of(const NumberSeries& series, std::uint32_t member, const Corpus& corpus);

/// The dates of all records with this member's number, each once, " or " between them; "undated" where none is dated.
[[nodiscard]] std::string dates_of_number(const NumberSeries& series, std::uint32_t member, const Corpus& corpus);

/// "one_number_two_dates".
[[nodiscard]] std::string_view key(ConflictKind kind);

/// Whether more than one number of it is here, so that it has a span to speak of.
[[nodiscard]] inline bool has_span(const NumberSeries& series) { return series.numbers > 1; }

/// The share of its span that is here, 0 to 1.
[[nodiscard]] inline double share(const NumberSeries& series) {
  return static_cast<double>(series.numbers) / static_cast<double>(series.span());
}

}  // namespace docgraph
