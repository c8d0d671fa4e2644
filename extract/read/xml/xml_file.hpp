#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.hpp"

namespace docgraph {

/// An XML file as a tree, with the lines in which its elements stand.
///
/// Entities that the file defines itself are not expanded and nothing is fetched, so no file grows by being read or asks for another. Names
/// are told without their prefixes: "tei:date" is "date".
class XmlFile {
 public:
  /// `text` must be UTF-8, whatever its declaration says. Throws InputError with the line where it is not well formed or has no element.
  /// Time and memory O(n).
  XmlFile(std::string text, std::string name);

  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
  [[nodiscard]] const std::string& name() const { return name_; }
  /// The place of an element, for messages.
  [[nodiscard]] Location where(pugi::xml_node node) const;

 private:
  [[nodiscard]] std::size_t line_at(std::ptrdiff_t offset) const;

  std::string name_;
  std::vector<std::size_t> line_starts_;
  pugi::xml_document document_;
};

/// An element's name without its prefix.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);

/// The first child of this local name, or a null node.
[[nodiscard]] pugi::xml_node child_named(pugi::xml_node parent, std::string_view name);

/// The value of the attribute of this local name ("xml:id" is "id"), or empty.
[[nodiscard]] std::string_view attribute_of(pugi::xml_node node, std::string_view name);

/// The text may be XML: its first mark opens an element, a declaration or a remark.
[[nodiscard]] bool is_xml(std::string_view text);

/// The local name of the first element of a text, or empty. Declarations and remarks before it are passed over.
[[nodiscard]] std::string_view first_element(std::string_view text);

/// Calls `take` with every node below `top`, in the order of the file; where it returns false what is below that node is passed over. Goes
/// from node to node instead of by calls, as a hostile file may be nested a million deep.
template <class Take>
void each_below(pugi::xml_node top, Take take) {
  for (pugi::xml_node at = top.first_child(); at;) {
    const bool goes_on = take(at);
    if (goes_on && at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != top && !at.next_sibling()) at = at.parent();
    if (at == top) return;
    at = at.next_sibling();
  }
}

/// All text below an element with runs of white space as one blank, and none at its ends.
[[nodiscard]] std::string text_below(pugi::xml_node node);

}  // namespace docgraph
