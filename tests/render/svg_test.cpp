#include "render/figure/page/svg.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "drawn_svg.hpp"
#include "render/figure/page/style.hpp"

using namespace docgraph;
using namespace docgraph::test;

TEST_CASE("a number in a figure has at most two decimals, a point and no negative zero") {
  CHECK(svg_number(1) == "1");
  CHECK(svg_number(1.005e3) == "1005");
  CHECK(svg_number(0.126) == "0.13");
  CHECK(svg_number(-2.5) == "-2.5");
  CHECK(svg_number(-0.001) == "0");
  CHECK(svg_number(100) == "100");
  CHECK(svg_number(std::numeric_limits<double>::quiet_NaN()) == "0");
  CHECK(svg_number(std::numeric_limits<double>::infinity()) == "0");
}

TEST_CASE("a figure tells a screen reader what it is") {
  const DrawnSvg drawn(Svg().document(100, 50, "Title & more", "What <it> shows."));
  REQUIRE(drawn.well_formed());
  CHECK(std::string(drawn.root().attribute("role").value()) == "img");
  CHECK(std::string(drawn.root().attribute("xml:lang").value()) == "en");
  CHECK(std::string(drawn.root().attribute("aria-labelledby").value()) == "figure-title figure-desc");
  CHECK(std::string(drawn.root().child("title").attribute("id").value()) == "figure-title");
  CHECK(std::string(drawn.root().child("title").text().get()) == "Title & more");
  CHECK(std::string(drawn.root().child("desc").attribute("id").value()) == "figure-desc");
  CHECK(std::string(drawn.root().child("desc").text().get()) == "What <it> shows.");
}

TEST_CASE("a figure is printed at the size of its points") {
  const DrawnSvg drawn(Svg().document(PageFormat().width, 72, "t", "d"));
  CHECK(std::string(drawn.root().attribute("width").value()) == "174mm");
  CHECK(std::string(drawn.root().attribute("height").value()) == "25.4mm");
}

TEST_CASE("every text in a figure states its width") {
  Svg svg;
  svg.text({10, 20}, "Zhou Enlai", {7, Anchor::middle, true, true, kInk});
  const DrawnSvg drawn(svg.document(100, 50, "t", "d"));
  REQUIRE(drawn.texts().size() == 1);
  const pugi::xml_node text = drawn.texts()[0];
  CHECK(text.attribute("textLength").as_double() > 30);
  CHECK(std::string(text.attribute("lengthAdjust").value()) == "spacingAndGlyphs");
  CHECK(std::string(text.attribute("paint-order").value()) == "stroke");
}

TEST_CASE("markup, control and bidi characters in a text of a figure are inert") {
  Svg svg;
  svg.open_group("actor", "<script>alert(1)</script>\x07", {{"id", "\" onload=\"x"}});
  svg.text({0, 0}, "]]></text><script>alert(1)</script>\u202E\x1B[31m", {});
  svg.close_group();
  const std::string text = svg.document(10, 10, "<a href='x'>", "&#x41;");
  const DrawnSvg drawn(text);
  REQUIRE(drawn.well_formed());
  CHECK(drawn.root().select_nodes("//script").empty());
  CHECK(drawn.root().select_nodes("//*[@onload]").empty());
  CHECK(drawn.root().select_nodes("//a").empty());
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
}

TEST_CASE("symbols of all kinds have the same area and differ in shape and colour") {
  for (const Kind kind : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office}) {
    const Box box = symbol_box(kind, 10);
    CHECK(box.width() > 16);
    CHECK(box.width() < 29);
    for (const Kind other : {Kind::person, Kind::organisation, Kind::polity, Kind::place, Kind::office}) {
      CHECK((kind == other) == (look(kind) == look(other)));
      CHECK((kind == other) == (colour(kind) == colour(other)));
    }
  }
  // A square of the area of a circle of radius 10 has sides of 10 √π.
  CHECK(symbol_box(Kind::organisation, 10).width() == Approx(17.72 + 0.8).margin(0.05));
}
