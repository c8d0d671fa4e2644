#include <catch2/catch.hpp>
#include <cmath>

#include "drawn_svg.hpp"
#include "figure_corpora.hpp"
#include "render/figure/figure.hpp"
#include "render/figure/map/map_plan.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

/// Gives every third entity a place on the globe, by its number.
Analysis located(Analysis analysis) {
  auto& entities = analysis.corpus.identities.entities;
  for (std::size_t i = 0; i < entities.size(); i += 3) {
    entities[i].latitude = std::remainder(static_cast<double>(i) * 37.7, 140) + 0.5;
    entities[i].longitude = std::remainder(static_cast<double>(i) * 73.3, 360);
  }
  return analysis;
}

void locate(Analysis& analysis, std::uint32_t entity, double latitude, double longitude) {
  analysis.corpus.identities.entities[entity].latitude = latitude;
  analysis.corpus.identities.entities[entity].longitude = longitude;
}

/// The first name that covers a symbol or another name, or leaves the page; empty if there is none.
std::string fault_of(const DrawnSvg& drawn) {
  std::vector<Box> boxes;
  for (const pugi::xml_node site : drawn.groups("site")) boxes.push_back(DrawnSvg::box_of_shape(site));
  for (const pugi::xml_node name : drawn.groups("name")) {
    const Box box = DrawnSvg::box_of_block(name);
    for (const Box& other : boxes) {
      if (grown(box, -0.02).overlaps(other)) return name.child("text").text().get();
    }
    boxes.push_back(box);
  }
  return drawn.outside();
}

Analysis rome_and_lima() {
  CorpusMaker maker("posts");
  const auto rome = maker.entity("Rome", Kind::place);
  const auto italy = maker.entity("Italy", Kind::polity);
  const auto lima = maker.entity("Lima", Kind::place);
  const auto envoy = maker.entity("The envoy", Kind::person);
  maker.record("r1", "1950", {italy, envoy});
  maker.title(rome, {lima});
  maker.record("r2", "1950", {italy});
  maker.title(rome, {lima});
  maker.record("r3", "1950", {});
  maker.title(lima, {rome});
  maker.record("r4", "1950", {});
  maker.title(envoy, {rome});
  Analysis analysis = unmeasured(maker);
  locate(analysis, rome, 41.9, 12.5);
  locate(analysis, italy, 41.9, 12.5);
  locate(analysis, lima, -12, -77);
  return analysis;
}

}  // namespace

TEST_CASE("no name on a map covers a symbol or another name or leaves the page, from no actor to 5000, on every page") {
  for (Analysis& made : collections_from_none_to_5000()) {
    const Analysis analysis = located(std::move(made));
    for (const PageFormat& page : all_pages()) {
      INFO(analysis.name << ", " << page.width);
      const auto figure = draw_map(analysis, page);
      if (!figure) continue;
      const DrawnSvg drawn(figure->svg);
      REQUIRE(drawn.well_formed());
      CHECK(fault_of(drawn) == "");
      CHECK(is_inert(figure->svg));
      check_size(figure->svg, page);
      for (const pugi::xml_node text : drawn.texts()) CHECK(text.attribute("font-size").as_double() >= 6.5);
      const auto nameless = static_cast<long>(drawn.groups("site").size() - drawn.groups("name").size());
      CHECK(std::max(0L, number_in(drawn.words_of("caption"), "For want of room ")) == nameless);
    }
  }
}

TEST_CASE("a collection without two places has no map") {
  CHECK_FALSE(draw_map(empty_collection()));
  CHECK_FALSE(draw_map(small_collection()));
  Analysis one = small_collection();
  locate(one, 0, 10, 10);
  CHECK_FALSE(draw_map(one));
}

TEST_CASE("a capital and its state are one place, and ties of any number are one line each way") {
  const MapPlan plan = plan_map(rome_and_lima());
  REQUIRE(plan.sites.size() == 2);
  CHECK(plan.sites[0].entities == std::vector<std::uint32_t>{0, 1});
  CHECK(plan.sites[0].kind == Kind::place);
  CHECK(plan.sites[0].records == 4);
  CHECK(plan.sites[1].records == 3);
  REQUIRE(plan.lines.size() == 2);
  CHECK(plan.lines[0].records == 2);
  CHECK(plan.lines[1].records == 1);
  CHECK(plan.unlocated == 1);
  CHECK(plan.ties_unlocated == 1);
}

TEST_CASE("the caption of a map counts places, entities and ties, drawn and not") {
  const Figure figure = *draw_map(rome_and_lima());
  const DrawnSvg drawn(figure.svg);
  const std::string caption = drawn.words_of("caption");
  CHECK(drawn.groups("site").size() == 2);
  CHECK(drawn.groups("arc").size() == 2);
  CHECK(caption.find("Drawn: 3 of 4 entities at 2 places, and 2 of 3 ties of correspondence.") != std::string::npos);
  CHECK(caption.find("Not drawn: 1 entity without coordinates, 1 tie with an end without coordinates.") != std::string::npos);
  CHECK(drawn.words_of("name").find("Rome, Italy") != std::string::npos);
  CHECK(figure.csv.find("place,e2,,Lima,-12,-77,3\n") != std::string::npos);
}

TEST_CASE("a projection keeps neighbours across the date line together and north above south") {
  const Projection pacific({{179, 10}, {-179, -10}});
  CHECK(pacific({179, 0}).x < pacific({-179, 0}).x);
  CHECK(pacific({-179, 0}).x - pacific({179, 0}).x < 0.1);
  CHECK(pacific({180, 10}).y < pacific({180, -10}).y);
  CHECK_FALSE(pacific.equal_earth());
  // Known values of the paper's formulae: the equator is as long as 2.7066 radii on either side.
  const Projection world({{-179.9, 10}, {0, 80}, {90, -80}, {-90, -80}, {179.9, 0}});
  REQUIRE(world.equal_earth());
  CHECK(std::abs(world({world.middle() + 90, 0}).x) == Approx(2.7066 / 2).epsilon(0.001));
  CHECK(world({world.middle(), 90}).y == Approx(-1.3173).epsilon(0.001));
}

TEST_CASE("land has no edge that runs across the map, wherever the map is cut open") {
  for (const double middle : {0.0, 90.0, 170.0, -100.0}) {
    const Projection world({{middle - 60, 70}, {middle + 60, -70}});
    const Box frame{-2.6, -1.2, 2.6, 1.2};
    const auto rings = land_in(world, frame);
    CHECK(rings.size() > 40);
    for (const auto& ring : rings) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[(i + 1) % ring.size()];
        CHECK(grown(frame, 1e-9).contains({a.x, a.y, a.x, a.y}));
        const bool on_frame = (std::abs(a.y) > 1.19 && std::abs(b.y) > 1.19) || (std::abs(a.x) > 2.59 && std::abs(b.x) > 2.59);
        if (!on_frame) CHECK(std::abs(a.x - b.x) < 0.3);
      }
    }
  }
}
