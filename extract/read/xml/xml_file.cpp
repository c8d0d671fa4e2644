#include "extract/read/xml/xml_file.hpp"

#include <algorithm>
#include <utility>

namespace docgraph {
namespace {

// White space between words stands in elements of its own in mixed text, so it is kept.
constexpr unsigned kParsed = pugi::parse_default | pugi::parse_ws_pcdata;

std::string_view fault_of(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_end_element_mismatch:
      return "an end tag that does not fit the tag before it";
    case pugi::status_bad_start_element:
    case pugi::status_unrecognized_tag:
      return "a tag that is none";
    case pugi::status_bad_attribute:
      return "an attribute without its value in quotation marks";
    case pugi::status_bad_end_element:
      return "an end tag that is none";
    case pugi::status_bad_comment:
    case pugi::status_bad_cdata:
    case pugi::status_bad_pi:
    case pugi::status_bad_doctype:
      return "a remark or declaration that does not end";
    case pugi::status_no_document_element:
      return "a file without an element";
    case pugi::status_out_of_memory:
      return "a file too long for the memory there is";
    default:
      return "something else";
  }
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Adds text, with each run of white space as one blank.
void append_words(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (!is_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
}

}  // namespace

XmlFile::XmlFile(std::string text, std::string name) : name_(std::move(name)) {
  line_starts_.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') line_starts_.push_back(i + 1);
  const pugi::xml_parse_result result = document_.load_buffer(text.data(), text.size(), kParsed, pugi::encoding_utf8);
  if (result) return;
  throw InputError({{name_, line_at(result.offset), "", ""},
                    std::string("expected well-formed XML, got ").append(fault_of(result.status)),
                    "xmllint --noout FILE says more; write the file anew with the program that made it"});
}

std::size_t XmlFile::line_at(std::ptrdiff_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, offset)));
  return static_cast<std::size_t>(after - line_starts_.begin());
}

Location XmlFile::where(pugi::xml_node node) const { return {name_, line_at(node.offset_debug()), "", ""}; }

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node child : parent.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view whole = attribute.name();
    const std::size_t colon = whole.rfind(':');
    if ((colon == std::string_view::npos ? whole : whole.substr(colon + 1)) == name) return attribute.value();
  }
  return {};
}

// From node to node in the order of the file instead of by calls, as a hostile file may be nested a million deep.
std::string text_below(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node at = node.first_child(); at;) {
    append_words(at.value(), text);
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != node && !at.next_sibling()) at = at.parent();
    if (at == node) break;
    at = at.next_sibling();
  }
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace docgraph
