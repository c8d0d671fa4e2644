#include <catch2/catch.hpp>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/figure.hpp"
#include "render/figure/time/slices.hpp"

using namespace docgraph;
using namespace docgraph::test;

TEST_CASE("small networks over time have no overlapping labels and nothing off the page, from no actor to 5000, on every page") {
  for (const Analysis& analysis : collections_from_none_to_5000()) {
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const auto figure = draw_over_time(analysis, Layer::together, page);
      if (!figure) continue;
      check_sound(figure->svg);
      check_size(figure->svg, page);
    }
  }
}

TEST_CASE("each panel has every entity in the same place, and ties only of its own records") {
  const Analysis analysis = made_up_collection(200, 600, 7);
  const Figure figure = *draw_over_time(analysis, Layer::together);
  const DrawnSvg drawn(figure.svg);
  REQUIRE(drawn.groups("panel").size() == 4);
  std::vector<std::vector<Point>> places;
  long records = 0;
  for (const pugi::xml_node panel : drawn.groups("panel")) {
    records += panel.attribute("data-records").as_int();
    const Box frame = DrawnSvg::box_of_shape(panel);
    places.emplace_back();
    for (const pugi::xpath_node& actor : panel.select_nodes("./g[@class='actor']")) {
      const Box label = DrawnSvg::box_of_block(actor.node().find_child_by_attribute("g", "class", "label"));
      places.back().push_back({label.left - frame.left, label.top - frame.top});
    }
  }
  for (const std::vector<Point>& panel : places) {
    REQUIRE(panel.size() == places[0].size());
    REQUIRE(panel.size() > 3);
    for (std::size_t i = 0; i < panel.size(); ++i) {
      CHECK(panel[i].x == Approx(places[0][i].x).margin(0.03));
      CHECK(panel[i].y == Approx(places[0][i].y).margin(0.03));
    }
  }
  CHECK(records == 600);
  CHECK(static_cast<std::size_t>(std::ranges::count(figure.csv, '\n')) == drawn.groups("tie").size() + 1);
}

TEST_CASE("time slices hold about equally many records, part no day and leave out what spans two") {
  const TimeSlices sliced =
      slice_time(dated({"1950-01-01", "1950-01-01", "1950-01-01", "1951-01-01", "1952-02-03", "1953", "1950", ""}), 3);
  REQUIRE(sliced.slices.size() == 3);
  CHECK(in_words(sliced.slices[0]) == "1950-01-01 to 1950-12-31");
  CHECK(sliced.slices[0].records == 4);
  CHECK(sliced.slices[1].records == 1);
  CHECK(sliced.slices[2].records == 2);
  CHECK(sliced.across == 0);
  CHECK(sliced.undated == 1);
  const TimeSlices wide = slice_time(dated({"1950-01-01", "1950-06-01", "1950"}), 2);
  CHECK(wide.across == 1);
  CHECK(slice_time(dated({"1950-01-01", "1950-01-01"}), 4).slices.size() == 1);
  CHECK(slice_time(dated({""}), 4).slices.empty());
}

TEST_CASE("a few records or a single day make no small networks") {
  CHECK_FALSE(draw_over_time(empty_collection(), Layer::together));
  CHECK_FALSE(draw_over_time(two_actors(), Layer::together));
  CHECK(draw_over_time(small_collection(), Layer::together));
}
