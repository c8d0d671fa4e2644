#pragma once

#include <string>
#include <vector>

#include "extract/record.hpp"
#include "extract/text/span.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// Words of a record that show a tie: a sentence, cut between words where it is very long, with the names in it. On one line, free of
/// anything that could drive a terminal; "…" where a sentence is cut.
struct Quotation {
  std::string field;
  std::string text;
  std::vector<Span> names;  ///< bytes of `text`, in order, without overlaps
};

/// The sentences in which the two names stand, in the order of the record: one quotation if it is one sentence. Evidence that lies outside
/// the record's texts quotes nothing.
[[nodiscard]] std::vector<Quotation> quote(const Record& record, const Evidence& evidence);

/// The same as one text, " … " between two sentences.
[[nodiscard]] std::string quotation(const Record& record, const Evidence& evidence);

/// One line to cite the record by: “Title”, date, record id, file.
[[nodiscard]] std::string citation(const Record& record);

}  // namespace docgraph
