// The parser says that it stumbled, and where. Why is read from the line itself, in the order of what people get wrong most often.
#include "extract/toml/toml_fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "extract/text/trimmed.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph {
namespace {

constexpr std::string_view kExample = "key = \"value\" or key = [\"one\", \"other\"]";

struct Fault {
  std::string message;
  std::string hint;
};

constexpr std::string_view kBlanks = " \t\r";

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(trimmed(text.substr(begin, end - begin), kBlanks));
    begin = end + 1;
  }
  return lines;
}

/// A line as its marks tell: what stands outside quotation marks, and whether those close.
struct Reading {
  std::string outside;  ///< each quoted text as one "
  char open = '\0';     ///< the mark that never closes
  bool backslash = false;
};

Reading read_marks(std::string_view line) {
  Reading reading;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (reading.open != '\0') {
      if (c == '\\' && reading.open == '"') {
        reading.backslash = true;
        ++i;
      } else if (c == reading.open) {
        reading.open = '\0';
      }
    } else if (c == '#') {
      break;
    } else {
      if (c == '"' || c == '\'') reading.open = c;
      reading.outside += reading.open == '\0' ? c : '"';
    }
  }
  return reading;
}

bool closes(std::string_view text, char open, char close) { return std::ranges::count(text, open) == std::ranges::count(text, close); }

bool is_bare_key(std::string_view key) {
  return std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '"';
  });
}

/// Whether the key of line `at` stands above it under the same heading.
bool is_repeated(const Lines& lines, std::size_t at, std::string_view key) {
  while (at-- > 0) {
    if (lines[at].starts_with('[')) return false;
    if (trimmed(lines[at].substr(0, lines[at].find('=')), kBlanks) == key) return true;
  }
  return false;
}

/// The line above `at` on which a list begins that is still open there, or `at`.
std::size_t open_list(const Lines& lines, std::size_t at) {
  std::ptrdiff_t closed = 0;
  for (std::size_t line = at; line-- > 0;) {
    const std::string outside = read_marks(lines[line]).outside;
    closed += std::ranges::count(outside, ']') - std::ranges::count(outside, '[');
    if (outside.find('=') != std::string::npos) return closed < 0 ? line : at;
    if (outside.starts_with('[')) return at;
  }
  return at;
}

/// 1973-02, which TOML does not know, though it knows days.
bool is_month(std::string_view value) {
  return value.size() == 7 && value[4] == '-' && std::ranges::all_of(value, [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
}

/// “ ” „ « » where a text should begin or end.
bool has_bent_marks(std::string_view outside) {
  constexpr std::array<std::string_view, 5> kBent = {"\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB"};
  return std::ranges::any_of(kBent, [&](std::string_view mark) { return outside.find(mark) != std::string_view::npos; });
}

Fault value_fault(std::string_view value, std::string_view line, const Reading& reading) {
  if (value.empty()) return {expected_got("a value after =", line), "write " + std::string(kExample)};
  if (has_bent_marks(value))
    return {expected_got("straight quotation marks", value), "write \" before and after the text; a word processor bends them"};
  if (is_month(value)) return {expected_got("a month between quotation marks", value), fmt::format("write \"{}\"", value)};
  if (!closes(value, '[', ']')) return {expected_got("a list that closes: [\"one\", \"other\"]", line), "write ] after its last value"};
  if (value.find(';') != std::string_view::npos)
    return {expected_got("commas between the values of a list", ";"), "write [\"one\", \"other\"]"};
  if (value.find("\" \"") != std::string_view::npos || value.find("\"\"") != std::string_view::npos)
    return {expected_got("a comma between the values of a list", line), "write [\"one\", \"other\"]"};
  if (reading.backslash)
    return {expected_got("no single backslash in a text", line), "write \\\\ for a backslash, or put the text between ' and '"};
  const char first = value.front();
  if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80)
    return {expected_got("a text between quotation marks", value), "write " + std::string(kExample)};
  return {expected_got(std::string("a line such as ") + std::string(kExample), line), ""};
}

Fault line_fault(const Lines& lines, std::size_t at) {
  const std::string_view line = lines[at];
  const Reading reading = read_marks(line);
  if (reading.open != '\0')
    return {expected_got(fmt::format("a second {} where the text ends", reading.open), line), "a text begins and ends on one line"};
  if (line.starts_with('[')) {
    if (!closes(line, '[', ']')) return {expected_got("a heading that closes what it opens, such as [[same]]", line), ""};
    return {expected_got("a heading that fits those above", line),
            "a heading is written alike each time, such as [[same]], alone on its line"};
  }
  const std::size_t equals = reading.outside.find('=');
  if (equals == std::string::npos) return {expected_got(std::string("a line such as ") + std::string(kExample), line), ""};
  const std::string_view key = trimmed(std::string_view(reading.outside).substr(0, equals), kBlanks);
  if (key.empty() || !is_bare_key(key)) return {expected_got("a key of one word before =", line), "write " + std::string(kExample)};
  if (is_repeated(lines, at, key)) return {fmt::format("{} stands twice under one heading", quoted(key)), "delete one of the two lines"};
  return value_fault(trimmed(std::string_view(reading.outside).substr(equals + 1), kBlanks), line, reading);
}

}  // namespace

Diagnostic describe_toml_fault(std::string_view text, std::size_t line, const std::string& file) {
  std::size_t ill_formed = 0;
  (void)repair_utf8(text, ill_formed);
  if (ill_formed > 0) return {{file, line, "", ""}, "expected text in UTF-8, got other bytes", "save the file as UTF-8"};
  const Lines lines = lines_of(text);
  std::size_t at = std::clamp<std::size_t>(line, 1, lines.size()) - 1;
  while (at > 0 && lines[at].empty()) --at;
  at = open_list(lines, at);
  Fault fault = line_fault(lines, at);
  return {{file, at + 1, "", ""}, std::move(fault.message), std::move(fault.hint)};
}

}  // namespace docgraph
