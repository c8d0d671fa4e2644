#include "extract/text/utf8.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "extract/text/code_point.hpp"

using namespace docgraph;
using namespace std::string_literals;

namespace {

std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::uniform_int_distribution<int> byte(0, 255);
  std::string bytes(size, ' ');
  for (char& one : bytes) one = static_cast<char>(byte(random));
  return bytes;
}

std::size_t count_ill_formed(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) count += decode(text, at).value == kIllFormed ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("bytes that are not UTF-8 become one U+FFFD for each well-begun part, and all else stays") {
  struct Case {
    std::string bytes;
    std::string repaired;
    std::size_t replacements;
  };
  const Case cases[] = {
      {"", "", 0},
      {"Ceaușescu 김일성 𝄞", "Ceaușescu 김일성 𝄞", 0},
      {"Cr\xE9mieux", "Cr\uFFFDmieux", 1},
      {"\xC0\xAF", "\uFFFD\uFFFD", 2},                      // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},  // beyond U+10FFFF
      {"a\xE2\x82", "a\uFFFD", 1},                          // cut off
      {"\xE2\x82z", "\uFFFDz", 1},
      {"\xF0\x9D\x84\xF0\x9D\x84\x9E", "\uFFFD𝄞", 1},
      {"\x80\xFF", "\uFFFD\uFFFD", 2},
  };
  for (const Case& one : cases) {
    std::size_t replacements = 99;
    CHECK(repair_utf8(one.bytes, replacements) == one.repaired);
    CHECK(replacements == one.replacements);
  }
}

TEST_CASE("a repaired text is valid UTF-8 and needs no further repair") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    std::size_t replacements = 0;
    const std::string repaired = repair_utf8(random_bytes(random, 200), replacements);
    CHECK(count_ill_formed(repaired) == 0);
    const std::size_t first = replacements;
    CHECK(repair_utf8(repaired, replacements) == repaired);
    CHECK(replacements == 0);
    CHECK(first > 0);
  }
}

TEST_CASE("a visible text has no control, bidi and zero-width characters but keeps joiners, tabs and line breaks") {
  CHECK(visible("a\0b\x1B[31mc\x7F"s) == "ab[31mc");
  CHECK(visible("tab\tline\nend\r") == "tab\tline\nend");
  CHECK(visible("Kim\u202Egnuj\u202C\u200B\u2066x\u2069\uFEFF") == "Kimgnujx");
  CHECK(visible("\u0085\u009F\uFFFE\uFFFF\U000E0041x") == "x");
  CHECK(visible("می\u200Cخواهم क्\u200Dष") == "می\u200Cخواهم क्\u200Dष");
  CHECK(visible("bro\xFFken") == "bro\uFFFDken");
}

TEST_CASE("making a text visible twice changes nothing more") {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const std::string once = visible(random_bytes(random, 200));
    CHECK(visible(once) == once);
    CHECK(count_ill_formed(once) == 0);
  }
}

TEST_CASE("a text is cut on a code point and never grows") {
  const std::string text = "aé€𝄞z";
  for (std::size_t limit = 0; limit <= text.size() + 2; ++limit) {
    const std::size_t cut = cut_on_code_point(text, limit);
    CHECK(cut <= limit);
    CHECK(count_ill_formed(text.substr(0, cut)) == 0);
  }
  CHECK(cut_on_code_point(std::string(100, '\x80'), 50) == 50);
}

TEST_CASE("every code point is written and read back the same") {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 97) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = decode(text, 0);
    REQUIRE(point.value == value);
    REQUIRE(point.size == text.size());
  }
}
