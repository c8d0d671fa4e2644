#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "extract/text/utf8.hpp"

namespace docgraph {

/// Sets an attribute to visible text, which pugixml escapes.
inline void set_attribute(pugi::xml_node node, const char* attribute, std::string_view value) {
  node.append_attribute(attribute).set_value(visible(value).c_str());
}

/// A child element that holds visible text, which pugixml escapes.
inline pugi::xml_node append_text(pugi::xml_node parent, const char* element, std::string_view text) {
  pugi::xml_node child = parent.append_child(element);
  child.text().set(visible(text).c_str());
  return child;
}

/// The declaration and the root element.
inline pugi::xml_node append_root(pugi::xml_document& document, const char* element) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set_attribute(declaration, "version", "1.0");
  set_attribute(declaration, "encoding", "UTF-8");
  return document.append_child(element);
}

inline std::string printed(const pugi::xml_document& document) {
  struct StringWriter : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
  };
  StringWriter writer;
  document.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace docgraph
