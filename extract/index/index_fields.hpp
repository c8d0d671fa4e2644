#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/text/span.hpp"

namespace docgraph {

/// A field of a record that holds the archivist's index terms, and what its terms are.
struct IndexField {
  std::string_view name;
  std::optional<Kind> kind;  ///< nothing: subjects, which are actors only if the lists know them
};

/// people, places, organisations, subjects, in the order in which a record has them.
[[nodiscard]] const std::vector<IndexField>& index_fields();

/// The index field of this name, or null.
[[nodiscard]] const IndexField* index_field(std::string_view name);

/// Terms as a field holds them: without white space at their ends, empty ones left out, joined by "; ". `text` is parted by semicolons,
/// upright bars and line ends.
[[nodiscard]] std::string joined_terms(std::string_view text);

/// The terms of such a field, in order.
[[nodiscard]] std::vector<Span> terms_in(std::string_view field);

}  // namespace docgraph
