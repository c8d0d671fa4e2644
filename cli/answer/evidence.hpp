#pragma once

#include <string>
#include <vector>

#include "extract/record.hpp"
#include "extract/text/span.hpp"
#include "graph/tie.hpp"

namespace docgraph {

/// Words of a record that show a tie: a sentence, cut where it is very long, with the names in it.
struct Quotation {
  std::string field;
  std::string text;         ///< free of anything that could drive a terminal
  std::vector<Span> names;  ///< bytes of `text`, in order, without overlaps
};

/// The sentences in which the two names stand, in the order of the record: one quotation if it is one sentence.
[[nodiscard]] std::vector<Quotation> quote(const Record& record, const Evidence& evidence);

/// One line to cite the record by: "Title", date, record id, file.
[[nodiscard]] std::string citation(const Record& record);

}  // namespace docgraph
