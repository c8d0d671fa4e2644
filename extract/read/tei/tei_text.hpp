#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace docgraph {

/// A name that an editor marked in a text.
struct TeiName {
  std::size_t begin = 0;  ///< in bytes
  std::size_t end = 0;
  std::string_view type;  ///< PER, ORG or LOC
};

/// The words of a part of a TEI file, as a reader sees them, with the names that are marked in them.
struct TeiText {
  std::string text;
  std::vector<TeiName> names;  ///< in order, not overlapping
};

/// Notes, what was deleted, running heads and pictures are left out; of an original and its regularised, corrected or expanded form the
/// latter counts. Paragraphs, headings, items and other blocks stand on lines of their own. Elements of `without` are left out
/// with all that is in them. Time O(n), however deep the elements are nested.
[[nodiscard]] TeiText tei_text(pugi::xml_node part, const std::vector<pugi::xml_node>& without = {});

/// The type of an element that marks a name, or empty.
[[nodiscard]] std::string_view type_of_name(std::string_view element);

}  // namespace docgraph
