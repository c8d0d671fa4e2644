#include "render/figure/layout/known_layout.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "drawn_svg.hpp"
#include "extract/diagnostic.hpp"
#include "figure_corpora.hpp"
#include "render/figure/figures.hpp"

using namespace docgraph;
using namespace docgraph::test;

namespace {

std::map<std::string, Placement> by_id(const FigureLayout& layout) {
  std::map<std::string, Placement> places;
  for (const PlacedActor& actor : layout.actors) places.emplace(actor.id, actor.placement);
  return places;
}

bool same(const Placement& a, const Placement& b) { return a.at.x == b.at.x && a.at.y == b.at.y && a.side == b.side; }

/// A collection as it was, and with one more person in two more records.
Analysis grown_collection(bool grown) {
  CorpusMaker maker("growing");
  std::vector<std::uint32_t> people;
  for (const char* name : {"Ada", "Berta", "Cora", "Dora", "Emma", "Frieda", "Gerda", "Hanna"})
    people.push_back(maker.entity(name, Kind::person));
  for (std::uint32_t i = 0; i < people.size(); ++i)
    for (int twice = 0; twice < 2; ++twice)
      maker.record(fmt::format("r{}-{}", i, twice), "1700", {people[i], people[(i + 1) % 8], people[(i * 3 + 2) % 8]});
  if (grown) {
    const auto newcomer = maker.entity("Ida", Kind::person);
    maker.record("s1", "1701", {newcomer, people[0], people[1]});
    maker.record("s2", "1701", {newcomer, people[0], people[1]});
  }
  return unmeasured(maker);
}

std::string refusal(const std::string& bytes) {
  try {
    static_cast<void>(read_layout(bytes, "layout.json"));
  } catch (const InputError& fault) {
    return fault.diagnostic().message;
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a new record moves nobody who has a place, and finds free room for whom it brings") {
  const Figure before = draw_network(grown_collection(false));
  const Figure after = draw_network(grown_collection(true), Layer::together, {}, &*before.layout);
  check_sound(after.svg);
  const auto old_places = by_id(*before.layout);
  const auto places = by_id(*after.layout);
  CHECK(places.size() == old_places.size() + 1);
  for (const auto& [id, placement] : old_places) CHECK(same(places.at(id), placement));
  CHECK(DrawnSvg(after.svg).words_of("caption").find("keeps it") != std::string::npos);
}

TEST_CASE("a figure drawn with its own layout has every symbol and label where it was") {
  for (const Analysis& analysis : {small_collection(), many_scripts(), made_up_collection(200, 600, 7)}) {
    for (const PageFormat& page : all_pages()) {
      const Figure first = draw_network(analysis, Layer::together, page);
      const Figure again = draw_network(analysis, Layer::together, page, &*first.layout);
      check_sound(again.svg);
      REQUIRE(again.layout->actors.size() == first.layout->actors.size());
      for (std::size_t i = 0; i < first.layout->actors.size(); ++i)
        CHECK(same(again.layout->actors[i].placement, first.layout->actors[i].placement));
    }
  }
}

TEST_CASE("whoever is not drawn this time keeps the place for the next") {
  const Figure large = draw_network(grown_collection(true));
  const Figure small = draw_network(grown_collection(false), Layer::together, {}, &*large.layout);
  const std::string newcomer = by_id(*large.layout).rbegin()->first;
  CHECK(by_id(*small.layout).contains(newcomer));
  const Figure again = draw_network(grown_collection(true), Layer::together, {}, &*small.layout);
  CHECK(same(by_id(*again.layout).at(newcomer), by_id(*large.layout).at(newcomer)));
}

TEST_CASE("places that cannot be are given up: all on one spot, off the page") {
  const Analysis analysis = small_collection();
  Figure figure = draw_network(analysis);
  for (const Point spot : {Point{200, 100}, Point{0, 0}, Point{1999, 1999}}) {
    FigureLayout layout = *figure.layout;
    for (PlacedActor& actor : layout.actors) actor.placement.at = spot;
    const Figure drawn = draw_network(analysis, Layer::together, {}, &layout);
    CHECK(DrawnSvg(drawn.svg).overlap() == "");
    CHECK(DrawnSvg(drawn.svg).outside() == "");
    CHECK(DrawnSvg(drawn.svg).groups("actor").size() == DrawnSvg(figure.svg).groups("actor").size());
  }
}

TEST_CASE("reading what was written gives the same layouts, and writes the same bytes") {
  const Analysis analysis = hostile_analysis();
  const Layouts layouts = layouts_of(draw_figures(analysis), {});
  REQUIRE(layouts.figures.size() >= 1);
  const std::string bytes = layout_json(layouts);
  const Layouts read = read_layout(bytes, "layout.json");
  CHECK(read.page_width == layouts.page_width);
  CHECK(layout_json(read) == bytes);
}

TEST_CASE("a layout that is none is refused in words that say where and what") {
  const std::string begin = R"({"docgraph_layout": 1, "page_width": 493.23, "figures": )";
  const auto actor = [&](const std::string& inside) {
    return begin + R"([{"figure": "network", "type": 7.5, "actors": [{)" + inside + "}]}]}";
  };
  CHECK(refusal("") == "expected a layout.json that docgraph analyze wrote, got text that is no JSON from here on");
  CHECK(refusal("[1, 2]") ==
        "the file: expected a layout.json that docgraph analyze wrote, which begins with \"docgraph_layout\", got a list");
  CHECK(refusal(R"({"docgraph_layout": 2})") == "docgraph_layout: expected 1, got 2");
  CHECK(refusal(R"({"docgraph_layout": 1})") == "page_width: expected a value for \"page_width\", got none");
  CHECK(refusal(begin + "7}") == "figures: expected a list, got 7");
  CHECK(refusal(begin + "[7]}") == "figure 1: expected an object, got 7");
  CHECK(refusal(actor(R"("id": "a", "x": "b", "y": 1, "label": "below")")) ==
        "figure 1, actor 1 (\"a\"), x: expected a number of points from 0 to 2000, got \"b\"");
  CHECK(refusal(actor(R"("id": "a", "x": -3, "y": 1, "label": "below")")) ==
        "figure 1, actor 1 (\"a\"), x: expected a number of points from 0 to 2000, got -3");
  CHECK(refusal(actor(R"("id": "a", "x": 1e300, "y": 1, "label": "below")")).find("got 1e+300") != std::string::npos);
  CHECK(refusal(actor(R"("id": "a", "x": 1e999, "y": 1, "label": "below")")) ==
        "the file: expected a layout.json of docgraph, got a number that is out of all bounds");
  CHECK(refusal(actor(R"("id": "a", "x": 1, "y": 1, "label": "inside")")) ==
        "figure 1, actor 1 (\"a\"), label: expected below, right, left or above, got \"inside\"");
  CHECK(refusal(actor(R"("id": "a", "x": 1, "y": 1, "label": "below"}, {"id": "a", "x": 1, "y": 1, "label": "below")")) ==
        "figure 1: expected each actor once, got \"a\" twice");
  CHECK(refusal(std::string(200000, '[')) == "expected a layout.json that docgraph analyze wrote, got text that is no JSON from here on");
  CHECK(refusal(begin + std::string(5000, '[') + std::string(5000, ']') + "}") == "figure 1: expected an object, got a list");
  CHECK(refusal("{\"docgraph_layout\": \"\xff\"}") != "accepted");
}

TEST_CASE("a layout of other pages or of another corpus is refused") {
  const Analysis analysis = small_collection();
  Layouts layouts = layouts_of(draw_figures(analysis), {});
  check_layouts(layouts, analysis, {}, "layout.json");
  CHECK_THROWS_AS(check_layouts(layouts, analysis, single_column_page(), "layout.json"), InputError);
  for (FigureLayout& figure : layouts.figures)
    for (PlacedActor& actor : figure.actors) actor.id += "-elsewhere";
  CHECK_THROWS_AS(check_layouts(layouts, analysis, {}, "layout.json"), InputError);
}

TEST_CASE("small networks over time keep the places of an earlier layout") {
  const Analysis analysis = made_up_collection(60, 300, 3);
  const auto first = draw_over_time(analysis, Layer::together);
  REQUIRE(first);
  const auto again = draw_over_time(analysis, Layer::together, {}, &*first->layout);
  check_sound(again->svg);
  CHECK(layout_json({1, {*again->layout}}) == layout_json({1, {*first->layout}}));
}
