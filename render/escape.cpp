// Escapes, one a format. Each replaces single characters by a table; what a format reads in longer pieces (a formula at the start of a
// cell,
// "://" in Markdown) is looked at on top. LaTeX has a file of its own, escape_latex.cpp.
#include "render/escape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

/// How a spreadsheet may begin a formula; the last four are the full-width forms that East Asian set-ups accept.
constexpr std::array<std::string_view, 8> kFormulaStarts = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool looks_like_formula(std::string_view text) {
  if (text.starts_with('\t')) return true;
  const auto start = text.find_first_not_of(" \t\n");
  if (start == std::string_view::npos) return false;
  return std::ranges::any_of(kFormulaStarts, [&](std::string_view mark) { return text.substr(start).starts_with(mark); });
}

std::string_view xml_entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&apos;";
    default:
      return {};
  }
}

/// Quotation marks mean nothing to Markdown.
std::string_view markdown_entity(char c) {
  switch (c) {
    case '"':
    case '\'':
      return {};
    case '|':
      return "&#124;";
    case '@':
      return "&#64;";  // no address, no mention of a user
    default:
      return xml_entity(c);
  }
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// "&amp;", "&#38;", "&#x26;" and their like at the beginning of the text.
bool begins_entity(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '#')) ++end;
  return end > 1 && end < text.size() && text[end] == ';';
}

}  // namespace

void append_to_line(std::string& line, std::string_view text) {
  for (const char c : visible(text)) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
}

std::string one_line(std::string_view text) {
  std::string result;
  append_to_line(result, text);
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string escape_xml(std::string_view text) {
  std::string result;
  for (const char c : visible(text)) {
    if (const auto entity = xml_entity(c); !entity.empty())
      result += entity;
    else
      result += c;
  }
  return result;
}

std::string escape_csv(std::string_view text) {
  std::string cell = visible(text);
  if (looks_like_formula(cell)) cell.insert(0, 1, '\'');
  const bool blank_end = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
  if (!blank_end && cell.find_first_of(",\"\n\t;") == std::string::npos) return cell;
  replace_all(cell, "\"", "\"\"");
  return '"' + cell + '"';
}

std::string escape_markdown(std::string_view text) {
  std::string result;
  for (const char c : one_line(text)) {
    if (const auto entity = markdown_entity(c); !entity.empty()) {
      result += entity;
      continue;
    }
    if (std::string_view("\\`*_~[]#$").find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  // GitHub turns bare addresses into links; an entity for their mark keeps them text.
  replace_all(result, "://", "&#58;//");
  replace_all(result, "www.", "www&#46;");
  return result;
}

std::string escape_dot(std::string_view text) {
  const std::string line = one_line(text);
  std::string result = "\"";
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"' || line[i] == '\\') result += '\\';
    result += line[i];
    if (line[i] == '&' && begins_entity(std::string_view(line).substr(i))) result += "amp;";
  }
  return result + '"';
}

std::string escape_yaml(std::string_view text) {
  std::string result = "\"";
  for (const char c : one_line(text)) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string escape_pajek(std::string_view text) {
  std::string label = one_line(text);
  std::ranges::replace(label, '"', '\'');
  std::ranges::replace(label, '\\', '/');
  return '"' + label + '"';
}

std::string escape_uri(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string result;
  for (const char c : visible(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_letter_or_digit(c) || std::string_view("-._~").find(c) != std::string_view::npos) {
      result += c;
    } else {
      result += '%';
      result += kDigits[byte / 16];
      result += kDigits[byte % 16];
    }
  }
  return result;
}

std::string number_text(double value) {
  if (!std::isfinite(value)) throw std::invalid_argument("number_text: the value is not finite");
  std::array<char, 32> digits{};
  // Whole numbers without an exponent: to_chars takes 1e+05 for shorter than 100000, and an offset is no such thing.
  constexpr double kWhole = 0x1p53;
  const bool whole = std::abs(value) < kWhole && std::trunc(value) == value;
  const auto end = whole ? std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::int64_t>(value)).ptr
                         : std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

}  // namespace docgraph
