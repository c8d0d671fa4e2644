#include "render/figure/page/text_width.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace docgraph;

TEST_CASE("widths are those of DejaVu Sans") {
  // Advances of 1401, 651 and 1303 in 2048ths of an em.
  CHECK(text_width("A", 2048) == Approx(1401));
  CHECK(text_width(" ", 2048) == Approx(651));
  CHECK(text_width("0", 2048) == Approx(1303));
  CHECK(text_width("", 10) == 0);
  CHECK(text_width("AA", 10) == Approx(2 * text_width("A", 10)));
  CHECK(text_width("A", 10, true) > text_width("A", 10));
}

TEST_CASE("a letter that the font lacks is one em wide") {
  CHECK(text_width("김", 10) == Approx(10));
  CHECK(text_width("金日成", 10) == Approx(30));
}

TEST_CASE("a label that fits is one line") {
  const TextBlock block = wrap_label("Lazar", 7, 70, 3);
  REQUIRE(block.lines.size() == 1);
  CHECK(block.lines[0] == "Lazar");
  CHECK(block.width == Approx(text_width("Lazar", 7)));
  CHECK(block.height == Approx(7 * kLineHeight));
  CHECK_FALSE(block.cut);
}

TEST_CASE("a label is broken at spaces into even lines") {
  const TextBlock block = wrap_label("North-South Coordination Committee", 7, 90, 3);
  REQUIRE(block.lines.size() == 2);
  CHECK(block.lines[0] == "North-South");
  CHECK(block.lines[1] == "Coordination Committee");
  CHECK_FALSE(block.cut);
}

TEST_CASE("a long word is broken after its hyphen, a Korean one anywhere, any other is cut") {
  const TextBlock hyphen = wrap_label("Hohenfels-Reichenau", 7, 60, 3);
  REQUIRE(hyphen.lines.size() == 2);
  CHECK(hyphen.lines[0] == "Hohenfels-");
  CHECK(hyphen.lines[1] == "Reichenau");
  const TextBlock korean = wrap_label("조선민주주의인민공화국", 7, 45, 3);
  REQUIRE(korean.lines.size() == 2);
  CHECK_FALSE(korean.cut);
  const TextBlock word = wrap_label("Donaudampfschifffahrt", 7, 60, 3);
  REQUIRE(word.lines.size() == 1);
  CHECK(word.cut);
  CHECK(word.lines[0].ends_with("…"));
}

TEST_CASE("no label has more lines or is wider than allowed, whatever the name") {
  for (const std::string& name : {std::string(5000, 'W'), std::string("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g"),
                                  std::string("\t \n"), std::string("\x07\x1B"), std::string("جمال عبد الناصر حسين خليل سلطان المري")}) {
    const TextBlock block = wrap_label(name, 7, 73.5, 3);
    REQUIRE_FALSE(block.lines.empty());
    CHECK(block.lines.size() <= 3);
    CHECK(block.width <= 73.5);
    for (const std::string& line : block.lines) CHECK_FALSE(line.empty());
  }
  CHECK(wrap_label("", 7, 70, 3).lines == std::vector<std::string>{"?"});
}

TEST_CASE("a name that three lines would cut gets a fourth and wider lines before it is cut") {
  const TextBlock commission = wrap_name("United Nations Commission for the Unification and Rehabilitation of Korea", 7, 73.5);
  CHECK_FALSE(commission.cut);
  CHECK(commission.lines.size() <= 4);
  CHECK(wrap_name("North-South Coordination Committee", 7, 73.5).lines.size() <= 3);
  const TextBlock endless = wrap_name(std::string(3000, 'W'), 7, 73.5);
  CHECK(endless.cut);
  CHECK(endless.width <= 98);
}

TEST_CASE("a paragraph keeps all its words") {
  const std::string text = "An arrow is at least one telegram or letter whose title names both ends.";
  const TextBlock block = wrap_paragraph(text, 7, 100);
  std::string joined;
  for (const std::string& line : block.lines) joined += (joined.empty() ? "" : " ") + line;
  CHECK(joined == text);
  CHECK(block.lines.size() > 2);
  CHECK(block.width <= 100);
}

TEST_CASE("a line never ends between a number and its per cent sign") {
  for (double width = 4; width < 30; width += 0.5) {
    for (const std::string& line : wrap_paragraph("of 80 % of the records", 1, width).lines) CHECK_FALSE(line.starts_with('%'));
  }
}
