#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/text/span.hpp"

namespace docgraph {

/// A heading that says where its place or body is, taken apart.
struct IndexTerm {
  std::string name;       ///< "Bucharest"
  std::string qualifier;  ///< "Romania" of "Bucharest (Romania)" and of "Bucharest, Romania"; empty if there is none
};

/// The name of a person as running text has it: given names, family name and a "Jr." from behind a second comma; "Kim, Il-sung" stays in
/// its order. Years, brackets, titles and epithets fall.
[[nodiscard]] std::string read_person_term(std::string_view term, const Lexicon& lexicon);

/// Anything else: the words before the bracket or the comma, which say where it is. "Washington, D.C." is left to the lists by its whole
/// name, which callers try first.
[[nodiscard]] IndexTerm read_plain_term(std::string_view term);

/// The parts of a subject heading, "Romania -- Foreign relations -- 1965-1989", in order.
[[nodiscard]] std::vector<Span> heading_parts(std::string_view term);

}  // namespace docgraph
