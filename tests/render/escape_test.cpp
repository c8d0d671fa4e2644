#include "render/escape.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <limits>
#include <pugixml.hpp>
#include <random>

#include "corpus_maker.hpp"
#include "extract/text/utf8.hpp"

namespace docgraph::test {
namespace {

/// Texts of the characters that formats care for, in every order, from a fixed seed.
std::vector<std::string> awkward_texts() {
  const std::vector<std::string> pieces = {
      "a", "Z",  " ",  "&", "<",      ">",      "\"",   "'",    ",",  ";",    "\n",   "\t",     "=",      "+",   "-",    "@",
      "|", "\\", "{",  "}", "$",      "%",      "#",    "_",    "^",  "~",    "`",    "*",      "[",      "]",   "]]>",  "&amp;",
      "é", "ş",  "김", "😀", "\u202E", "\u200B", "\x01", "\x1B", "\r", "\x7F", "\xFF", "\uFFFE", "\u0301", "://", "www.", "\\N"};
  std::mt19937 random(20230116);
  std::vector<std::string> texts = hostile_names();
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (auto n = random() % 9; n > 0; --n) text += pieces[random() % pieces.size()];
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

TEST_CASE("escaped XML reads back as the visible text") {
  for (const std::string& text : awkward_texts()) {
    const std::string xml = "<t a=\"" + escape_xml(one_line(text)) + "\">" + escape_xml(text) + "</t>";
    pugi::xml_document document;
    REQUIRE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    CHECK(document.child("t").child_value() == visible(text));
    CHECK(document.child("t").attribute("a").value() == one_line(text));
  }
}

TEST_CASE("an escaped CSV cell reads back as the visible text, after an apostrophe if it could be a formula") {
  for (const std::string& text : awkward_texts()) {
    const auto rows = parse_csv("x," + escape_csv(text) + ",y\n");
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].size() == 3);
    const std::string& cell = rows[0][1];
    const std::string shown = visible(text);
    CHECK((cell == shown || cell == "'" + shown));
    const auto start = cell.find_first_not_of(" \t\n");
    if (start != std::string::npos) CHECK(std::string("=+-@").find(cell[start]) == std::string::npos);
  }
}

TEST_CASE("a CSV cell is quoted only where it must be") {
  CHECK(escape_csv("North Korea") == "North Korea");
  CHECK(escape_csv("a,b") == "\"a,b\"");
  CHECK(escape_csv("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(escape_csv("=1+1") == "'=1+1");
  CHECK(escape_csv(" =1+1") == "' =1+1");
  CHECK(escape_csv("\uFF1D1") == "'\uFF1D1");
  CHECK(escape_csv("") == "");
}

TEST_CASE("escaped Markdown has no raw bar, tag, link or line end") {
  for (const std::string& text : awkward_texts()) {
    const std::string cell = escape_markdown(text);
    CHECK(cell.find_first_of("|<>@\n\t") == std::string::npos);
    CHECK(cell.find("://") == std::string::npos);
    CHECK(cell.find("www.") == std::string::npos);
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (cell[i] == '\\') {
        ++i;
        continue;
      }
      CHECK(std::string("`*_~[]$").find(cell[i]) == std::string::npos);
    }
  }
}

TEST_CASE("escaped LaTeX leaves no command, group or special character of the text's own") {
  CHECK(escape_latex("\\input{/etc/passwd}") == "\\textbackslash{}input\\{/etc/passwd\\}");
  CHECK(escape_latex("50 % of #1 & $2_3") == "50 \\% of \\#1 \\& \\$2\\_3");
  CHECK(escape_latex("a -- b ,, c ''") == "a -{}- b ,{}, c '{}'");
  CHECK(escape_latex("Kim Dong-gyu, O'Neill") == "Kim Dong-gyu, O'Neill");
  CHECK(escape_latex("Ceaușescu, Đặng") == "Ceaușescu, Đ\\ifx\\Umathcode\\undefined{[}U+1EB7]\\else ặ\\fi{}ng");
  for (const std::string& text : awkward_texts()) {
    const std::string cell = escape_latex(text);
    int depth = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (cell[i] == '\\') {
        ++i;  // an escaped brace, or the first letter of one of our own commands
        continue;
      }
      depth += cell[i] == '{' ? 1 : cell[i] == '}' ? -1 : 0;
      CHECK(depth >= 0);
      CHECK(std::string("&%$#_^~\n").find(cell[i]) == std::string::npos);
    }
    CHECK(depth == 0);
  }
}

TEST_CASE("no escape lets a control or bidi character through") {
  for (const std::string& text : awkward_texts()) {
    for (const std::string& escaped : {escape_xml(text), escape_csv(text), escape_latex(text), escape_markdown(text)}) {
      CHECK(visible(escaped) == escaped);
    }
  }
}

TEST_CASE("one_line leaves single spaces only and none at the ends") {
  CHECK(one_line("  a \t\n b\n") == "a b");
  CHECK(one_line(" \n ").empty());
}

TEST_CASE("a number reads back as the same double and is the shortest that does") {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> values(-1e6, 1e6);
  for (int i = 0; i < 2000; ++i) {
    const double value = i % 2 == 0 ? values(random) : 1.0 / (1.0 + static_cast<double>(random() % 1000));
    CHECK(std::strtod(number_text(value).c_str(), nullptr) == value);
  }
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(12) == "12");
  CHECK(number_text(-0.0) == "0");
  CHECK_THROWS_AS(number_text(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
  CHECK_THROWS_AS(number_text(std::numeric_limits<double>::infinity()), std::invalid_argument);
}

TEST_CASE("a number has a decimal point in a locale with decimal commas") {
  const CommaLocale locale;
  CHECK(number_text(1234.5) == "1234.5");
}

}  // namespace docgraph::test
