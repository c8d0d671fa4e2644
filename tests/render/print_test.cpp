#include "render/figure/page/print.hpp"

#include <catch2/catch.hpp>

#include "figure_corpora.hpp"
#include "render/figure/figure.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

// Four bytes, the greatest first.
std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes.at(i));
  return value;
}

}  // namespace

TEST_CASE("a PNG is as large as its page at 300 dots an inch and says so") {
  for (const PageFormat& page : {double_column_page(), single_column_page()}) {
    const std::string png = printed(draw_network(small_collection(), Layer::together, page).svg, FigureFormat::png);
    REQUIRE(png.substr(1, 3) == "PNG");
    CHECK(number_at(png, 16) == Approx(page.width / 72 * 300).margin(1.5));
    const std::size_t chunk = png.find("pHYs");
    REQUIRE(chunk != std::string::npos);
    CHECK(number_at(png, chunk + 4) == 11811);  // dots a metre
    CHECK(chunk < png.find("IDAT"));
  }
}

TEST_CASE("a PDF has one page of the size of print and no time of day, and is the same bytes each time") {
  const std::string svg = draw_network(small_collection()).svg;
  const std::string pdf = printed(svg, FigureFormat::pdf);
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf.find("CreationDate") == std::string::npos);
  CHECK(pdf.find("MediaBox [ 0 0 493.2") != std::string::npos);
  CHECK(printed(svg, FigureFormat::pdf) == pdf);
}

TEST_CASE("an SVG is handed over as it is") {
  const std::string svg = draw_network(small_collection()).svg;
  CHECK(printed(svg, FigureFormat::svg) == svg);
}

TEST_CASE("a figure that is none is told in a sentence with what to do") {
  CHECK_THROWS_WITH(printed("<svg", FigureFormat::pdf), Catch::Contains("cannot be turned into PDF or PNG"));
}
