#include "extract/read/xml/xml_file.hpp"

#include <algorithm>
#include <utility>

#include "extract/text/trimmed.hpp"

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

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
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

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node child : parent.children())
    if (local_name(child) == name) return child;
  return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (without_prefix(attribute.name()) == name) return attribute.value();
  }
  return {};
}

bool is_xml(std::string_view text) { return trimmed(text).starts_with('<'); }

std::string_view first_element(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (at + 1 >= text.size()) return {};
    const bool is_element = (text[at + 1] >= 'a' && text[at + 1] <= 'z') || (text[at + 1] >= 'A' && text[at + 1] <= 'Z');
    if (!is_element) continue;
    return without_prefix(text.substr(at + 1, text.find_first_of(" \t\r\n/>", at + 1) - at - 1));
  }
  return {};
}

std::string text_below(pugi::xml_node node) {
  std::string text;
  each_below(node, [&](pugi::xml_node at) {
    append_words(at.value(), text);
    return true;
  });
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace docgraph
