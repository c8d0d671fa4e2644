// Whatever the text: XML and CSV give the visible text back when others read them, no cell is a formula, and numbers read back the same.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "extract/text/utf8.hpp"
#include "render/escape.hpp"
#include "tests/fuzz/require.hpp"

namespace {

using namespace docgraph;

void check_xml(const std::string& text) {
  const std::string escaped = escape_xml(text);
  const std::string source = "<a b=\"" + escaped + "\">" + escaped + "</a>";
  pugi::xml_document document;
  REQUIRE(document.load_string(source.c_str(), pugi::parse_escapes | pugi::parse_ws_pcdata));
  REQUIRE(document.child("a").text().get() == visible(text));
  REQUIRE(document.child("a").attribute("b").value() == visible(text));
}

// One cell as RFC 4180 reads it.
std::string read_csv(std::string_view cell) {
  if (!cell.starts_with('"')) {
    REQUIRE(cell.find_first_of("\",\r\n") == std::string_view::npos);
    return std::string(cell);
  }
  REQUIRE(cell.size() > 1 && cell.ends_with('"'));
  std::string out;
  for (std::size_t at = 1; at + 1 < cell.size(); ++at) {
    if (cell[at] == '"') REQUIRE(at + 2 < cell.size() && cell[++at] == '"');
    out += cell[at];
  }
  return out;
}

void check_csv(const std::string& text) {
  const std::string read = read_csv(escape_csv(text));
  const std::string shown = visible(text);
  REQUIRE(read == shown || read == "'" + shown);
  const std::size_t first = read.find_first_not_of(" \t\n");
  REQUIRE(first == std::string::npos || std::strchr("=+-@", read[first]) == nullptr);
}

// A quoted string ends at its last byte and nowhere before.
void check_quoted(const std::string& text) {
  const std::string dot = escape_dot(text);
  REQUIRE(dot.size() >= 2 && dot.front() == '"' && dot.back() == '"');
  bool escaped = false;
  for (std::size_t i = 1; i + 1 < dot.size(); ++i) {
    REQUIRE(escaped || dot[i] != '"');
    escaped = !escaped && dot[i] == '\\';
  }
  REQUIRE(!escaped);
  const std::string pajek = escape_pajek(text);
  REQUIRE(pajek.size() >= 2 && pajek.find('"', 1) == pajek.size() - 1 && pajek.find_first_of("\\\n") == std::string::npos);
  REQUIRE(escape_uri(text).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%") == std::string::npos);
}

void check_marks(const std::string& text) {
  std::size_t repaired = 0;
  for (const std::string& out :
       {escape_latex(text), escape_markdown(text), escape_dot(text), escape_pajek(text), escape_yaml(text), escape_bibtex(text)}) {
    (void)repair_utf8(out, repaired);
    REQUIRE(repaired == 0 && visible(out) == out);
  }
  REQUIRE(escape_markdown(text).find('\n') == std::string::npos);
}

// A YAML string in double quotes, on one line, with no escape that YAML does not know.
void check_yaml(const std::string& text) {
  const std::string yaml = escape_yaml(text);
  REQUIRE(yaml.size() >= 2 && yaml.front() == '"' && yaml.back() == '"' && yaml.find('\n') == std::string::npos);
  for (std::size_t i = 1; i + 1 < yaml.size(); ++i) {
    REQUIRE(yaml[i] != '"');
    if (yaml[i] != '\\') continue;
    REQUIRE(i + 2 < yaml.size() && std::strchr("\\\"/ntrbfexuUNPL_0av", yaml[i + 1]) != nullptr);
    ++i;
  }
}

// BibTeX counts braces, escaped or not: each that opens is closed, and none closes the value's own.
void check_bibtex(const std::string& text) {
  int depth = 0;
  for (const char c : escape_bibtex(text)) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    REQUIRE(depth >= 0);
  }
  REQUIRE(depth == 0);
}

void check_number(const std::uint8_t* data, std::size_t size) {
  double value = 0;
  if (size < sizeof value) return;
  std::memcpy(&value, data, sizeof value);
  if (std::isfinite(value)) REQUIRE(std::strtod(number_text(value).c_str(), nullptr) == value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t repaired = 0;
  const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size}, repaired);
  check_xml(text);
  check_csv(text);
  check_marks(text);
  check_quoted(text);
  check_yaml(text);
  check_bibtex(text);
  check_number(data, size);
  return 0;
}
